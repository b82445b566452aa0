import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as relata from "../../src/index.ts";

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
