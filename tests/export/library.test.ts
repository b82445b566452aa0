import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as relata from "../../src/index.ts";
import { built } from "../built.ts";

const inRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

describe("the library", () => {
  test("exports each writer under the name of its format", () => {
    const writers = readdirSync(inRoot("src/export")).flatMap((file) =>
      [
        ...readFileSync(inRoot(`src/export/${file}`), "utf8").matchAll(
          /^export (?:const|function\*?) write(\w+)/gm,
        ),
      ].map(([, format]) => `export${format}`),
    );
    expect(writers.length).toBeGreaterThan(15);
    expect(writers.filter((name) => !(name in relata))).toEqual([]);
  });

  test("says of each writer what it is for", () => {
    const files = readdirSync(inRoot("src/export"));
    const bare = files.flatMap((file) => [
      ...(readFileSync(inRoot(`src/export/${file}`), "utf8").match(
        /(?<!\*\/\n)^export (?:const|function\*?) write\w+/gm,
      ) ?? []),
    ]);
    expect(bare).toEqual([]);
  });
});

describe("the example in the library's own words", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "relata-library-"));
    cpSync(inRoot("graph-data/samples"), join(folder, "articles"), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("runs as it stands", () => {
    const [, comment = ""] = /```ts\n(.*?)```/s.exec(readFileSync(inRoot("src/index.ts"), "utf8")) ?? [];
    const library = pathToFileURL(join(built(), "index.js")).href;
    const script = comment.replace(/^ \* ?/gm, "").replace('from "relata"', `from "${library}"`);
    writeFileSync(join(folder, "example.mjs"), script);
    const out = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
    expect(out.match(/ added$/gm)).toHaveLength(3);
    const written = (name: string): string => readFileSync(join(folder, name), "utf8");
    expect(written("news.gexf")).toMatch(/<\/gexf>\n$/);
    expect(written("denied.csv")).toMatch(/^claim,subject,/);
    expect(written("news.ftm.json").split("\n").length).toBeGreaterThan(20);
  });
});
