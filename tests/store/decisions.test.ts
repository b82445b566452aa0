import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import type { Judgement } from "../../src/resolve/decision.ts";
import { openStore } from "../../src/store/store.ts";

const folder = mkdtempSync(join(tmpdir(), "relata-decisions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const left = { id: "person:a", type: "Person", name: "A", chain: { article: "1f", name: "A" } } as const;
const right = { id: "person:b", type: "Person", name: "B", chain: null } as const;
const claim = { id: "1f:c0", article: "1f", relation: "met", subject: "A", object: "B", words: "A met B" };

const JUDGEMENTS: readonly Judgement[] = [
  { kind: "merge", left, right },
  { kind: "distinguish", left, right },
  {
    kind: "split",
    entity: left,
    chains: [
      { article: "1f", name: "A" },
      { article: "2f", name: "Al" },
    ],
  },
  { kind: "rename", entity: left, name: "Al" },
  { kind: "retype", entity: left, type: "Work" },
  { kind: "reject", claim },
  { kind: "confirm", claim },
  { kind: "undo", decision: 1 },
];

test("every kind of decision comes back as it was written, in order, with its moment", () => {
  const store = openStore(":memory:");
  for (const judgement of JUDGEMENTS) store.addDecision({ user: "u", reason: "r", judgement });
  const decisions = store.decisions();
  expect(decisions.map(({ judgement }) => judgement)).toEqual(JUDGEMENTS);
  expect(decisions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { madeAt } of decisions) expect(madeAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  store.close();
});

test.each([
  "UPDATE decisions SET user = 'x'",
  "DELETE FROM decisions",
  "DELETE FROM decision_claims",
  "UPDATE decision_chains SET name = 'x'",
])("the log is only added to: %s is refused", (sql) => {
  const path = join(folder, "log.db");
  const store = openStore(path);
  for (const judgement of JUDGEMENTS) store.addDecision({ user: "u", reason: "", judgement });
  store.close();
  const db = new Database(path);
  expect(() => db.exec(sql)).toThrow("decisions are only added to; to take one back, add an undo");
  db.close();
});
