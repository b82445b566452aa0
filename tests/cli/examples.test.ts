import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { programOf } from "../../src/cli/program.ts";
import { relata } from "./command.ts";

const SAMPLES = fileURLToPath(new URL("../../graph-data/samples/", import.meta.url));

/** They serve until they are stopped, or write into graph-data; other tests start them. */
const SERVING = ["start", "view"];

/** They wait for one another, so they are tested one by one. */
const WRITING = /^(?:build|remove|merge|split|distinguish|rename|retype|reject|confirm|undo|decisions)\b/;

/** The help of every verb, and the example in it. */
const examples = programOf().commands.map((verb) => {
  let help = "";
  verb.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return [verb.name(), /^Example:\n {2}relata (.+)$/m.exec(help)?.[1] ?? ""] as const;
});

/** A command line taken apart as a shell would: words, some in quotation marks. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "relata-examples-"));
  cpSync(SAMPLES, join(folder, "articles"), { recursive: true });
  for (const name of ["article", "my-article"]) {
    cpSync(join(SAMPLES, "negotiators-at-panmunjom.txt"), join(folder, `${name}.txt`));
  }
  const built = await relata(["build", "articles", "--db", "news.db"], { cwd: folder });
  cpSync(join(folder, "news.db"), join(folder, "yesterday.db"));
  expect(built.err).toContain("3 articles added");
  await relata(["rename", "Heather Nauert", "H. Nauert", "--db", "news.db"], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("every verb has an example in its help", () => {
  expect(examples.filter(([, example]) => example === "").map(([verb]) => verb)).toEqual([]);
});

const others = examples.filter(([verb]) => !SERVING.includes(verb));

async function runs(example: string): Promise<void> {
  const { code, out, err } = await relata(words(example), { cwd: folder });
  expect(err).not.toMatch(/^relata: (?!warning)/m);
  expect(out + err).not.toBe("");
  expect(code).toBe(0);
}

test.concurrent.each(others.filter(([, example]) => !WRITING.test(example)))(
  "the example of %s runs as it stands: relata %s",
  (_, example) => runs(example),
);

test.each(others.filter(([, example]) => WRITING.test(example)))(
  "the example of %s, which writes, runs as it stands: relata %s",
  (_, example) => runs(example),
);
