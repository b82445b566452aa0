import type Database from "better-sqlite3";
import type { EntityType } from "../annotate/document.ts";
import type { ChainRecord } from "../resolve/entity.ts";
import { statement } from "./statement.ts";

interface ChainRow {
  readonly article: string;
  readonly chain: number;
  readonly type: EntityType;
  readonly name: string;
}

interface SurfaceRow {
  readonly article: string;
  readonly chain: number;
  readonly named: 0 | 1;
  readonly text: string;
  readonly count: number;
}

interface TitleRow {
  readonly article: string;
  readonly chain: number;
  readonly title: string;
}

const chainsWhere = (some: string): string =>
  `SELECT article, ordinal AS chain, type, name FROM chains WHERE ${some} ORDER BY article, ordinal`;

const surfacesWhere = (some: string): string => `
  SELECT r.article, r.chain, m.form IN ('name', 'demonym') AS named, m.surface AS text, count(*) AS count
  FROM referents r CROSS JOIN mentions m ON m.article = r.article AND m.ordinal = r.mention
  WHERE m.form <> 'pronoun' AND r.${some}
  GROUP BY r.article, r.chain, named, m.surface
  ORDER BY r.article, r.chain, count DESC, m.surface`;

const titlesWhere = (some: string): string => `
  SELECT article, chain, title FROM (
    SELECT r.article, r.chain, m.title
    FROM mentions m CROSS JOIN referents r ON r.article = m.article AND r.mention = m.ordinal
    WHERE m.title IS NOT NULL AND m.${some}
    UNION
    SELECT article, subject_chain, title FROM claims WHERE title IS NOT NULL AND polarity = 'affirmed' AND ${some}
  ) ORDER BY article, chain, title`;

/** All chains of all articles, or of one, as resolve needs them, ordered by article and chain. */
export function chainRecords(db: Database.Database, article?: string): ChainRecord[] {
  const [some, parameters] = article === undefined ? ["article IS NOT NULL", []] : ["article = ?", [article]];
  const surfaces = grouped(statement<string[], SurfaceRow>(db, surfacesWhere(some)).iterate(...parameters));
  const twice = [...parameters, ...parameters];
  const titles = grouped(statement<string[], TitleRow>(db, titlesWhere(some)).iterate(...twice));
  return statement<string[], ChainRow>(db, chainsWhere(some))
    .all(...parameters)
    .map((row) => ({
      ...row,
      surfaces: namesOf(surfaces.get(keyOf(row)) ?? []),
      titles: (titles.get(keyOf(row)) ?? []).map(({ title }) => title),
    }));
}

/** The names; a speaker who is only described ("a U.S. embassy official") is known by the descriptions. */
function namesOf(rows: readonly SurfaceRow[]): ChainRecord["surfaces"] {
  const named = rows.filter((row) => row.named === 1);
  return (named.length > 0 ? named : rows).map(({ text, count }) => ({ text, count }));
}

const keyOf = ({ article, chain }: { readonly article: string; readonly chain: number }): string =>
  `${article} ${chain}`;

function grouped<Row extends { readonly article: string; readonly chain: number }>(
  rows: Iterable<Row>,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
