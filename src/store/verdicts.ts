import type Database from "better-sqlite3";
import type { Verdict, Verdicts } from "../resolve/verdicts.ts";
import { statement } from "./statement.ts";
import { touchArticle } from "./touched.ts";

interface VerdictRow {
  readonly claim: string;
  readonly verdict: Verdict;
}

/** Writes what people said of claims; the articles of those of which something else was said before are touched. */
export function replaceVerdicts(db: Database.Database, verdicts: Verdicts): void {
  const known = new Map(
    statement<[], VerdictRow>(db, "SELECT claim, verdict FROM verdicts")
      .all()
      .map(({ claim, verdict }) => [claim, verdict]),
  );
  const put = statement(db, "INSERT OR REPLACE INTO verdicts (claim, verdict) VALUES (?, ?)");
  const drop = statement(db, "DELETE FROM verdicts WHERE claim = ?");
  for (const claim of new Set([...known.keys(), ...verdicts.keys()])) {
    const verdict = verdicts.get(claim);
    if (verdict === known.get(claim)) continue;
    if (verdict === undefined) drop.run(claim);
    else put.run(claim, verdict);
    touchArticle(db, articleOf(db, claim));
  }
}

const articleOf = (db: Database.Database, claim: string): string =>
  statement<[string], string>(db, "SELECT article FROM claims WHERE id = ?").pluck().get(claim) as string;
