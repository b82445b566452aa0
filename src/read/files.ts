import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { contentOf, MOST_BYTES } from "./content.ts";
import { readingOfJson } from "./json-lines.ts";
import { type DescribedArticle, describe, type Metadata, MetadataError, parseJson } from "./metadata.ts";
import { errorAt, type Problem, warningAt } from "./problem.ts";
import { failure, type Reading, readingOf } from "./reading.ts";
import { LARGEST_ARTICLE } from "./text.ts";

/** Name endings that hold one article as text. */
const TEXTS = new Set([".txt", ".text", ".md", ".markdown"]);
const LINES = new Set([".jsonl", ".ndjson"]);
const PAGES = new Set([".html", ".htm", ".xhtml"]);

const HOLDING = new Set([...TEXTS, ...LINES, ...PAGES]);

/** For messages. */
const ENDINGS = ".txt, .md, .html or .jsonl";

/** Texts about a folder, not in it. */
const ABOUT = /^(?:readme|licen[cs]e|notice|copying|changelog|contributing)\b/i;

const ending = (path: string): string => extname(path).toLowerCase();

const withoutEnding = (path: string): string => path.slice(0, path.length - extname(path).length);

function reason(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === "ENOENT") return "no such file or folder";
  if (code === "EACCES" || code === "EPERM") return "may not be read (permission denied)";
  if (code === "EISDIR") return "a folder, where a file was expected";
  return message;
}

const unreadable = (path: string, cause: unknown): Problem => errorAt(path, "unreadable", reason(cause));

/** What the `.json` beside a text says of it; null where there is none. */
function besideOf(path: string): DescribedArticle | null {
  const file = `${withoutEnding(path)}.json`;
  if (!existsSync(file)) return null;
  try {
    return describe(parseJson(readFileSync(file, "utf8")));
  } catch (cause) {
    const message = cause instanceof MetadataError ? cause.message : reason(cause);
    throw new MetadataError(`${file}: ${message}`);
  }
}

/** What files are read into, piece by piece; made once, for clearing it takes longer than reading an article. */
const PIECE = Buffer.alloc(1 << 18);

/** The bytes of a file; of one that is too long for an article (a device may have no end), only the start. */
function bytesOf(path: string): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const pieces: Buffer[] = [];
    for (let length = 0; length < MOST_BYTES; ) {
      const size = readSync(descriptor, PIECE, 0, Math.min(PIECE.length, MOST_BYTES - length), null);
      if (size === 0) break;
      pieces.push(Buffer.from(PIECE.subarray(0, size)));
      length += size;
    }
    return Buffer.concat(pieces);
  } finally {
    closeSync(descriptor);
  }
}

function readText(path: string, flags: Partial<Metadata>): Reading {
  const bytes = bytesOf(path);
  const size = Math.max(bytes.length, statSync(path).size);
  const content = contentOf(path, bytes, size, PAGES.has(ending(path)));
  if (content.text === null) return { articles: [], problems: content.problems };
  try {
    const beside = besideOf(path);
    const warnings = (beside?.warnings ?? []).map((message) =>
      warningAt(`${withoutEnding(path)}.json`, "metadata", message),
    );
    return readingOf({
      where: path,
      name: basename(withoutEnding(path)),
      text: content.text,
      said: [flags, beside?.metadata ?? {}, content.said],
      problems: [...content.problems, ...warnings],
    });
  } catch (cause) {
    if (!(cause instanceof MetadataError)) throw cause;
    return failure(errorAt(path, "metadata", cause.message));
  }
}

/** The lines of an open file, without ever holding more than one (and of one that is too long, only its start). */
function* linesOf(descriptor: number): Generator<{ readonly line: string; readonly number: number }> {
  const chunk = Buffer.alloc(1 << 16);
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let number = 1;
  for (;;) {
    const size = readSync(descriptor, chunk, 0, chunk.length, null);
    const parts = (size === 0 ? decoder.end() : decoder.write(chunk.subarray(0, size))).split("\n");
    for (const part of parts.slice(0, -1)) {
      yield { line: rest + part, number: number++ };
      rest = "";
    }
    if (rest.length <= LARGEST_ARTICLE) rest += parts.at(-1) ?? "";
    if (size === 0) break;
  }
  if (rest !== "") yield { line: rest, number };
}

