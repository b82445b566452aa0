import { isMaker, thingCalled } from "../../annotate/names/passed-over/known-things.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, insideOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { conjuncts } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { phraseOf } from "./frames.ts";

const BUYING = /^(buy|purchase|order|acquire|lease)$/;
const ORDER = /^(order|purchase)$/;

/** "Korean Air bought 20 Dreamliners", "the Air India order for 50 787s": whoever makes a product supplies it to who buys it. */
export function purchaseDrafts(mentions: Mentions, clauses: readonly Clause[], lexicon: Lexicon): Draft[] {
  return clauses.flatMap((clause): Draft[] => {
    const { kind, lemma, roles, predicate } = clause;
    const bought =
      kind === "verb" && BUYING.test(lemma)
        ? roles.get("object")
        : kind === "noun" && ORDER.test(lemma)
          ? [...(roles.get("for") ?? []), ...(roles.get("of") ?? [])]
          : undefined;
    const buyers = (roles.get(kind === "verb" ? "subject" : "agent") ?? []).flatMap((token) =>
      argumentsOf(mentions, token),
    );
    const things = (bought ?? []).flatMap((token) => conjuncts(mentions.tree, token));
    return things.flatMap((token) =>
      makersOf(mentions, token, lexicon).flatMap((maker) =>
        distinct(buyers)
          .filter(({ chain }) => chain !== maker.chain)
          .map((buyer) => ({
            relation: "supplies",
            subject: maker,
            object: buyer,
            thing: phraseOf(mentions.tree, token),
            predicate,
            rule: `supplies/purchase:${lemma}`,
            confidence: 0.75,
          })),
      ),
    );
  });
}

/** Who makes the product that a phrase names, where the article names him. */
function makersOf(mentions: Mentions, token: number, lexicon: Lexicon): Argument[] {
  const { chains } = mentions.tree.document;
  const named = [...argumentsOf(mentions, token), ...insideOf(mentions, token)];
  const product = named.find(({ chain }) => chains[chain]!.type === "Product");
  if (product === undefined) return [];
  const { name } = chains[product.chain]!;
  const thing = thingCalled(name, lexicon);
  const chain = chains.findIndex(
    (other) =>
      other.type === "Organization" &&
      (name.startsWith(`${other.name} `) || (thing !== null && isMaker(other.name, thing))),
  );
  return chain < 0 ? [] : [{ mention: chains[chain]!.mentions[0]!, chain }];
}
