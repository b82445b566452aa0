import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "../../src/cli/formats.ts";
import { Mistake } from "../../src/cli/mistake.ts";
import { programOf } from "../../src/cli/program.ts";
import { writeFolder, writeTo } from "../../src/cli/sink.ts";
import { openStore } from "../../src/store/store.ts";
import { entitiesByName, extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { relata } from "./command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-export-"));
  for (const [name, tales] of [
    ["news.db", TALKS],
    ["again/news.db", [...TALKS].reverse()],
  ] as const) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    const store = openStore(join(folder, name));
    for (const tale of tales) store.addArticle(extractionOf(tale));
    store.replaceEntities(entitiesByName(store.chainRecords()));
    store.close();
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As `relata export` in the folder, but without a process of its own. */
async function exported(database: string, out: string, ...flags: string[]): Promise<string> {
  const path = join(folder, out);
  await programOf().parseAsync(["export", ...flags, "--db", join(folder, database), "--out", path], {
    from: "user",
  });
  return path;
}

/** All files under a path with their contents, so that files and folders compare alike. */
function contentsOf(path: string): Record<string, string> {
  try {
    return Object.fromEntries(
      readdirSync(path).map((name) => [name, readFileSync(join(path, name), "latin1")]),
    );
  } catch {
    return { "": readFileSync(path, "latin1") };
  }
}

