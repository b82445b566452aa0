import type Database from "better-sqlite3";
import { relationOf } from "./relations.ts";
import { statement } from "./statement.ts";

/** Writes each claim between two entities as a link, symmetric ones in one order. */
export function linkClaims(db: Database.Database): void {
  describeRelations(db);
  statement(
    db,
    `INSERT INTO links (claim, subject, relation, object)
     SELECT c.id,
       iif(r.symmetric AND o.entity < s.entity, o.entity, s.entity), c.relation,
       iif(r.symmetric AND o.entity < s.entity, s.entity, o.entity)
     FROM claims c
       JOIN relations r ON r.id = c.relation
       JOIN members s ON s.article = c.article AND s.chain = c.subject_chain
       JOIN members o ON o.article = c.article AND o.chain = c.object_chain
     WHERE s.entity <> o.entity`,
  ).run();
}

function describeRelations(db: Database.Database): void {
  const used = statement<[], string>(db, "SELECT DISTINCT relation FROM claims").pluck().all() as string[];
  db.exec("DELETE FROM relations");
  const row = statement(db, `INSERT INTO relations (id, label, "group", symmetric) VALUES (?, ?, ?, ?)`);
  for (const id of used) {
    const { label, group, symmetric } = relationOf(id);
    row.run(id, label, group, Number(symmetric));
  }
}

/**
 * What makes one claim better to show than another, as text that sorts: said by a single sentence, affirmed modality
 * first, then the surer, then the earlier printed; last its id, which is cut off again.
 */
const STRENGTH = `c.inferred
  || (instr('stated    reported  planned   possible  demanded  conditional', c.modality) / 10)
  || printf('%07d', 1000000 - round(c.confidence * 1000000))
  || coalesce(a.published, '9999-99-99') || c.id`;
const STRENGTH_LENGTH = 1 + 1 + 7 + 10;

export function countEdges(db: Database.Database): void {
  statement(
    db,
    `INSERT INTO edge_counts
     SELECT e.subject, e.relation, e.object, e.claims, e.articles, e.outlets, e.first_day, e.last_day,
       e.polarity, b.modality, b.confidence, b.id
     FROM (
       SELECT l.subject, l.relation, l.object, count(*) AS claims, count(DISTINCT c.article) AS articles,
         count(DISTINCT a.outlet) AS outlets, min(c.first_day) AS first_day, max(c.last_day) AS last_day,
         iif(min(c.polarity) = max(c.polarity), min(c.polarity), 'mixed') AS polarity,
         substr(min(${STRENGTH}), ${STRENGTH_LENGTH + 1}) AS best
       FROM links l JOIN claims c ON c.id = l.claim JOIN articles a ON a.id = c.article
       GROUP BY l.subject, l.relation, l.object
     ) e JOIN claims b ON b.id = e.best`,
  ).run();
}