function* readLines(path: string, flags: Partial<Metadata>): Generator<Reading> {
  const descriptor = openSync(path, "r");
  let found = false;
  try {
    for (const { line, number } of linesOf(descriptor)) {
      if (line.trim() === "") continue;
      found = true;
      yield readingOfJson(`${path}:${number}`, line, flags);
    }
  } finally {
    closeSync(descriptor);
  }
  if (!found) yield failure(errorAt(path, "empty", "empty; a JSON object a line was expected"));
}

function* readFile(path: string, flags: Partial<Metadata>): Generator<Reading> {
  if (LINES.has(ending(path))) yield* readLines(path, flags);
  else if (ending(path) === ".json") yield readingOfJson(path, bytesOf(path).toString("utf8"), flags);
  else yield readText(path, flags);
}

/** The files of a folder, deepest last, by name, so that every machine reads them in one order. */
function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => join(folder, name));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  return [...files, ...folders.flatMap(filesIn)];
}

/** The text or page that a `.json` lies beside; undefined for every other file. */
const describedBy = (path: string): string | undefined =>
  ending(path) === ".json"
    ? [...TEXTS, ...PAGES].map((text) => withoutEnding(path) + text).find((text) => existsSync(text))
    : undefined;

/** Names of files that are passed over in a folder, by ending, for one line: "3 .html, 1 .png". */
function tally(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths)
    counts.set(ending(path) || basename(path), (counts.get(ending(path) || basename(path)) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

function* readFolder(folder: string, flags: Partial<Metadata>): Generator<Reading> {
  const files = filesIn(folder);
  const known = files.filter((path) => HOLDING.has(ending(path)) && !ABOUT.test(basename(path)));
  const read = new Set(known);
  const strange = files.filter((path) => !read.has(path) && describedBy(path) === undefined);
  for (const path of known) yield* guarded(path, flags);
  if (known.length === 0) {
    yield failure(
      errorAt(folder, "empty", `no articles in this folder; files ending in ${ENDINGS} were expected`),
    );
  } else if (strange.length > 0) {
    const message = `passed over ${tally(strange)}; articles end in ${ENDINGS}`;
    yield failure(warningAt(folder, "passed over", message));
  }
}

/** One path; whatever keeps it from being read becomes a problem, never an exception. */
function* guarded(path: string, flags: Partial<Metadata>): Generator<Reading> {
  try {
    if (statSync(path).isDirectory()) yield* readFolder(path, flags);
    else yield* readFile(path, flags);
  } catch (cause) {
    yield failure(unreadable(path, cause));
  }
}

/** Standard input: JSON lines where it begins with an object, otherwise one article. */
function* readStandardInput(flags: Partial<Metadata>): Generator<Reading> {
  const bytes = readFileSync(0);
  const isJson = /^\uFEFF?\s*\{/.test(bytes.subarray(0, 256).toString("utf8"));
  if (!isJson) {
    const content = contentOf("-", bytes);
    if (content.text === null) return yield { articles: [], problems: content.problems };
    const { text, said, problems } = content;
    return yield readingOf({ where: "-", name: "stdin", text, said: [flags, said], problems });
  }
  for (const [index, line] of bytes.toString("utf8").split("\n").entries()) {
    if (line.trim() !== "") yield readingOfJson(`-:${index + 1}`, line, flags);
  }
}

/**
 * Articles out of files, folders and standard input (`-`), one reading a file or line, in a fixed order.
 *
 * @param flags metadata that hold for all of them, before what stands in or beside the files.
 *
 * Nothing throws for what a file holds: each problem is in the reading of its file, and the others go through.
 */
export function* read(paths: readonly string[], flags: Partial<Metadata> = {}): Generator<Reading> {
  const given = new Set(paths);
  for (const path of paths) {
    const described = describedBy(path);
    // The shell makes "articles/*" into all files: what describes a text that is read itself is no article.
    if (described !== undefined && given.has(described)) continue;
    if (path === "-") yield* readStandardInput(flags);
    else yield* guarded(path, flags);
  }
}

/** All of `read` at once. */
export function readAll(paths: readonly string[], flags: Partial<Metadata> = {}): Reading {
  const readings = [...read(paths, flags)];
  return {
    articles: readings.flatMap(({ articles }) => articles),
    problems: readings.flatMap(({ problems }) => problems),
  };
}
