import { MODALITIES } from "../extract/claim.ts";
import { type Relation, relationOf } from "../store/relations.ts";
import type { EdgeAttributes } from "./news-graph.ts";
import type { ClaimReading } from "./reading.ts";
import { labelWith } from "./relation-label.ts";

/** An edge with its ends; a symmetric one has the lesser id first. */
export interface DrawnEdge {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly attributes: EdgeAttributes;
}

/** Edges of some claims only, counted as the store counts those of all, in the store's order. */
export function edgesOf(claims: Iterable<ClaimReading>): DrawnEdge[] {
  const tallies = new Map<string, Tally>();
  for (const claim of claims) {
    const ends = endsOf(claim);
    const key = JSON.stringify([ends.subject, ends.relation.id, ends.object]);
    const tally = tallies.get(key) ?? tallyOf(ends, claim);
    tallies.set(key, tally);
    count(tally, claim);
  }
  return [...tallies.values()]
    .map((tally) => {
      const { subject, relation, object } = tally.ends;
      return { subject, relation: relation.id, object, attributes: attributesOf(tally) };
    })
    .sort((a, b) => compare([a.subject, a.relation, a.object], [b.subject, b.relation, b.object]));
}

/** What is counted of an edge while its claims go by: of a million claims, only the best of each edge is kept. */
interface Tally {
  readonly ends: Ends;
  readonly labels: Set<string>;
  readonly articles: Set<string>;
  readonly outlets: Set<string>;
  readonly published: Set<string>;
  readonly polarities: Set<string>;
  claims: number;
  first: string | null;
  last: string | null;
  best: ClaimReading;
}

const tallyOf = (ends: Ends, best: ClaimReading): Tally => ({
  ends,
  labels: new Set(),
  articles: new Set(),
  outlets: new Set(),
  published: new Set(),
  polarities: new Set(),
  claims: 0,
  first: null,
  last: null,
  best,
});

function count(tally: Tally, claim: ClaimReading): void {
  const { article, when, label, polarity } = claim;
  tally.claims += 1;
  tally.labels.add(label);
  tally.polarities.add(polarity);
  tally.articles.add(article.id);
  if (article.outlet !== null) tally.outlets.add(article.outlet);
  if (article.published !== null) tally.published.add(article.published);
  if (when !== null && (tally.first === null || when.first < tally.first)) tally.first = when.first;
  if (when !== null && (tally.last === null || when.last > tally.last)) tally.last = when.last;
  if (strength(claim) < strength(tally.best)) tally.best = claim;
}

export interface Ends {
  readonly subject: string;
  readonly relation: Relation;
  readonly object: string;
}

/** What a claim's edge joins; a symmetric relation has the lesser id first, as in the store. */
export function endsOf({ subject, relation: id, object }: ClaimReading): Ends {
  const relation = relationOf(id);
  const swapped = relation.symmetric && before(object.id, subject.id);
  return swapped
    ? { subject: object.id, relation, object: subject.id }
    : { subject: subject.id, relation, object: object.id };
}

/** SQLite compares texts byte by byte in UTF-8; JavaScript's own order differs beyond U+FFFF. */
const before = (a: string, b: string): boolean => Buffer.compare(Buffer.from(a), Buffer.from(b)) < 0;

function compare(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at === -1) return 0;
  return before(a[at]!, b[at]!) ? -1 : 1;
}

function attributesOf({ ends: { relation }, best, ...tally }: Tally): EdgeAttributes {
  return {
    relation: relation.id,
    label: tally.labels.size === 1 ? best.label : labelWith(relation.label, null),
    group: relation.group,
    symmetric: relation.symmetric,
    claims: tally.claims,
    articles: tally.articles.size,
    outlets: [...tally.outlets].sort((a, b) => compare([a], [b])),
    polarity: tally.polarities.size === 1 ? best.polarity : "mixed",
    modality: best.modality,
    confidence: best.confidence,
    firstDate: tally.first,
    lastDate: tally.last,
    published: [...tally.published].sort(),
    sentence: best.evidence[0]?.sentence ?? "",
    source: [best.article.outlet, best.article.published].filter((part) => part !== null).join(", "),
    weight: tally.claims,
  };
}

/** What makes one claim better to show than another, as in the store: the least is best. */
const strength = ({ id, inferred, modality, confidence, article }: ClaimReading): string =>
  [
    Number(inferred),
    MODALITIES.indexOf(modality),
    String(1_000_000 - Math.round(confidence * 1_000_000)).padStart(7, "0"),
    article.published ?? "9999-99-99",
    id,
  ].join(" ");
