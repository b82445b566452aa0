import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";

/** The first body that the article names by this name, or by a longer one that has it as its first words or its last. */
export function bodiesCalled({ tree }: Mentions, name: string): Argument[] {
  const chain = tree.document.chains.findIndex(
    ({ type, name: own }) =>
      type === "Organization" && (own === name || own.endsWith(` ${name}`) || own.startsWith(`${name} of `)),
  );
  const mention = tree.document.chains[chain]?.mentions[0];
  return mention === undefined ? [] : [{ mention, chain }];
}
