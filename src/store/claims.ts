import type Database from "better-sqlite3";
import type { Document } from "../annotate/document.ts";
import type { Claim } from "../extract/claim.ts";
import { textOf } from "../text/span.ts";
import { statement } from "./statement.ts";
import { sentenceOf } from "./verify.ts";

export function addClaims(db: Database.Database, document: Document, claims: readonly Claim[]): void {
  for (const claim of claims) {
    addClaim(db, document, claim);
    addSpeakers(db, claim);
    addEvidence(db, document, claim);
  }
}

function addClaim(db: Database.Database, { article }: Document, claim: Claim): void {
  statement(
    db,
    `INSERT INTO claims (id, article, relation, subject_chain, subject_mention, object_chain, object_mention,
       thing, title, former, polarity, modality, first_day, last_day, granularity, place_chain, place_mention,
       rule, confidence, inferred)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    claim.id,
    article.id,
    claim.relation,
    claim.subject.chain,
    claim.subject.mention,
    claim.object.chain,
    claim.object.mention,
    claim.thing,
    claim.title,
    Number(claim.former),
    claim.polarity,
    claim.modality,
    claim.when?.first ?? null,
    claim.when?.last ?? null,
    claim.when?.granularity ?? null,
    claim.where?.chain ?? null,
    claim.where?.mention ?? null,
    claim.rule,
    claim.confidence,
    Number(claim.inferred),
  );
}

function addSpeakers(db: Database.Database, claim: Claim): void {
  const speaker = statement(
    db,
    "INSERT INTO claim_speakers (claim, ordinal, chain, mention) VALUES (?, ?, ?, ?)",
  );
  for (const [ordinal, { chain, mention }] of claim.saidBy.entries()) {
    speaker.run(claim.id, ordinal, chain, mention);
  }
}

function addEvidence(db: Database.Database, document: Document, claim: Claim): void {
  const { article } = document;
  const evidence = statement(
    db,
    `INSERT INTO claim_evidence (claim, ordinal, article, sentence, start_offset, end_offset, words)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  claim.evidence.forEach((span, ordinal) => {
    const sentence = sentenceOf(document, span);
    evidence.run(claim.id, ordinal, article.id, sentence, span.start, span.end, textOf(article.text, span));
  });
}
