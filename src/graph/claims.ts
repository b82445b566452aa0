import type { ArticleRow } from "../store/article-rows.ts";
import type { ClaimRow, EvidenceRow } from "../store/claim-rows.ts";
import type { Store } from "../store/store.ts";
import type { ClaimReading, EvidenceReading } from "./reading.ts";
import { labelWith } from "./relation-label.ts";

/** The claims behind an edge, surest first; none where there is no such edge. A symmetric relation may be asked in either order. */
export const readEdge = (store: Store, subject: string, relation: string, object: string): ClaimReading[] => [
  ...readings(store, store.claimsOfEdge(subject, relation, object)),
];

/** The claims in which an entity is subject or object, surest first. */
export const readClaimsOf = (store: Store, entity: string): ClaimReading[] => [
  ...readings(store, store.claimsOfEntity(entity)),
];

/** All claims between entities with their evidence, one at a time, in the order of their ids. */
export const readClaims = (store: Store): Generator<ClaimReading> => readings(store, store.allClaims());

function* readings(store: Store, rows: Iterable<ClaimRow>): Generator<ClaimReading> {
  const articles = new Map<string, ArticleRow>();
  const labels = new Map(store.relations().map(({ id, label }) => [id, label]));
  for (const row of rows) {
    const article = articles.get(row.article) ?? store.article(row.article)!;
    articles.set(row.article, article);
    yield claimReading(store, row, labels.get(row.relation) ?? row.relation, article);
  }
}

const claimReading = (store: Store, row: ClaimRow, label: string, article: ArticleRow): ClaimReading => ({
  id: row.id,
  subject: { id: row.subject, name: row.subjectName },
  relation: row.relation,
  label: labelWith(label, row.thing),
  object: { id: row.object, name: row.objectName },
  title: row.title,
  former: row.former === 1,
  polarity: row.polarity,
  modality: row.modality,
  saidBy: store.speakersOf(row.id),
  when: row.firstDay === null || row.lastDay === null ? null : { first: row.firstDay, last: row.lastDay },
  where: row.place === null || row.placeName === null ? null : { id: row.place, name: row.placeName },
  rule: row.rule,
  confidence: row.confidence,
  inferred: row.inferred === 1,
  confirmed: row.confirmed === 1,
  evidence: store.evidenceOf(row.id).map(evidenceReading),
  article,
});

const evidenceReading = ({ start, end, sentence, sentenceStart }: EvidenceRow): EvidenceReading => ({
  sentence,
  highlight: [
    { start: Math.max(0, start - sentenceStart), end: Math.min(sentence.length, end - sentenceStart) },
  ],
  span: { start, end },
});
