import { parseDocument } from "yaml";
import { z } from "zod";
import { isDay } from "./day.ts";

/** What is said about an article beside its text; each null or empty where nothing is said. */
export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 day. */
  readonly published: string | null;
  /** "2018-07", where they tell no more than the month. */
  readonly month?: string;
  readonly url: string | null;
}

export const NO_METADATA: Metadata = { title: null, outlet: null, authors: [], published: null, url: null };

/** Metadata that was read, and what about it is worth a warning. */
export interface DescribedArticle {
  readonly metadata: Metadata;
  readonly warnings: readonly string[];
}

/** A mistake in metadata: one line without the name of the file, which the caller knows. */
export class MetadataError extends Error {}

const words = z
  .string()
  .transform((value) => value.trim() || null)
  .nullish();

const Fields = z.object({
  title: words,
  headline: words,
  source: words,
  outlet: words,
  publisher: words,
  author: z.union([z.string(), z.array(z.string())]).nullish(),
  authors: z.union([z.string(), z.array(z.string())]).nullish(),
  date: words,
  published: words,
  url: words,
});

const authorsOf = (value: string | readonly string[] | null | undefined): string[] =>
  (typeof value === "string" ? value.split(/\s*;\s*|\s+and\s+|\s+&\s+/) : [...(value ?? [])])
    .map((author) => author.trim())
    .filter((author) => author !== "");

/**
 * The day of a date as metadata have it: "2018-07-02", "2018-07-02T14:00:00Z".
 *
 * @returns null for a month or a year alone, which is a date but no day.
 * @throws {MetadataError} for anything else.
 */
export function dayOf(date: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(date)?.[1];
  if (day !== undefined && isDay(day)) return day;
  if (/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(date)) return null;
  throw new MetadataError(`date ${JSON.stringify(date)} is not a day; write it like 2018-07-02`);
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** Metadata out of a JSON object or a mapping in YAML: `title, source, author, date, url`, or the names of their like. */
export function describe(value: unknown): DescribedArticle {
  const result = Fields.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const field = issue?.path.join(".") || "the whole";
    throw new MetadataError(`${field}: ${issue?.message ?? "not an object"}`);
  }
  const fields = result.data;
  const date = fields.date ?? fields.published ?? null;
  const published = date === null ? null : dayOf(date);
  return {
    metadata: {
      title: fields.title ?? fields.headline ?? null,
      outlet: fields.source ?? fields.outlet ?? fields.publisher ?? null,
      authors: authorsOf(fields.author ?? fields.authors),
      published,
      ...(date !== null && MONTH.test(date) ? { month: date } : {}),
      url: fields.url ?? null,
    },
    warnings: date !== null && published === null ? [`date ${JSON.stringify(date)} has no day`] : [],
  };
}

/** @throws {MetadataError} with line and column of what is no JSON. */
export function parseJson(source: string): unknown {
  const json = source.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(json);
  } catch {
    throw new MetadataError(`not valid JSON${placeOf(json, firstWrong(json))}`);
  }
}

/** Whether a text is JSON so far, though it may end too early. */
function isJsonSoFar(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (cause) {
    const { message } = cause as Error;
    return /end of JSON|Unterminated/.test(message) || message.includes(`at position ${start.length}`);
  }
}

/** Where a text stops being JSON; its length if it only ends too early. V8 tells the position of some mistakes only. */
function firstWrong(source: string): number {
  let low = 0;
  let high = source.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isJsonSoFar(source.slice(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeOf(source: string, position: number): string {
  if (position >= source.length) return ": it ends too early";
  const before = source.slice(0, position).split("\n");
  return `, line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A text with YAML between two lines of dashes at its start: the text after it, and what the YAML says. */
export interface FrontMatter {
  readonly value: unknown;
  readonly text: string;
}

/**
 * @returns null where a text has no front matter (a line of dashes alone is a rule, not metadata).
 * @throws {MetadataError} with the line of what is no YAML.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const found = FRONT_MATTER.exec(text);
  if (!found || !/^[\w-]+[ \t]*:/m.test(found[1] ?? "")) return null;
  const document = parseDocument(found[1] ?? "", { prettyErrors: true });
  const [mistake] = document.errors;
  if (mistake) {
    const line = (mistake.linePos?.[0].line ?? 0) + 1;
    throw new MetadataError(
      `front matter, line ${line}: ${mistake.message.split("\n", 1)[0]?.replace(/ at line.*$/, "")}`,
    );
  }
  return { value: document.toJS(), text: text.slice(found[0].length) };
}

/** The first of several descriptions that says something, field by field. */
export function firstSaid(...descriptions: readonly Partial<Metadata>[]): Metadata {
  const said = <K extends keyof Metadata>(field: K): Metadata[K] =>
    (descriptions
      .map((description) => description[field])
      .find((value) => value !== undefined && value !== null && value.length > 0) as
      | Metadata[K]
      | undefined) ?? NO_METADATA[field];
  const month = said("month");
  return {
    title: said("title"),
    outlet: said("outlet"),
    authors: said("authors"),
    published: said("published"),
    ...(month ? { month } : {}),
    url: said("url"),
  };
}
