import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomFrom } from "../../src/graph/random.ts";
import { openStore } from "../../src/store/store.ts";
import { built } from "../built.ts";
import { contentOf } from "./content.ts";
import { extractionOf } from "./extraction.ts";

const BUILDING = fileURLToPath(new URL("building.mjs", import.meta.url));
const KILLS = 50;

const PEOPLE = ["Ann Archer", "Bob Baker", "Cid Carter", "Dan Draper", "Eve Eastman", "Fay Fisher"];

/** Small articles, among them copies of one another, so that everything that is counted is at stake. */
const articles = Array.from({ length: 60 }, (_, index) => {
  const random = randomFrom(index);
  const pick = (): string => PEOPLE[Math.floor(random() * PEOPLE.length)]!;
  const pairs = Array.from({ length: 4 }, () => [pick(), pick()] as const);
  const report = Array.from(
    { length: 8 },
    (_, line) => `Line ${line} of report ${index % 20} is this one here.`,
  );
  const sentences = pairs.map(([a, b], line) => `${a} saw ${b} in ${index}.${line}.`);
  return extractionOf({
    name: `article ${index}`,
    outlet: ["Sample Wire", "Sample Post", "Sample Daily"][index % 3]!,
    sentences: [...sentences, ...report],
    cast: Object.fromEntries([...new Set(pairs.flat())].map((name) => [name, ["Person"] as const])),
    claims: pairs.map(([a, b], line) => [a, "met", b, { evidence: [sentences[line]!] }]),
  });
});

let folder = "";
let input = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-killed-"));
  input = join(folder, "extractions.json");
  writeFileSync(input, JSON.stringify(articles));
  built();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds in a process of its own, and kills it some milliseconds after it has begun to write. */
function build(path: string, killAfter?: number): Promise<"killed" | "ended"> {
  const child = spawn(process.execPath, [BUILDING, built(), path, input], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (killAfter !== undefined) {
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), killAfter));
  }
  return new Promise((resolve, reject) => {
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL") resolve("killed");
      else if (code === 0) resolve("ended");
      else reject(new Error(`the build ended with ${code}`));
    });
  });
}

/** What is in a database after a kill: sound, and of each article all or nothing. */
function soundness(path: string): number {
  const store = openStore(path);
  const present = store.articles().map(({ id }) => id);
  const wanted = articles.filter(({ document }) => present.includes(document.article.id));
  expect(store.query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(store.query("PRAGMA foreign_key_check")).toEqual([]);
  expect(store.query("SELECT count(*) AS n FROM claims")).toEqual([
    { n: wanted.reduce((sum, { claims }) => sum + claims.length, 0) },
  ]);
  expect(store.query("SELECT count(*) AS n FROM sentences")).toEqual([
    { n: wanted.reduce((sum, { document }) => sum + document.sentences.length, 0) },
  ]);
  store.close();
  return present.length;
}

test(`a build that is killed ${KILLS} times at random moments ends with nothing lost or doubled`, async () => {
  const whole = join(folder, "whole.db");
  const began = performance.now();
  await build(whole);
  const length = performance.now() - began;
  const random = randomFrom(1);
  const fresh = openStore(whole);
  const content = contentOf(fresh);
  fresh.close();
  const stages: number[] = [];
  let path = join(folder, "killed-0.db");
  for (let kills = 0; kills < KILLS; ) {
    // Mostly soon, so that many kills fall on one database before it is whole; sometimes as late as it takes.
    const ended = await build(path, length * random() ** 4);
    if (ended === "killed") {
      kills++;
      stages.push(soundness(path));
    } else {
      path = join(folder, `killed-${kills}.db`);
    }
  }
  await build(path);
  const store = openStore(path);
  expect(contentOf(store)).toEqual(content);
  store.close();
  expect(existsSync(`${path}-build`)).toBe(false);
  // Some kills fell in the midst of the work, not all at its ends.
  expect(stages.some((present) => present > 0 && present < articles.length)).toBe(true);
}, 240_000);
