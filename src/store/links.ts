import type Database from "better-sqlite3";
import { INDEPENDENT_OUTLETS } from "./copies.ts";
import { relationsWith } from "./relations.ts";
import { statement } from "./statement.ts";
import { touchEdges } from "./touched.ts";

/** Links the claims of touched articles anew, but for rejected ones, symmetric ones in one order, and touches their edges. */
export function relinkArticles(db: Database.Database): void {
  describeRelations(db);
  touchEdges(db);
  statement(
    db,
    "DELETE FROM links WHERE claim IN (SELECT c.id FROM temp.touched_articles t CROSS JOIN claims c ON c.article = t.id)",
  ).run();
  statement(
    db,
    `INSERT INTO links (claim, subject, relation, object)
     SELECT c.id,
       iif(r.symmetric AND o.entity < s.entity, o.entity, s.entity), c.relation,
       iif(r.symmetric AND o.entity < s.entity, s.entity, o.entity)
     FROM temp.touched_articles t
       CROSS JOIN claims c ON c.article = t.id
       CROSS JOIN relations r ON r.id = c.relation
       CROSS JOIN members s ON s.article = c.article AND s.chain = c.subject_chain
       CROSS JOIN members o ON o.article = c.article AND o.chain = c.object_chain
     WHERE s.entity <> o.entity
       AND NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.claim = c.id AND v.verdict = 'rejected')`,
  ).run();
  touchEdges(db);
}

/** Writes what is known of relations: of all in the schema, and of others that a claim may have. */
function describeRelations(db: Database.Database): void {
  const used = statement<[], string>(
    db,
    "SELECT DISTINCT c.relation FROM temp.touched_articles t CROSS JOIN claims c ON c.article = t.id",
  );
  const row = statement(
    db,
    `INSERT INTO relations (id, label, "group", symmetric) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET label = excluded.label, "group" = excluded."group", symmetric = excluded.symmetric`,
  );
  for (const { id, label, group, symmetric } of relationsWith(used.pluck().all() as string[])) {
    row.run(id, label, group, Number(symmetric));
  }
}

/**
 * What makes one claim better to show than another, as text that sorts: confirmed by a person, said by a single sentence,
 * affirmed modality first, then the surer, then the earlier printed; last its id, which is cut off again.
 */
const STRENGTH = `(NOT EXISTS (SELECT 1 FROM verdicts v WHERE v.claim = c.id)) || c.inferred
  || (instr('stated    reported  planned   possible  demanded  conditional', c.modality) / 10)
  || printf('%07d', 1000000 - round(c.confidence * 1000000))
  || coalesce(a.published, '9999-99-99') || c.id`;
const STRENGTH_LENGTH = 1 + 1 + 1 + 7 + 10;

/** Counts the claims of the edges that were touched; an edge without any is gone. */
export function recountEdges(db: Database.Database): void {
  statement(
    db,
    "DELETE FROM edge_counts WHERE (subject, relation, object) IN (SELECT subject, relation, object FROM temp.touched_edges)",
  ).run();
  statement(
    db,
    `INSERT INTO edge_counts
     SELECT e.subject, e.relation, e.object, e.claims, e.articles, e.outlets, e.first_day, e.last_day,
       e.polarity, b.modality, b.confidence, b.id
     FROM (
       SELECT l.subject, l.relation, l.object, count(*) AS claims, count(DISTINCT c.article) AS articles,
         ${INDEPENDENT_OUTLETS} AS outlets, min(c.first_day) AS first_day, max(c.last_day) AS last_day,
         iif(min(c.polarity) = max(c.polarity), min(c.polarity), 'mixed') AS polarity,
         substr(min(${STRENGTH}), ${STRENGTH_LENGTH + 1}) AS best
       FROM temp.touched_edges t
         CROSS JOIN links l ON l.subject = t.subject AND l.relation = t.relation AND l.object = t.object
         CROSS JOIN claims c ON c.id = l.claim
         CROSS JOIN articles a ON a.id = c.article
         LEFT JOIN copies k ON k.article = a.id
       GROUP BY l.subject, l.relation, l.object
     ) e CROSS JOIN claims b ON b.id = e.best`,
  ).run();
}
