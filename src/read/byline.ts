import { type Span, textOf } from "../text/span.ts";
import { writtenDay } from "./day.ts";

/** What is known of an article before its text is read; it helps to tell the byline from the story. */
export interface Heading {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
}

const LONGEST = 140;

/** "Ryan Pickrell China/Asia Pacific Reporter": a name, then what the person is. */
const ROLE =
  /^\p{Lu}[\p{L}.'’-]+(?:,? [\p{Lu}|(][^\s]*| and| of| for| the| at)*? (?:reporter|correspondent|editor|editor-in-chief|writer|columnist|contributor|journalist|producer)s?$/iu;

const PATTERNS: readonly RegExp[] = [
  /^(?:written |posted |reported |story |words |article )?by:? [\p{Lu}@][^.!?]*(?:\b\p{Lu}\.[^.!?]*)*$/iu,
  /^(?:published|posted|updated|last (?:updated|modified)|first published|date|issued|created)\b\W*(?:on |at )?.*\d/i,
  /\blogo$/i,
  /^(?:for immediate release|press release|breaking(?: news)?|exclusive|opinion|analysis|editorial|news)$/i,
  /^\(?(?:additional |with )?(?:reporting|writing|editing|report(?:ed)?|compiled|edited) (?:by|from) .+/i,
  /^(?:reuters|associated press|the associated press|ap|afp|agence france-presse|bloomberg|xinhua|staff (?:and|&) agencies)$/i,
];

/** A line that is nothing but a date, with a weekday or an hour perhaps: "Thursday, September 12, 2019", "July 2, 2018 4:15 PM ET". */
export function isDateLine(line: string): boolean {
  const written = line.length <= 70 ? writtenDay(line) : null;
  if (!written) return false;
  const rest = line
    .replace(written.words, " ")
    .replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi, " ")
    .replace(
      /\b\d{1,2}[:.]\d{2}(?::\d{2})?|\b(?:a\.?m\.?|p\.?m\.?|gmt|utc|bst|[ecmp][sd]?t|at|on|the)\b\.?/gi,
      " ",
    );
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** A line that cannot be the headline, wherever it stands: "By Somebody", or a date. */
export const isMarkedByline = (line: string): boolean =>
  line.length <= LONGEST && (isDateLine(line) || (/^by:? \p{Lu}/iu.test(line) && !sentenceLike(line)));

const sentenceLike = (line: string): boolean => /[.!?]["”’)]?$/.test(line) && line.split(/\s+/).length > 6;

/** The author's name and little else, or the outlet's and nothing else. */
function namesAuthor(line: string, heading: Heading): boolean {
  const said = line.toLowerCase();
  const isOutlet = heading.outlet !== null && said === heading.outlet.toLowerCase();
  return isOutlet || heading.authors.some((author) => said.startsWith(author.toLowerCase()));
}

/**
 * Whether a short line says who wrote the article, for whom, or when.
 *
 * @param early whether no paragraph of the story has come yet: the author's name alone counts only there.
 */
export function isByline(line: string, heading: Heading, early: boolean): boolean {
  if (line.length > LONGEST) return false;
  if (/^\(?(?:additional |with )?(?:reporting|writing|editing|compiled|edited) by\b/i.test(line)) return true;
  if (!early || sentenceLike(line)) return false;
  return (
    isDateLine(line) ||
    PATTERNS.some((pattern) => pattern.test(line)) ||
    (line.length <= 80 && (ROLE.test(line) || namesAuthor(line, heading)))
  );
}

// "WASHINGTON, July 2 (Reuters) — ", "SEOUL, South Korea (AP) - ", "PANMUNJOM — "; but not "U.S.-North Korean talks"
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}'’ -]{3,30}(?:, \p{Lu}[\p{L}. ]{1,24})?(?:\/\p{Lu}[\p{Lu}'’ -]{3,30})*(?:, \p{Lu}\p{Ll}{2,8}\.? \d{1,2})?(?: \([^)]{2,40}\))?|\((?:REUTERS|Reuters|AP|AFP|Bloomberg|Xinhua|Yonhap|CNN|UPI)\))(?: ?(?:--|[–—]) ?| - )/u;

/** What is left of a paragraph after its dateline is a sentence at least. */
const SHORTEST_STORY = 60;

/** The wire service's place line at the start of a paragraph of the story, without the white space after it. */
export function datelineOf(text: string, paragraph: Span): Span | null {
  const found = DATELINE.exec(textOf(text, paragraph));
  return found && found[0].length + SHORTEST_STORY <= paragraph.end - paragraph.start
    ? { start: paragraph.start, end: paragraph.start + found[0].trimEnd().length }
    : null;
}

/** The day of publication that the lines above the story give: the words "published" or "posted" before "updated". */
export function publicationDay(lines: readonly string[]): string | null {
  const dated = lines.filter((line) => writtenDay(line) !== null);
  const best = dated.find((line) => /\b(?:published|posted|issued)\b/i.test(line)) ?? dated[0];
  const tail = best?.replace(/^.*?\b(?=published|posted|issued)/i, "");
  return tail === undefined ? null : (writtenDay(tail)?.day ?? null);
}