describe("relata export", () => {
  test("lists each format in its help, with what it is for", async () => {
    const command = programOf().commands.find((verb) => verb.name() === "export");
    let out = "";
    command?.configureOutput({ writeOut: (text) => (out += text) }).outputHelp();
    for (const [name, { what }] of Object.entries(FORMATS)) {
      expect(out).toMatch(new RegExp(`^ {2}${name} +${what.replace(/[.+]/g, "\\$&")}$`, "m"));
    }
  });

  test.each(Object.keys(FORMATS))("%s is the same for the same articles read in any order", async (name) => {
    const first = contentsOf(await exported("news.db", `one-${name}`, name));
    const second = contentsOf(await exported("again/news.db", `two-${name}`, name));
    expect(Object.values(first).every((content) => content.length > 0)).toBe(true);
    expect(second).toEqual(first);
  });

  test("writes to standard output what it writes to a file", async () => {
    const { code, out } = await relata(["export", "ftm", "--db", "news.db"], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toBe(readFileSync(await exported("news.db", "news.ftm.json", "ftm"), "utf8"));
  });

  test.each([
    ["--modality reported", ["choe-son-hui met sung-kim", "andrew-kim delivered_to kim-yong-chol"]],
    ["--polarity denied", ["sung-kim met choe-son-hui"]],
    ["--outlet", ["choe-son-hui met sung-kim", "andrew-kim delivered_to kim-yong-chol"]],
    ["--relation quoted_on", ["sung-kim quoted_on cbs"]],
    ["--min-confidence 0.95", ["choe-son-hui met sung-kim"]],
    ["--until 2018-07-01", ["sung-kim met choe-son-hui"]],
    ["--type Organization", []],
  ])("keeps to %s", async (filter, kept) => {
    const flags = filter === "--outlet" ? ["--outlet", "sample post"] : filter.split(" ");
    const out = readFileSync(await exported("news.db", "evidence.csv", "evidence-csv", ...flags), "utf8");
    const [head = "", ...rows] = out.trimEnd().split("\n");
    const at = (name: string): number => head.split(",").indexOf(name) - head.split(",").length;
    const edges = rows.map((row) => {
      const cells = row.replace(/"[^"]*"/g, "quoted").split(",");
      return [cells.at(at("subject_id")), cells[2], cells.at(at("object_id"))].join(" ");
    });
    expect(new Set(edges)).toEqual(new Set(kept));
  });
});

describe("relata export, careful with what is there,", () => {
  test("with --dry-run writes nothing, and says how large it would be", async () => {
    const { code, err, out } = await relata(
      ["export", "csv", "--db", "news.db", "--out", "dry", "--dry-run"],
      { cwd: folder },
    );
    const lines = err.trimEnd().split("\n");
    const size = readFileSync(await exported("news.db", "nodes.csv", "nodes-csv")).length;
    expect([code, out, existsSync(join(folder, "dry"))]).toEqual([0, "", false]);
    expect(lines[0]).toBe(`would write ${size.toLocaleString("en-US")} bytes to dry/nodes.csv`);
    expect(lines).toHaveLength(3);
  });

  test("never takes the place of the database that it is made from", async () => {
    symlinkSync("news.db", join(folder, "same.db"));
    const { code, err } = await relata(["export", "gexf", "--db", "news.db", "--out", "same.db"], {
      cwd: folder,
    });
    expect([code, err]).toEqual([
      2,
      "relata: same.db: is the database itself; give another path with --out\n",
    ]);
  });

  test("says so where nothing passes its filters", async () => {
    const { code, out, err } = await relata(
      ["export", "evidence-csv", "--db", "news.db", "--relation", "married"],
      { cwd: folder },
    );
    expect([code, err]).toEqual([0, "nothing to hand on: the export is empty\n"]);
    expect(out.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a file that is written", () => {
  const whole = (name: string): string => readFileSync(join(folder, name), "utf8");
  const unfinished = () => readdirSync(folder).filter((name) => name.endsWith(".part"));
  function* broken(): Generator<string> {
    yield "half";
    throw new Error("no more");
  }

  test("stays as it was if anything goes wrong on the way", () => {
    writeFileSync(join(folder, "kept.txt"), "before");
    expect(() => writeTo(join(folder, "kept.txt"), broken())).toThrow("no more");
    expect(whole("kept.txt")).toBe("before");
    expect(() => writeTo(join(folder, "never.txt"), broken())).toThrow("no more");
    expect(existsSync(join(folder, "never.txt"))).toBe(false);
    expect(unfinished()).toEqual([]);
  });

  test("is cleared of what an earlier export left that was stopped, but not of one that is running", () => {
    // Process numbers end at 2^22.
    const [stopped, running] = [5_000_000, process.ppid];
    for (const pid of [stopped, running]) writeFileSync(join(folder, `.cleared.txt.${pid}.part`), "half");
    writeFileSync(join(folder, `.other.txt.${stopped}.part`), "half");
    writeTo(join(folder, "cleared.txt"), ["whole"]);
    expect(unfinished().sort()).toEqual([`.cleared.txt.${running}.part`, `.other.txt.${stopped}.part`]);
    for (const name of unfinished()) rmSync(join(folder, name));
  });

  test("stays as it was if another file of its folder goes wrong", () => {
    const tables = join(folder, "tables");
    writeFolder(tables, { "a.txt": ["before"] });
    expect(() => writeFolder(tables, { "a.txt": ["after"], "b.txt": broken() })).toThrow("no more");
    expect(contentsOf(tables)).toEqual({ "a.txt": "before" });
  });

  test("stays for the eyes that it was for", () => {
    const path = join(folder, "private.txt");
    writeFileSync(path, "before", { mode: 0o600 });
    writeTo(path, ["after"]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test("keeps a link to it a link", () => {
    writeFileSync(join(folder, "behind.txt"), "before");
    symlinkSync("behind.txt", join(folder, "link.txt"));
    writeTo(join(folder, "link.txt"), ["after"]);
    expect(whole("behind.txt")).toBe("after");
  });

  test.each([
    ["a full disk", "/dev/full", "the disk is full"],
    ["a folder that is not there", "gone/news.gexf", "its folder is not there"],
    ["a folder", "folder", "it is a folder"],
    ["a path below a file", "news.db/news.gexf", "its folder is a file"],
    ["a name that is too long", "x".repeat(300), "the name is too long"],
  ])("is refused in one line: %s", (_, path, why) => {
    mkdirSync(join(folder, "folder"), { recursive: true });
    const absolute = path.startsWith("/") ? path : join(folder, path);
    expect(() => writeTo(absolute, ["text"])).toThrow(
      new Mistake(`${absolute}: cannot be written: ${why}; give another path with --out`),
    );
    expect(unfinished()).toEqual([]);
  });

  test("is several files only in a folder", async () => {
    const { code, err } = await relata(["export", "csv", "--db", "news.db"], { cwd: folder });
    expect([code, err]).toEqual([2, "relata: csv is several files; name a folder for them with --out\n"]);
  });
});
