import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { settle } from "../../src/settle/settle.ts";
import { openStore, readStore, type Store } from "../../src/store/store.ts";
import { extractionOf, type Tale } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { relata } from "./command.ts";

const folder = mkdtempSync(join(tmpdir(), "relata-deciding-"));
const path = join(folder, "news.db");
afterAll(() => rmSync(folder, { recursive: true }));

/** A fourth article, whose Kim may be any of three. */
const TALES: readonly Tale[] = [
  ...TALKS,
  { name: "late", sentences: ["Kim came again."], cast: { Kim: ["Person"] } },
];

beforeEach(() => {
  rmSync(path, { force: true });
  const store = openStore(path);
  for (const tale of TALES) store.addArticle(extractionOf(tale));
  settle(store);
  store.close();
});

const here = (args: readonly string[], input = "") =>
  relata([...args, "--db", "news.db"], { cwd: folder, input });

function asked<T>(question: (store: Store) => T): T {
  const store = readStore(path);
  const answer = question(store);
  store.close();
  return answer;
}

const names = (): string[] => asked((store) => store.entities().map(({ name }) => name)).sort();

describe("deciding", () => {
  test("a dry run tells what would change, and changes nothing", async () => {
    const before = names();
    const { code, err, out } = await here(["merge", "Sung Kim", "Andrew Kim", "--dry-run"]);
    expect(err).toContain("would merge “Andrew Kim” into “Sung Kim”");
    expect(err).toContain("gone: Andrew Kim (Person, person:andrew-kim)");
    expect([code, out]).toEqual([0, ""]);
    expect(names()).toEqual(before);
    expect(asked((store) => store.decisions())).toEqual([]);
  });

  test("who decided, and why, is in the log; undo takes it back and says so", async () => {
    await here(["rename", "Sung Kim", "Sung Y. Kim", "--user", "ann", "--reason", "his passport"]);
    expect(names()).toContain("Sung Y. Kim");
    const { out } = await here(["decisions"]);
    expect(out).toMatch(/1 {2}rename “Sung Kim” to “Sung Y. Kim” {2}holds {2}ann .* his passport/);
    const undone = await here(["undo", "--json"]);
    expect(undone.err).toContain("2: undo 1");
    expect(JSON.parse(undone.out)).toMatchObject({ decisions: [{ number: 2 }] });
    expect(names()).toContain("Sung Kim");
    expect((await here(["undo"])).err).toContain("nothing is left to undo");
  });

  test("claims are rejected by id, or all behind an edge", async () => {
    const shown = await here(["show", "Andrew Kim"]);
    const id = / (\S+:c\d+)\]$/m.exec(shown.out)?.[1] ?? "";
    expect((await here(["reject", id])).err).toContain("edges: 1 gone");
    const edge = await here(["reject", "Sung Kim|met|Choe Son Hui"]);
    expect(edge.err.match(/reject “/g)).toHaveLength(3);
    const wrong = await here(["confirm", "Sung Kim|met|Andrew Kim"]);
    expect(wrong.err).toContain("between the two there is none");
    expect(wrong.code).toBe(2);
  });

  test("a decision whose article is taken out waits, and is told", async () => {
    await here(["rename", "Panmunjom", "The Village"]);
    const { err } = await here(["remove", "wire"]);
    expect(err).toContain(
      "warning: decision 1 (rename “Panmunjom” to “The Village”) speaks of what is not here",
    );
  });

  test("a log goes into another database and back", async () => {
    await here(["retype", "Panmunjom", "Event"]);
    const { out } = await here(["decisions", "--export"]);
    await here(["undo"]);
    writeFileSync(join(folder, "log.jsonl"), out);
    const again = await here(["decisions", "--import", "log.jsonl"]);
    expect(again.err).toContain("0 taken in, 1 there already");
    const bad = await here(["decisions", "--import", "-"], "nonsense\n");
    expect(bad.err).toMatch(/^relata: standard input, line 1: not JSON/);
    expect(bad.code).toBe(2);
  });
});

describe("review", () => {
  test("shows both with grounds and sentences, and writes each answer down", async () => {
    const { err, code } = await here(["review", "--type", "Person"], "perhaps\ny\nq\n");
    expect(err).toContain("Sung Kim (Person, person:sung-kim)");
    expect(err).toContain("> Kim came again.  [Sample Wire, 2018-07-02]");
    expect(err).toContain("same surname");
    expect(err).toContain("1 decided, 2 left");
    expect(code).toBe(0);
    expect(names()).not.toContain("Kim");
  });

  test("what was told apart is asked no more; what was skipped is", async () => {
    expect((await here(["review"], "s\ns\ns\n")).err).toContain("0 decided, 3 left");
    expect((await here(["review"], "n\nn\nn\n")).err).toContain("3 decided, nothing is in doubt any more");
    expect((await here(["review"])).err).not.toContain("Are these one?");
  });

  test("nobody who answers is no fault", async () => {
    const { code, err } = await here(["review"]);
    expect(err).toContain("0 decided, 3 left");
    expect(code).toBe(0);
  });
});
