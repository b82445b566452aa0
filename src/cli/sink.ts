import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { Mistake } from "./mistake.ts";
import { print } from "./terminal.ts";

export type Pieces = Iterable<string | Uint8Array>;

/** Writes pieces to a file, or to standard output for "-". The file is there whole or, if anything goes wrong, as it was. */
export function writeTo(path: string, pieces: Pieces): void {
  if (path === "-") {
    for (const piece of pieces) print(piece);
    return;
  }
  orSaid(path, () => {
    if (isDevice(path)) fill(path, pieces);
    else replace(path, (temporary) => fill(temporary, pieces));
  });
}

/** Writes files into a folder, which is made if it is not there. All of them are there whole, or all are as they were. */
export function writeFolder(path: string, files: Readonly<Record<string, Pieces>>): void {
  orSaid(path, () => {
    mkdirSync(path, { recursive: true });
    replaceAll(Object.entries(files).map(([name, pieces]) => [join(path, name), pieces]));
  });
}

/** Takes the place of each file only when all of them are written. */
function replaceAll(files: readonly (readonly [path: string, pieces: Pieces])[]): void {
  const [first, ...rest] = files;
  if (first === undefined) return;
  const [path, pieces] = first;
  replace(path, (temporary) => {
    fill(temporary, pieces);
    replaceAll(rest);
  });
}

/** Lets `write` make a file beside the one meant, which then takes its place, and is for the same eyes. */
function replace(path: string, write: (temporary: string) => void): void {
  const target = targetOf(path);
  clearAway(target);
  const temporary = partOf(target, process.pid);
  try {
    write(temporary);
    const mode = statOf(target)?.mode;
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** What a file is called while a process writes it. */
const partOf = (target: string, pid: number): string =>
  join(dirname(target), `.${basename(target).slice(0, 100)}.${pid}.part`);

/** Takes away what an earlier export of the same file left unfinished, when it was stopped by Ctrl-C or a crash. */
function clearAway(target: string): void {
  const folder = dirname(target);
  for (const name of namesIn(folder)) {
    const pid = Number(/\.(\d+)\.part$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && join(folder, name) === partOf(target, pid) && !isRunning(pid))
      rmSync(join(folder, name), { force: true });
  }
}

/** Of a folder that is not there, or may be written but not listed, none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function fill(path: string, pieces: Pieces): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeAll(file, piece);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

const statOf = (path: string) => statSync(path, { throwIfNoEntry: false });

/** A terminal, a pipe or /dev/null must be written to; a file in its place would be the end of it. */
function isDevice(path: string): boolean {
  const stat = statOf(path);
  return stat !== undefined && !stat.isFile() && !stat.isDirectory();
}

/** Where a link leads: the link stays, and the file behind it is the one that changes. */
function targetOf(path: string): string {
  const stat = statOf(path);
  if (stat?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR", syscall: "open" });
  return stat === undefined ? path : realpathSync(path);
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: "you may not write there",
  EDQUOT: "the disk is full",
  EEXIST: "there is a file of that name",
  EFBIG: "the file would be too large",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "its folder is not there",
  ENOSPC: "the disk is full",
  ENOTDIR: "its folder is a file",
  EPERM: "you may not write there",
  EROFS: "it is on a read-only disk",
};

/** What the disk refuses is the user's to mend; anything else is passed on as it is. */
function orSaid(path: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const { code, syscall } = cause as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw cause;
    throw new Mistake(`${path}: cannot be written: ${WHY[code] ?? code}; give another path with --out`, {
      cause,
    });
  }
}
