import { dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import { prepositionsBehindVerb } from "./reporting-prepositions.ts";
import {
  DEMANDS,
  INTENDING,
  JUDGING,
  PLEDGING,
  QUOTED_INTENTS,
  QUOTED_THINGS,
  QUOTING,
  REGARDING,
  SAYING,
  SHOWING,
  STATING,
  THINKING,
  UNSAID,
  VIEWING_AS,
} from "./reporting-verbs.ts";

/** A verb with its particle, as the lists have it: "point-out"; the verb alone without one. */
export function phrasalLemma(tree: Tree, verb: number): string {
  const [own] = dependents(tree, verb, "compound:prt");
  const particle = own ?? (tree.document.lemmas[verb + 1] === "back" ? verb + 1 : undefined);
  return particle === undefined ? lemmaOf(tree, verb) : `${lemmaOf(tree, verb)}-${lemmaOf(tree, particle)}`;
}

/** The prepositions behind which a verb, alone or with its particle, has what is spoken of. */
export const topicPrepositions = (tree: Tree, verb: number): string[] =>
  [lemmaOf(tree, verb), phrasalLemma(tree, verb)].flatMap(prepositionsBehindVerb);

/** What may stand beside a word of reporting as that which is reported. */
export type Complement = "words" | "clause" | "intent" | "thing";

const complements = new Map<string, Set<Complement>>();
for (const [lemmas, kinds] of [
  [SAYING, ["words", "clause"]],
  [THINKING, ["clause"]],
  [SHOWING, ["clause"]],
  [INTENDING, ["intent"]],
  [REGARDING, ["thing"]],
] as const) {
  for (const lemma of lemmas) {
    const known = complements.get(lemma) ?? new Set();
    for (const kind of kinds) known.add(kind);
    complements.set(lemma, known);
  }
}

/** Whether the words in quotation marks beside a verb may be its subject's. */
export const isReporting = (lemma: string): boolean => {
  const kinds = complements.get(lemma);
  return QUOTING.has(lemma) || (kinds !== undefined && (kinds.has("words") || kinds.has("thing")));
};

/** Whether a verb reports what stands beside it as such. */
export const reports = (lemma: string, complement: Complement): boolean =>
  (complements.get(lemma)?.has(complement) ?? false) || (complement === "thing" && JUDGING.has(lemma));

/** Whether a verb, with "as" behind its object, tells how somebody looks at that. */
export const viewsAs = (lemma: string): boolean => VIEWING_AS.has(lemma);

/** Whether a statement with this verb is a quote of its subject. */
export const quotes = (lemma: string, kind: Complement): boolean =>
  kind === "thing"
    ? QUOTED_THINGS.has(lemma)
    : kind === "intent"
      ? QUOTED_INTENTS.has(lemma)
      : !UNSAID.has(lemma);

/** Whether an infinitive behind a verb is what its subject promises. */
export const pledges = (lemma: string): boolean => PLEDGING.has(lemma);

/** Whether what is the object of a verb is so in its subject's words only. */
export const states = (lemma: string): boolean => STATING.has(lemma);

/** Whether a verb, with its preposition, says what its subject wants of others. */
export const demands = (lemma: string): boolean => DEMANDS.has(lemma);
