import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { relata } from "./command.ts";

const STORY = "The two ministers met in Vienna on Sunday. They signed an agreement on trade.";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-mistakes-"));
  const put = (name: string, content: string | Uint8Array): void =>
    writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "none"));
  put("good.txt", STORY);
  put("empty.txt", "");
  put(
    "binary.txt",
    Uint8Array.from({ length: 2000 }, (_, i) => (i * 7) % 256),
  );
  put("latin.txt", Buffer.from("Caf\u00e9 talks resumed.", "latin1"));
  put("huge.txt", Buffer.alloc(50 * 1024 * 1024, "Talks resumed. "));
  put("beside.txt", STORY);
  put("beside.json", '{\n "title": \n}');
  put("dated.txt", STORY);
  put("dated.json", '{"date": "2018-02-30"}');
  put("text.db", "no database");
});
afterAll(() => rmSync(folder, { recursive: true }));

test.concurrent.each([
  ["a missing file", "build gone.txt", "gone.txt: no such file or folder"],
  ["an empty file", "build empty.txt", "empty.txt: empty"],
  ["a folder without articles", "build none", "none: no articles in this folder"],
  ["a binary file", "build binary.txt", "binary.txt: a binary file"],
  ["a file that is not UTF-8", "build latin.txt", "latin.txt: not valid UTF-8 at byte"],
  ["50 MB of text", "build huge.txt", "huge.txt: 50.0 MB, but one article is at most 2.0 MB"],
  [
    "malformed JSON beside a text",
    "build beside.txt",
    "beside.txt: beside.json: not valid JSON, line 3, column 1",
  ],
  ["a bad date beside a text", "build dated.txt", 'dated.txt: dated.json: date "2018-02-30" is not a day'],
  ["a bad date", "build good.txt --published 2018-13-01", "'2018-13-01' is invalid. a day like 2018-07-02"],
  [
    "one title for two files",
    "build good.txt dated.txt --title A",
    "--title is for one article, but 2 paths",
  ],
  ["no path", "build", "missing required argument 'path'"],
  [
    "a database that is none",
    "build good.txt --published 2018-07-02 --db text.db",
    "text.db: not a relata database",
  ],
  [
    "a database in no folder",
    "build good.txt --published 2018-07-02 --db no/x.db",
    "no/x.db: the file cannot be opened",
  ],
  ["a database that is not there", "show Kim --db gone.db", "gone.db: no such database"],
  ["the same, to look at", "view gone.db", "gone.db: no such database"],
  ["the same, to export", "export gexf --db gone.db", "gone.db: no such database"],
  ["a wrong verb", "biuld good.txt", "unknown command 'biuld'; did you mean build?"],
  ["a wrong flag", "build good.txt --publishd x", "unknown option '--publishd'; did you mean --published?"],
  ["a wrong format", "export gefx", "Allowed choices are html, gexf"],
  ["a wrong port", "view --port many", "a number from 0 to 65535 was expected"],
  ["a missing file to extract", "extract gone.txt", "gone.txt: no such file or folder"],
  ["an empty file to annotate", "annotate empty.txt", "empty.txt: empty"],
  ["an unknown confidence", "show Kim --min-confidence 2", "a number from 0 to 1 was expected"],
])("%s is told in one line, with exit code 2", async (_, line, message) => {
  const { code, out, err } = await relata(line.split(" "), { cwd: folder });
  expect(err.trimEnd().split("\n"), err).toHaveLength(1);
  expect(err).toMatch(/^relata: /);
  expect(err).toContain(message);
  expect(out).toBe("");
  expect(code).toBe(2);
});

test("a mistake leaves no database behind", async () => {
  await relata(["build", "empty.txt", "--db", "left.db"], { cwd: folder });
  expect(existsSync(join(folder, "left.db"))).toBe(false);
});

test("without a verb, the help goes to standard error", async () => {
  const { code, out, err } = await relata([]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain("Usage: relata");
});
