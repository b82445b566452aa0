import type { ClaimReading, EvidenceReading } from "../graph/reading.ts";
import type { Column } from "./columns.ts";

/** A sentence that supports a claim. */
export interface Supporting {
  readonly claim: ClaimReading;
  readonly evidence: EvidenceReading;
}

export function* evidenceOf(claims: Iterable<ClaimReading>): Generator<Supporting> {
  for (const claim of claims) for (const evidence of claim.evidence) yield { claim, evidence };
}

/** The words that carry the claim; those that lie apart with dots between them. */
export const wordsOf = ({ sentence, highlight }: EvidenceReading): string =>
  highlight.map(({ start, end }) => sentence.slice(start, end)).join(" ... ");

/** What tables tell of a sentence: first what one reads, then what one looks up. */
export const EVIDENCE_COLUMNS: readonly Column<Supporting>[] = [
  { title: "claim", type: "string", of: ({ claim }) => claim.id },
  { title: "subject", type: "string", of: ({ claim }) => claim.subject.name },
  { title: "relation", type: "string", of: ({ claim }) => claim.relation },
  { title: "object", type: "string", of: ({ claim }) => claim.object.name },
  { title: "polarity", type: "string", of: ({ claim }) => claim.polarity },
  { title: "modality", type: "string", of: ({ claim }) => claim.modality },
  { title: "said_by", type: "list", of: ({ claim }) => claim.saidBy.map(({ name }) => name) },
  { title: "first_day", type: "day", of: ({ claim }) => claim.when?.first ?? null },
  { title: "last_day", type: "day", of: ({ claim }) => claim.when?.last ?? null },
  { title: "place", type: "string", of: ({ claim }) => claim.where?.name ?? null },
  { title: "label", type: "string", of: ({ claim }) => claim.label },
  { title: "title", type: "string", of: ({ claim }) => claim.title },
  { title: "former", type: "boolean", of: ({ claim }) => claim.former },
  { title: "confidence", type: "number", of: ({ claim }) => claim.confidence },
  { title: "rule", type: "string", of: ({ claim }) => claim.rule },
  { title: "inferred", type: "boolean", of: ({ claim }) => claim.inferred },
  { title: "confirmed", type: "boolean", of: ({ claim }) => claim.confirmed },
  { title: "outlet", type: "string", of: ({ claim }) => claim.article.outlet },
  { title: "published", type: "day", of: ({ claim }) => claim.article.published },
  { title: "article", type: "string", of: ({ claim }) => claim.article.name },
  { title: "words", type: "string", of: ({ evidence }) => wordsOf(evidence) },
  { title: "sentence", type: "string", of: ({ evidence }) => evidence.sentence },
  { title: "start", type: "integer", of: ({ evidence }) => evidence.span.start },
  { title: "end", type: "integer", of: ({ evidence }) => evidence.span.end },
  { title: "subject_id", type: "string", of: ({ claim }) => claim.subject.id },
  { title: "object_id", type: "string", of: ({ claim }) => claim.object.id },
  { title: "article_id", type: "string", of: ({ claim }) => claim.article.id },
  { title: "url", type: "string", of: ({ claim }) => claim.article.url },
];
