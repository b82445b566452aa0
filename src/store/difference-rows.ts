import type Database from "better-sqlite3";
import type { EntityType } from "../annotate/document.ts";
import { connectReadOnly, explain } from "./connection.ts";

/** On which side a row is: only in the older database, only in the newer, or in both with other content. */
export type Side = "removed" | "added" | "changed";

export interface ArticleDifference {
  readonly side: Side;
  readonly id: string;
  readonly name: string;
  readonly outlet: string | null;
  readonly published: string | null;
  /** What read it: "relata 0.1.0 models:12ab rules:34cd"; null where it was not there. */
  readonly oldRun: string | null;
  readonly newRun: string | null;
}

export interface EntityDifference {
  readonly side: Side;
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly oldType: EntityType | null;
  readonly oldName: string | null;
  /** Names of what bears most of its chains now, where it is gone. */
  readonly became: string | null;
  /** Ids of the articles that it is in, on either side, as a JSON array. */
  readonly articles: string;
}

/** What an edge counts, on one side. */
export interface EdgeState {
  readonly claims: number;
  readonly articles: number;
  readonly outlets: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly polarity: string;
  readonly modality: string;
}

export interface EdgeDifference {
  readonly side: Side;
  readonly subject: string;
  readonly subjectName: string;
  readonly relation: string;
  readonly object: string;
  readonly objectName: string;
  /** JSON of an `EdgeState`, null where there was no such edge. */
  readonly old: string | null;
  readonly new: string | null;
}

export interface ClaimDifference {
  readonly side: Side;
  /** Of the newer database, or of the older where it is only there. */
  readonly id: string;
  readonly article: string;
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly words: string;
  /** "subject|relation|object" of the edges that it is in, before and after; null where it is in none. */
  readonly oldEdge: string | null;
  readonly newEdge: string | null;
  /** JSON of all that a claim says besides, null where it was not there. */
  readonly old: string | null;
  readonly new: string | null;
}

/** A decision that only the newer database has. */
export interface NewDecision {
  readonly number: number;
  readonly kind: string;
  readonly user: string;
  readonly reason: string;
  readonly value: string | null;
  readonly left: string | null;
  readonly right: string | null;
  readonly claim: string | null;
}

/** What differs between two databases, row by row. */
export interface DifferenceRows {
  readonly articles: readonly ArticleDifference[];
  readonly entities: readonly EntityDifference[];
  readonly edges: readonly EdgeDifference[];
  readonly claims: readonly ClaimDifference[];
  readonly decisions: readonly NewDecision[];
}

/** Compares two database files, both only read. The newer one is `main`, the older one `old`. */
export function differenceRows(oldPath: string, newPath: string): DifferenceRows {
  connectReadOnly(oldPath).close();
  const db = connectReadOnly(newPath);
  try {
    return explain(newPath, () => {
      db.prepare("ATTACH ? AS old").run(oldPath);
      return {
        articles: rows<ArticleDifference>(db, ARTICLES),
        entities: rows<EntityDifference>(db, ENTITIES),
        edges: rows<EdgeDifference>(db, EDGES),
        claims: rows<ClaimDifference>(db, CLAIMS),
        decisions: rows<NewDecision>(db, DECISIONS),
      };
    });
  } finally {
    db.close();
  }
}

const rows = <Row>(db: Database.Database, sql: string): Row[] => db.prepare<[], Row>(sql).all();

const SIDE =
  "CASE WHEN o.id IS NULL THEN 'added' WHEN n.id IS NULL THEN 'removed' ELSE 'changed' END AS side";

const ARTICLES = `
  SELECT ${SIDE}, coalesce(n.id, o.id) AS id, coalesce(n.name, o.name) AS name,
    coalesce(n.outlet, o.outlet) AS outlet, coalesce(n.published, o.published) AS published,
    (SELECT tool || ' ' || models FROM old.runs WHERE id = o.run) AS oldRun,
    (SELECT tool || ' ' || models FROM main.runs WHERE id = n.run) AS newRun
  FROM old.articles o FULL JOIN main.articles n ON n.id = o.id
  WHERE n.id IS NULL OR o.id IS NULL OR n.run IS NOT o.run
  ORDER BY published, name, 2`;

/** Chains are found again by article and name: another version may number them anew. */
const ENTITIES = `
  SELECT ${SIDE}, coalesce(n.id, o.id) AS id, coalesce(n.type, o.type) AS type, coalesce(n.name, o.name) AS name,
    o.type AS oldType, o.name AS oldName,
    iif(n.id IS NULL, (
      SELECT e.name FROM old.members m
        JOIN old.chains c ON c.article = m.article AND c.ordinal = m.chain
        JOIN main.chains d ON d.article = c.article AND d.name = c.name
        JOIN main.members w ON w.article = d.article AND w.chain = d.ordinal
        JOIN main.entities e ON e.id = w.entity
      WHERE m.entity = o.id GROUP BY e.id ORDER BY count(*) DESC, e.id LIMIT 1), NULL) AS became,
    (SELECT json_group_array(article) FROM (
      SELECT article FROM old.members WHERE entity = o.id UNION
      SELECT article FROM main.members WHERE entity = n.id ORDER BY article)) AS articles
  FROM old.entities o FULL JOIN main.entities n ON n.id = o.id
  WHERE n.id IS NULL OR o.id IS NULL OR n.name <> o.name OR n.type <> o.type
  ORDER BY max(coalesce(n.mentions, 0), coalesce(o.mentions, 0)) DESC, 2`;

