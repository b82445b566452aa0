import type Database from "better-sqlite3";
import type { Modality, Polarity } from "../extract/claim.ts";
import type { Span } from "../text/span.ts";
import { relationOf } from "./relations.ts";
import { statement } from "./statement.ts";

/** A claim between two entities. Subject and object are as the article has them, also where the relation is symmetric. */
export interface ClaimRow {
  readonly id: string;
  readonly article: string;
  readonly subject: string;
  readonly subjectName: string;
  readonly relation: string;
  readonly object: string;
  readonly objectName: string;
  readonly thing: string | null;
  readonly title: string | null;
  readonly former: 0 | 1;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly place: string | null;
  readonly placeName: string | null;
  readonly rule: string;
  readonly confidence: number;
  readonly inferred: 0 | 1;
  /** Whether a person confirmed it. */
  readonly confirmed: 0 | 1;
}

const SELECT = `
  SELECT c.id, c.article, s.id AS subject, s.name AS subjectName, c.relation, o.id AS object, o.name AS objectName,
    c.thing, c.title, c.former, c.polarity, c.modality, c.first_day AS firstDay, c.last_day AS lastDay,
    w.id AS place, w.name AS placeName, c.rule, c.confidence, c.inferred,
    EXISTS (SELECT 1 FROM verdicts d WHERE d.claim = c.id) AS confirmed
  FROM links l
    JOIN claims c ON c.id = l.claim
    JOIN members ms ON ms.article = c.article AND ms.chain = c.subject_chain
    JOIN entities s ON s.id = ms.entity
    JOIN members mo ON mo.article = c.article AND mo.chain = c.object_chain
    JOIN entities o ON o.id = mo.entity
    LEFT JOIN members mw ON mw.article = c.article AND mw.chain = c.place_chain
    LEFT JOIN entities w ON w.id = mw.entity`;

const SUREST_FIRST = "ORDER BY c.confidence DESC, c.id";

/** The claims behind an edge, surest first; a symmetric relation may be asked in either order. */
export const claimsOfEdge = (
  db: Database.Database,
  subject: string,
  relation: string,
  object: string,
): ClaimRow[] =>
  statement<[string, string, string], ClaimRow>(
    db,
    `${SELECT} WHERE l.subject = ? AND l.relation = ? AND l.object = ? ${SUREST_FIRST}`,
  ).all(...inOrder(subject, relation, object));

const inOrder = (subject: string, relation: string, object: string): [string, string, string] =>
  object < subject && relationOf(relation).symmetric
    ? [object, relation, subject]
    : [subject, relation, object];

/** The claims in which an entity is subject or object, surest first. */
export const claimsOfEntity = (db: Database.Database, entity: string): ClaimRow[] =>
  statement<[string, string], ClaimRow>(
    db,
    `${SELECT} WHERE l.claim IN (
       SELECT claim FROM links WHERE subject = ? UNION ALL SELECT claim FROM links WHERE object = ?
     ) ${SUREST_FIRST}`,
  ).all(entity, entity);

/** All claims between entities, in the order of their ids: article by article. */
export const allClaims = (db: Database.Database): IterableIterator<ClaimRow> =>
  statement<[], ClaimRow>(db, `${SELECT} ORDER BY l.claim`).iterate();

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Those to whom a claim is attributed, nearest speaker first. */
export const speakersOf = (db: Database.Database, claim: string): Named[] =>
  statement<[string], Named>(
    db,
    `SELECT e.id, e.name FROM claim_speakers p
       JOIN claims c ON c.id = p.claim
       JOIN members m ON m.article = c.article AND m.chain = p.chain
       JOIN entities e ON e.id = m.entity
     WHERE p.claim = ? ORDER BY p.ordinal`,
  ).all(claim);

/** Words that support a claim, and the sentence that they stand in. */
export interface EvidenceRow extends Span {
  readonly sentence: string;
  readonly sentenceStart: number;
}

export const evidenceOf = (db: Database.Database, claim: string): EvidenceRow[] =>
  statement<[string], EvidenceRow>(
    db,
    `SELECT v.start_offset AS start, v.end_offset AS end, t.text AS sentence, t.start_offset AS sentenceStart
     FROM claim_evidence v JOIN sentences t ON t.article = v.article AND t.ordinal = v.sentence
     WHERE v.claim = ? ORDER BY v.ordinal`,
  ).all(claim);

export interface QuoteRow extends Span {
  readonly id: string;
  readonly article: string;
  readonly speaker: string | null;
  readonly speakerName: string | null;
  readonly speakerText: string;
  readonly content: string;
  readonly direct: 0 | 1;
}

/** What an entity is quoted with, earliest article first. */
export const quotesOf = (db: Database.Database, entity: string): QuoteRow[] =>
  statement<[string], QuoteRow>(
    db,
    `SELECT q.id, q.article, e.id AS speaker, e.name AS speakerName, q.speaker_text AS speakerText, q.content,
       q.direct, q.start_offset AS start, q.end_offset AS end
     FROM members m
       JOIN entities e ON e.id = m.entity
       JOIN quotes q ON q.article = m.article AND q.speaker_chain = m.chain
       JOIN articles a ON a.id = q.article
     WHERE m.entity = ? ORDER BY a.published, q.article, q.start_offset`,
  ).all(entity);
