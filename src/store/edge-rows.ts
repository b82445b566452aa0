import type Database from "better-sqlite3";
import type { Modality, Polarity } from "../extract/claim.ts";
import type { EdgeState } from "./effect.ts";
import { statement } from "./statement.ts";

/** All claims of one relation from one entity to another, counted, with the best of their sentences. */
export interface EdgeRow {
  readonly subject: string;
  readonly relation: string;
  /** As a reader says it; `{thing}` stands for what was delivered, bought ... */
  readonly label: string;
  readonly group: string;
  readonly symmetric: 0 | 1;
  readonly object: string;
  readonly claims: number;
  readonly articles: number;
  /** Distinct outlets as a JSON array, sorted. */
  readonly outlets: string;
  /** Days on which it was printed, as a JSON array, sorted. */
  readonly days: string;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly polarity: Polarity | "mixed";
  readonly modality: Modality;
  readonly confidence: number;
  /** What was delivered, bought ..., where all claims agree. */
  readonly thing: string | null;
  readonly sentence: string;
  readonly outlet: string | null;
  readonly published: string | null;
}

const EDGES = `
  SELECT e.subject, e.relation, r.label, r."group", r.symmetric, e.object, e.claims, e.articles, e.first_day AS firstDay, e.last_day AS lastDay,
    e.polarity, e.modality, e.confidence, g.outlets, g.days, g.thing, t.text AS sentence, a.outlet, a.published
  FROM edge_counts e
    JOIN (
      SELECT l.subject, l.relation, l.object,
        json_group_array(DISTINCT a.outlet ORDER BY a.outlet) FILTER (WHERE a.outlet IS NOT NULL) AS outlets,
        json_group_array(DISTINCT a.published ORDER BY a.published) FILTER (WHERE a.published IS NOT NULL) AS days,
        iif(count(c.thing) = count(*) AND min(c.thing) = max(c.thing), min(c.thing), NULL) AS thing
      FROM links l CROSS JOIN claims c ON c.id = l.claim CROSS JOIN articles a ON a.id = c.article
      GROUP BY l.subject, l.relation, l.object
    ) g ON g.subject = e.subject AND g.relation = e.relation AND g.object = e.object
    JOIN relations r ON r.id = e.relation
    JOIN claim_evidence v ON v.claim = e.best_claim AND v.ordinal = 0
    JOIN sentences t ON t.article = v.article AND t.ordinal = v.sentence
    JOIN articles a ON a.id = v.article
  ORDER BY e.subject, e.relation, e.object`;

/** All edges, ordered by subject, relation and object. */
export const edgeRows = (db: Database.Database): EdgeRow[] => statement<[], EdgeRow>(db, EDGES).all();

/** The edges that were touched, as they are counted at this moment. */
export const touchedEdgeStates = (db: Database.Database): Map<string, EdgeState> =>
  new Map(
    statement<[], EdgeState>(
      db,
      `SELECT e.subject, e.relation, e.object, e.claims
       FROM temp.touched_edges t
         CROSS JOIN edge_counts e ON e.subject = t.subject AND e.relation = t.relation AND e.object = t.object`,
    )
      .all()
      .map((edge) => [`${edge.subject}|${edge.relation}|${edge.object}`, edge]),
  );

/** All edges with the number of their claims, and nothing more. */
export const edgeStates = (db: Database.Database): EdgeState[] =>
  statement<[], EdgeState>(
    db,
    "SELECT subject, relation, object, claims FROM edge_counts ORDER BY subject, relation, object",
  ).all();