const state = (edge: string): string =>
  `json_object('claims', ${edge}.claims, 'articles', ${edge}.articles, 'outlets', ${edge}.outlets,
     'first_day', ${edge}.first_day, 'last_day', ${edge}.last_day, 'polarity', ${edge}.polarity, 'modality', ${edge}.modality)`;

const EDGES = `
  WITH pairs AS (
    SELECT coalesce(n.subject, o.subject) AS subject, coalesce(n.relation, o.relation) AS relation,
      coalesce(n.object, o.object) AS object,
      iif(o.subject IS NULL, NULL, ${state("o")}) AS old, iif(n.subject IS NULL, NULL, ${state("n")}) AS new,
      max(coalesce(n.claims, 0), coalesce(o.claims, 0)) AS weight
    FROM old.edge_counts o FULL JOIN main.edge_counts n
      ON n.subject = o.subject AND n.relation = o.relation AND n.object = o.object
  )
  SELECT CASE WHEN p.old IS NULL THEN 'added' WHEN p.new IS NULL THEN 'removed' ELSE 'changed' END AS side,
    p.subject, coalesce(ns.name, os.name) AS subjectName, p.relation,
    p.object, coalesce(nt.name, ot.name) AS objectName, p.old, p.new
  FROM pairs p
    LEFT JOIN main.entities ns ON ns.id = p.subject LEFT JOIN old.entities os ON os.id = p.subject
    LEFT JOIN main.entities nt ON nt.id = p.object LEFT JOIN old.entities ot ON ot.id = p.object
  WHERE p.old IS NOT p.new
  ORDER BY p.weight DESC, p.subject, p.relation, p.object`;

/**
 * What a claim is (where it stands, and between whom) and what it says of that. Its number is neither: another version
 * of the rules numbers claims anew.
 */
const claimsOf = (schema: string): string => `
  SELECT c.id, c.article, c.relation, s.name AS subject, o.name AS object, v.words,
    row_number() OVER (PARTITION BY c.article, c.relation, s.name, o.name, v.words ORDER BY c.id) AS turn,
    l.subject || '|' || l.relation || '|' || l.object AS edge,
    json_object('thing', c.thing, 'title', c.title, 'former', c.former, 'polarity', c.polarity, 'modality', c.modality,
      'first_day', c.first_day, 'last_day', c.last_day, 'confidence', c.confidence, 'rule', c.rule,
      'said_by', (SELECT group_concat(h.name, ', ' ORDER BY p.ordinal) FROM ${schema}.claim_speakers p
        JOIN ${schema}.chains h ON h.article = c.article AND h.ordinal = p.chain WHERE p.claim = c.id),
      'verdict', (SELECT d.verdict FROM ${schema}.verdicts d WHERE d.claim = c.id)) AS says
  FROM ${schema}.claims c
    JOIN ${schema}.chains s ON s.article = c.article AND s.ordinal = c.subject_chain
    JOIN ${schema}.chains o ON o.article = c.article AND o.ordinal = c.object_chain
    JOIN ${schema}.claim_evidence v ON v.claim = c.id AND v.ordinal = 0
    LEFT JOIN ${schema}.links l ON l.claim = c.id`;

const CLAIMS = `
  WITH o AS MATERIALIZED (${claimsOf("old")}), n AS MATERIALIZED (${claimsOf("main")})
  SELECT ${SIDE}, coalesce(n.id, o.id) AS id, coalesce(n.article, o.article) AS article,
    coalesce(n.subject, o.subject) AS subject, coalesce(n.relation, o.relation) AS relation,
    coalesce(n.object, o.object) AS object, coalesce(n.words, o.words) AS words,
    o.edge AS oldEdge, n.edge AS newEdge, o.says AS old, n.says AS new
  FROM o FULL JOIN n ON n.article = o.article AND n.relation = o.relation AND n.subject = o.subject
    AND n.object = o.object AND n.words = o.words AND n.turn = o.turn
  WHERE o.id IS NULL OR n.id IS NULL OR o.says <> n.says OR o.edge IS NOT n.edge
  ORDER BY article, 2`;

/** The entity or claim that an undo speaks of is that of the decision it undoes. */
const DECISIONS = `
  SELECT d.number, d.kind, d.user, d.reason, d.value, coalesce(d.left_id, u.left_id) AS left,
    coalesce(d.right_id, u.right_id) AS right, c.claim
  FROM main.decisions d
    LEFT JOIN main.decisions u ON d.kind = 'undo' AND u.number = CAST(d.value AS INTEGER)
    LEFT JOIN main.decision_claims c ON c.decision = coalesce(u.number, d.number)
  WHERE NOT EXISTS (
    SELECT 1 FROM old.decisions o WHERE o.number = d.number AND o.made_at = d.made_at AND o.kind = d.kind)
  ORDER BY d.number`;
