import { dependents, lemmaOf, prepositionOf, sentenceAt } from "../clauses/tree.ts";
import type { Ground } from "./ground.ts";
import type { ReportingNoun } from "./reporting-nouns.ts";
import { leftNeighbor } from "./sources.ts";

/** People by the stand that they take, and the preposition behind which stands on what. */
const STAND_TAKERS =
  /^(supporter|opponent|critic|fan|advocate|champion|proponent|defender|foe|skeptic|believer|admirer|backer|detractor)$/;

/** Reads who somebody is as the stand taken: "Lee has long been a critic of the plan". */
export function standTaker({ mentions: { tree } }: Ground, noun: number): ReportingNoun | null {
  if (!STAND_TAKERS.test(lemmaOf(tree, noun))) return null;
  const [copula] = dependents(tree, noun, "cop");
  const [source] = dependents(tree, noun, "nsubj");
  const content = dependents(tree, noun, "nmod", "acl").find((child) =>
    /^(of|for|in)$/.test(prepositionOf(tree, child)),
  );
  if (copula === undefined || source === undefined || content === undefined) return null;
  const first = leftNeighbor(tree, copula, sentenceAt(tree, noun).from) + 1;
  const [preposition = noun] = dependents(tree, content, "case");
  const words = Array.from({ length: preposition + 1 - first }, (_, index) => first + index);
  return { source, words, content, kind: "thing" };
}
