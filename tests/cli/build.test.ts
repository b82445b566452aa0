import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { relata } from "./command.ts";

const SAMPLES = fileURLToPath(new URL("../../graph-data/samples/", import.meta.url));
const STORY = "Sung Kim met Choe Son Hui in Panmunjom on Sunday. They will meet again.";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-build-"));
  cpSync(SAMPLES, join(folder, "articles"), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const here = (args: string, input?: string) =>
  relata(args.split(" "), { cwd: folder, ...(input && { input }) });

const bytes = (name: string): string => readFileSync(join(folder, name), "utf8");

describe("two builds of the same articles", () => {
  beforeAll(async () => {
    await here("build articles --db one.db");
    await here("build articles/pompeo-in-pyongyang.txt --db two.db");
    await here("build articles --db two.db");
  });

  test.each(["gexf", "json"])(
    "give the same bytes of %s, in whatever order and in how many steps",
    async (format) => {
      for (const name of ["one", "two"])
        await here(`export ${format} --db ${name}.db --out ${name}.${format}`);
      expect(bytes(`one.${format}`).length).toBeGreaterThan(1000);
      expect(bytes(`two.${format}`)).toBe(bytes(`one.${format}`));
    },
  );

  test("and a third changes nothing", async () => {
    const { code, err } = await here("build articles --db one.db");
    expect(code).toBe(0);
    expect(err).toContain("0 articles added, 3 there already");
    await here("export json --db one.db --out again.json");
    expect(bytes("again.json")).toBe(bytes("two.json"));
  });
});

test("a bad file among good ones is told, and the good ones are built", async () => {
  writeFileSync(join(folder, "good.txt"), STORY);
  writeFileSync(join(folder, "empty.txt"), "");
  const { code, err } = await here("build empty.txt good.txt --published 2018-07-02 --db mixed.db");
  expect(err).toContain("relata: empty.txt: empty; the text of an article was expected");
  expect(err).toContain("1 article added");
  expect(code).toBe(0);
});

test("a text that was edited is said to be there twice; --only takes the old one out, unless a file is unreadable", async () => {
  const put = (text: string): void => writeFileSync(join(folder, "edited.txt"), text);
  const again = (flags: string) => here(`build edited.txt --published 2018-07-02 --db edited.db ${flags}`);
  put(STORY);
  await again("");
  put(`${STORY} So it was said.`);
  const second = await again("");
  expect(second.err).toMatch(
    /warning: edited: another text of this name stays in the database; take it out with "relata remove [0-9a-f]{16}"/,
  );
  expect(second.err).toContain("edited.db: 2 articles");
  const broken = await again("gone.txt --only");
  expect([broken.code, broken.err]).toEqual([2, expect.stringContaining("nothing was taken out")]);
  const third = await again("--only");
  expect(third.err).toContain("0 articles added, 1 there already, 1 taken out; edited.db: 1 article,");
});

test("an article comes from standard input", async () => {
  const { code, err } = await here("build - --published 2018-07-02 --db stdin.db --json", STORY);
  expect(err).toContain("1 article added");
  expect(code).toBe(0);
});

test("JSON lines come from standard input", async () => {
  const lines = [STORY, `${STORY} Again.`]
    .map((text) => JSON.stringify({ text, date: "2018-07-02" }))
    .join("\n");
  const { err } = await here("build - --db lines.db", lines);
  expect(err).toContain("2 articles added");
});

test("a dry run says what would be done and writes nothing", async () => {
  const { code, err } = await here("build articles --db dry.db --dry-run");
  expect(err.match(/would be added/g)).toHaveLength(3);
  expect(code).toBe(0);
  expect((await here("stats --db dry.db")).code).toBe(2);
});

test("an article that is removed leaves what a build without it gives", async () => {
  await here("build articles --db removed.db");
  await here("remove allies-in-tokyo --db removed.db");
  await here("build articles/negotiators-at-panmunjom.txt articles/pompeo-in-pyongyang.txt --db without.db");
  for (const name of ["removed", "without"]) await here(`export json --db ${name}.db --out ${name}.json`);
  expect(bytes("removed.json")).toBe(bytes("without.json"));
});
