import { nameKey } from "../text/name.ts";
import type { ClaimReference, Decision } from "./decision.ts";

/** What a person said of a claim. */
export type Verdict = "rejected" | "confirmed";

/** By claim: what was said of it last. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/**
 * The claims that decisions speak of, as the present models read them.
 *
 * @param claims all claims of the articles that the decisions name.
 * @param decisions those that stand.
 */
export function verdictsOf(
  decisions: readonly Decision[],
  claims: readonly ClaimReference[],
): { readonly verdicts: Verdicts; readonly vanished: readonly Decision[] } {
  const verdicts = new Map<string, Verdict>();
  const vanished: Decision[] = [];
  for (const decision of decisions) {
    const { judgement } = decision;
    if (judgement.kind !== "reject" && judgement.kind !== "confirm") continue;
    const claim = sameClaim(judgement.claim, claims);
    if (claim) verdicts.set(claim.id, judgement.kind === "reject" ? "rejected" : "confirmed");
    else vanished.push(decision);
  }
  return { verdicts, vanished };
}

/** The articles whose claims are spoken of. */
export const judgedArticles = (decisions: readonly Decision[]): string[] => [
  ...new Set(decisions.flatMap(({ judgement }) => ("claim" in judgement ? [judgement.claim.article] : []))),
];

/**
 * The claim that says the same with the same words; where names have become fuller, the only one with those words;
 * where the words have become more or fewer, the only one between the two of which one holds the other's.
 */
function sameClaim(wanted: ClaimReference, claims: readonly ClaimReference[]): ClaimReference | undefined {
  const alike = claims.filter(
    ({ article, relation }) => article === wanted.article && relation === wanted.relation,
  );
  const sameWords = alike.filter(({ words }) => words === wanted.words);
  const between = alike.filter((claim) => samePair(claim, wanted));
  return (
    sameWords.find((claim) => between.includes(claim)) ??
    only(sameWords) ??
    only(between.filter(({ words }) => words.includes(wanted.words) || wanted.words.includes(words)))
  );
}

const samePair = (a: ClaimReference, b: ClaimReference): boolean =>
  nameKey(a.subject) === nameKey(b.subject) && nameKey(a.object) === nameKey(b.object);

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);
