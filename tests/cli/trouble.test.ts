import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockForBuild } from "../../src/store/build-lock.ts";
import { openStore } from "../../src/store/store.ts";
import { mainScript, relata } from "./command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "relata-trouble-"));
  writeFileSync(join(folder, "a.txt"), "Sung Kim met Choe Son Hui in Panmunjom on Sunday.");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const build = (database: string, ...paths: readonly string[]) =>
  relata(["build", ...paths, "--published", "2018-07-02", "--db", database], { cwd: folder });

test("of two builds at once, the second gets one clear line, and may build when the first has ended", async () => {
  const lock = lockForBuild(join(folder, "two.db"));
  const second = await build("two.db", "a.txt");
  expect([second.code, second.err]).toEqual([
    2,
    "relata: two.db: another build is writing to it; wait until that build has ended\n",
  ]);
  lock.release();
  expect((await build("two.db", "a.txt")).err).toContain("1 article added");
  expect(readdirSync(folder).filter((name) => name.startsWith("two.db"))).toEqual(["two.db"]);
});

test("the lock of a build that was killed stands in nobody's way", async () => {
  writeFileSync(join(folder, "killed.db-build"), "");
  expect((await build("killed.db", "a.txt")).err).toContain("1 article added");
});

/** Nothing is forbidden to root but what the file system itself forbids. */
function withoutWriting(path: string): boolean {
  if (process.getuid?.() !== 0) {
    chmodSync(path, 0o444);
    return true;
  }
  return spawnSync("chattr", ["+i", path]).status === 0;
}

test("a database that may not be written is told in one line", async () => {
  const path = join(folder, "locked.db");
  openStore(path).close();
  if (!withoutWriting(path)) return console.warn("no way to forbid writing here: not checked");
  const { code, err } = await build("locked.db", "a.txt");
  spawnSync("chattr", ["-i", path]);
  expect([code, err]).toEqual([
    2,
    "relata: locked.db: the file or its folder cannot be written; allow writing, or build into another file\n",
  ]);
});

test("a full disk is told in one line, and nothing is lost", async () => {
  const disk = join(folder, "disk");
  mkdirSync(disk);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=700k", "tmpfs", disk]).status !== 0) {
    return console.warn("no small disk can be mounted here: not checked");
  }
  try {
    const first = await build("disk/news.db", "a.txt");
    expect(first.err).toContain("1 article added");
    const words = Array.from({ length: 5_000 }, (_, index) => `Minister${index} spoke.`).join(" ");
    writeFileSync(join(folder, "long.txt"), words);
    const { code, err } = await build("disk/news.db", "long.txt");
    expect(err).toBe(
      "relata: disk/news.db: the disk is full; make room and run the same command again, nothing is lost\n",
    );
    expect(code).toBe(2);
    expect((await relata(["stats", "--db", "disk/news.db"], { cwd: folder })).out).toContain("1 article,");
  } finally {
    spawnSync("umount", [disk]);
  }
});

test("a file without end is not read to its end", async () => {
  if (!existsSync("/dev/zero")) return console.warn("there is no /dev/zero: not checked");
  const { code, err } = await build("zero.db", "/dev/zero");
  expect([code, err]).toEqual([2, expect.stringContaining("relata: /dev/zero: ")]);
});

/** Runs a verb with its output going to a reader that takes one line. */
function head(line: string): Promise<string> {
  const command = `"${process.execPath}" "${mainScript()}" ${line} | head -1; echo "\${PIPESTATUS[0]}"`;
  const shell: ChildProcess = spawn("bash", ["-c", command], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [shell.stdout, shell.stderr])
    stream?.on("data", (chunk: Buffer) => (printed += chunk));
  return new Promise((resolve) => shell.on("close", () => resolve(printed)));
}

test.each([
  "schema",
  'sql "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 99999) SELECT i FROM n" --db two.db',
])("a reader that goes away early is no fault of %s", async (line) => {
  const printed = await head(line);
  expect(printed.trimEnd().split("\n")).toHaveLength(2);
  expect(printed).toMatch(/\n0\n$/);
});
