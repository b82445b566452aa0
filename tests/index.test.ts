import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { built } from "./built.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const source = readFileSync(join(root, "src/index.ts"), "utf8");

/** The example in the comment at the top of the library. */
const example = (/```ts\n([\s\S]*?)```/.exec(source)?.[1] ?? "").replaceAll(/^ \* ?/gm, "");

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-library-"));
  cpSync(join(root, "graph-data/samples"), join(folder, "articles"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the example of the library runs as it stands", () => {
  const library = pathToFileURL(join(built(), "index.js")).href;
  writeFileSync(join(folder, "example.mjs"), example.replace('from "relata"', `from "${library}"`));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["example.mjs"], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  expect(stdout.match(/ added$/gm)).toHaveLength(3);
  expect(stdout).toContain("'Sung Kim'");
  for (const [name, start] of [
    ["news.gexf", "<?xml"],
    ["denied.csv", "claim"],
    ["news.ftm.json", "{"],
  ]) {
    expect(readFileSync(join(folder, name!), "utf8").slice(0, start!.length)).toBe(start);
  }
});

test("the library is a table of contents: it only hands on", () => {
  const code = source
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
    .replaceAll(/export[\s\S]*? from "[^"]+";/g, "");
  expect(code.trim()).toBe("");
});
