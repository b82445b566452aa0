import type { Argument } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";

/**
 * The first body that the article names by this name, or by a longer one that has it as its first words or its last; else
 * by its first word alone: "House" for "House of Representatives".
 */
export function bodiesCalled({ tree }: Mentions, name: string): Argument[] {
  const { chains } = tree.document;
  const called = (fits: (own: string) => boolean): number =>
    chains.findIndex(({ type, name: own }) => type === "Organization" && fits(own));
  const whole = called((own) => own === name || own.endsWith(` ${name}`) || own.startsWith(`${name} of `));
  const chain = whole >= 0 ? whole : called((own) => name.startsWith(`${own} of `));
  const mention = chains[chain]?.mentions[0];
  return mention === undefined ? [] : [{ mention, chain }];
}
