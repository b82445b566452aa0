import type { Document } from "../../annotate/document.ts";
import type { DayRange } from "../claim.ts";
import { clockTime } from "./clock-times.ts";
import { length } from "./lengths.ts";
import { anyDate } from "./relative-dates.ts";
import { looksAhead } from "./tense.ts";
import { firstOf, type Moment } from "./time-reading.ts";
import { vagueTime } from "./vague-times.ts";

/** Words that say when, how long or how often, with what they mean. */
export interface TimeExpression extends Moment {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

/** A sentence as the grammar of times reads it: words in small letters, with the token that each is of. */
interface Line {
  readonly words: readonly string[];
  readonly tokens: readonly number[];
}

const read = firstOf([clockTime, anyDate, length, vagueTime]);

/** All expressions of time in a document, in its order. */
export function timesOf(document: Document): TimeExpression[] {
  const found: TimeExpression[] = [];
  let spoken: DayRange | null = null;
  for (const { from, to } of document.sentences) {
    const times: TimeExpression[] = timesIn(lineOf(document, from, to), document, spoken);
    found.push(...times);
    spoken = times.findLast(({ range }) => range !== null)?.range ?? spoken;
  }
  return found;
}

/** Parts of hyphenated words count as words ("two-year", "mid-June"); hyphens between numbers stay. */
function lineOf({ tokens }: Document, from: number, to: number): Line {
  const words: string[] = [];
  const origins: number[] = [];
  for (let token = from; token < to; token += 1) {
    const text = tokens[token]!.text.toLowerCase();
    const between = /^\d/.test(tokens[token + 1]?.text ?? "") && /\d$/.test(tokens[token - 1]?.text ?? "");
    if (text === "-" && !between) continue;
    const parts = /^\p{L}+(-[\p{L}\d]+)+$/u.test(text) ? text.split("-") : [text];
    words.push(...parts);
    origins.push(...parts.map(() => token));
  }
  return { words, tokens: origins };
}

function timesIn({ words, tokens }: Line, document: Document, before: DayRange | null): TimeExpression[] {
  const { published, month } = document.article;
  const found: TimeExpression[] = [];
  let spoken = before;
  for (let at = 0; at < words.length; at += 1) {
    if (!startsTime(words, at, document, tokens[at]!)) continue;
    const token = tokens[at]!;
    const reader = {
      words,
      published,
      issued: published ?? (month ? `${month}-15` : null),
      spoken,
      // Asked only where words are a time that the tense decides about.
      get future() {
        return looksAhead(document, token);
      },
    };
    const reading = read(reader, at);
    if (!reading) continue;
    const { length: taken, ...moment } = reading;
    found.push({ ...moment, from: tokens[at]!, to: tokens[at + taken - 1]! + 1 });
    spoken = moment.range ?? spoken;
    at += taken - 1;
  }
  return joined(found, document);
}

const BEFORE_YEAR =
  /^(in|since|by|until|till|from|during|of|to|early|late|mid|and|before|after|,|–|-|through|\(|the|between|for|fiscal|year|around|about|than|or|\/)$/;

/** The commonest words and marks, which begin no time. */
const NEVER = new Set(
  ', . of to and for on with by from as was is are were be been has have had he she it they we i his her its their not who which said will would " “ ” ( ) but or than'.split(
    " ",
  ),
);

/** "1500" counts as often as it dates, years of our time rarely do: they need no preposition. "March" may be a verb. */
function startsTime(words: readonly string[], at: number, document: Document, token: number): boolean {
  const word = words[at]!;
  if (NEVER.has(word)) return false;
  const before = words[at - 1] ?? "";
  if (/^\d{4}$/.test(word)) {
    if (
      /^([$£€#¥]|c\$|us\$|no\.?)$/.test(before) ||
      /^(%|percent|million|billion)$/.test(words[at + 1] ?? "")
    )
      return false;
    return /^(19|20[0-4])/.test(word) || at === 0 || BEFORE_YEAR.test(before);
  }
  if (/^(march|may|sat|sun|mar|mon|wed|dec|jan|jun|fri)$/.test(word))
    return /^[A-Z]/.test(document.tokens[token]!.text) && document.tags[token] !== "MD";
  return true;
}

/** A time of day with the day beside it is one expression. */
function joined(found: readonly TimeExpression[], document: Document): TimeExpression[] {
  const times: TimeExpression[] = [];
  for (const time of found) {
    const before = times.at(-1);
    const one = before && clockAndDay(before, time, document);
    if (one) times[times.length - 1] = one;
    else times.push(time);
  }
  return times;
}

export const wordsBetween = ({ tokens }: Document, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text.toLowerCase())
    .join(" ");

function clockAndDay(a: TimeExpression, b: TimeExpression, document: Document): TimeExpression | null {
  if (
    (a.kind === "time") === (b.kind === "time") ||
    !/^(|on|,|at)$/.test(wordsBetween(document, a.to, b.from))
  )
    return null;
  const [clock, day] = a.kind === "time" ? [a, b] : [b, a];
  if (day.kind !== "date" || day.range?.granularity !== "day") return null;
  return { ...clock, range: day.range, from: a.from, to: b.to };
}
