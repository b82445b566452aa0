import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { dependents, isPredicate, prepositionOf, sentenceAt } from "../clauses/tree.ts";

const PLACE_ROLES = [
  "in",
  "at",
  "on",
  "inside",
  "near",
  "outside",
  "within",
  "into",
  "along",
  "across",
  "throughout",
];

/** Verbs whose goal is where the scene is from then on: "will visit the region, where she will meet ...". */
const GOING = /^(visit|travel|go|fly|come|arrive|return|head|welcome|lead)$/;

/** The place among a clause's own phrases; else in those of who takes part: "met the minister in Oslo". */
export function placeIn(mentions: Mentions, clause: Clause, taken: readonly Argument[]): Argument | null {
  const own = PLACE_ROLES.flatMap((role) => clause.roles.get(role) ?? []);
  const inside = ["subject", "object", "with", "to", "between"].flatMap((role) =>
    (clause.roles.get(role) ?? []).flatMap((token) => placedWithin(mentions, token, 0)),
  );
  for (const token of [...own, ...inside]) {
    const place = placeAt(mentions, token, taken);
    if (place) return place;
  }
  return null;
}

export function goalOf(mentions: Mentions, clause: Clause | undefined): Argument | null {
  if (!clause || !GOING.test(clause.lemma.split(" ")[0]!)) return null;
  const objects = clause.lemma === "visit" ? (clause.roles.get("object") ?? []) : [];
  for (const token of [...objects, ...(clause.roles.get("to") ?? [])]) {
    const place = placeAt(mentions, token, []);
    if (place) return place;
  }
  return null;
}

function placeAt(mentions: Mentions, token: number, taken: readonly Argument[]): Argument | null {
  const { chains } = mentions.tree.document;
  const found = argumentsOf(mentions, token);
  return (
    found.find(({ chain }) => chains[chain]!.type === "Place" && !taken.some((one) => one.chain === chain)) ??
    null
  );
}

/** The first place with "in" or "at" before it behind a predicate, up to the next verb, wherever the tree hangs it. */
export function placeBehind(
  mentions: Mentions,
  predicate: number,
  taken: readonly Argument[],
): Argument | null {
  const { document } = mentions.tree;
  const { to } = sentenceAt(mentions.tree, predicate);
  for (let at = predicate + 1; at < to && !/^(VERB|AUX)$/.test(document.parts[at]!); at += 1) {
    if (!/^(in|at)$/.test(document.lemmas[at]!)) continue;
    const next = document.parts[at + 1] === "DET" ? at + 2 : at + 1;
    const mention = document.mentions.findIndex(({ from, form }) => from === next && form === "name");
    const head = mention < 0 ? -1 : document.mentions[mention]!.head;
    // "In the Mosul operation" tells of no place in Mosul.
    const modifies = head >= 0 && /^(compound|amod|nmod:(poss|desc))/.test(document.relations[head]!);
    const place = head < 0 || modifies ? null : placeAt(mentions, head, taken);
    if (place) return place;
  }
  return null;
}

/** Phrases with "in" or "at" that the tree hangs on a person, or on what a person is called, and not on the verb. */
function placedWithin(mentions: Mentions, token: number, depth: number): number[] {
  const { tree, mentionAt } = mentions;
  const mention = mentionAt[token]!;
  const person =
    mention >= 0 && /^(Person|Organization|Place)$/.test(tree.document.mentions[mention]!.type ?? "");
  if ((!person && depth === 0) || depth > 3) return [];
  const below = dependents(tree, token, "nmod", "conj", "appos").filter((child) => !isPredicate(tree, child));
  const here = below.filter((child) => /^(in|at)$/.test(prepositionOf(tree, child)));
  const deeper = below.filter((child) => /^(of|with|)$/.test(prepositionOf(tree, child)));
  return [...here, ...deeper.flatMap((child) => placedWithin(mentions, child, depth + 1))];
}
