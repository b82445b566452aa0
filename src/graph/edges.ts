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
  const groups = new Map<string, { ends: Ends; claims: ClaimReading[] }>();
  for (const claim of claims) {
    const ends = endsOf(claim);
    const key = JSON.stringify([ends.subject, ends.relation.id, ends.object]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ends, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...groups.values()]
    .map(({ ends: { subject, relation, object }, claims }) => {
      return { subject, relation: relation.id, object, attributes: attributesOf(relation, claims) };
    })
    .sort((a, b) => compare([a.subject, a.relation, a.object], [b.subject, b.relation, b.object]));
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

function attributesOf(relation: Relation, claims: readonly ClaimReading[]): EdgeAttributes {
  const best = claims.reduce((best, claim) => (strength(claim) < strength(best) ? claim : best));
  const labels = new Set(claims.map(({ label }) => label));
  const polarities = new Set(claims.map(({ polarity }) => polarity));
  const days = claims.flatMap(({ when }) => (when === null ? [] : [when]));
  return {
    relation: relation.id,
    label: labels.size === 1 ? best.label : labelWith(relation.label, null),
    group: relation.group,
    symmetric: relation.symmetric,
    claims: claims.length,
    articles: new Set(claims.map(({ article }) => article.id)).size,
    outlets: [...new Set(claims.flatMap(({ article }) => article.outlet ?? []))].sort((a, b) =>
      compare([a], [b]),
    ),
    polarity: polarities.size === 1 ? best.polarity : "mixed",
    modality: best.modality,
    confidence: best.confidence,
    firstDate: days.map(({ first }) => first).sort()[0] ?? null,
    lastDate:
      days
        .map(({ last }) => last)
        .sort()
        .at(-1) ?? null,
    published: [...new Set(claims.flatMap(({ article }) => article.published ?? []))].sort(),
    sentence: best.evidence[0]?.sentence ?? "",
    source: [best.article.outlet, best.article.published].filter((part) => part !== null).join(", "),
    weight: claims.length,
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
