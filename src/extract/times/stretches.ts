import type { Document } from "../../annotate/document.ts";
import type { DayRange } from "../claim.ts";
import { addDays, dayRange, unitRange } from "./calendar.ts";
import { type TimeExpression, wordsBetween } from "./times.ts";

/** Dates as they date what is told: "from June to July" and "between 2008 and 2016" are one, "since June" reaches on. */
export function stretchesOf(times: readonly TimeExpression[], document: Document): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const time of times) {
    const before = joined.at(-1);
    const one = before && stretch(before, time, document);
    if (one) joined[joined.length - 1] = one;
    else joined.push(time);
  }
  return joined.map((time) => sinceThen(time, document));
}

function stretch(a: TimeExpression, b: TimeExpression, document: Document): TimeExpression | null {
  const opener = document.tokens[a.from - 1]?.text.toLowerCase() ?? "";
  const joint = wordsBetween(document, a.to, b.from);
  const one =
    (opener === "from" && /^(to|until|through|till)( the)?$/.test(joint)) ||
    (opener === "between" && joint === "and") ||
    /^[–-]$/.test(joint) ||
    (joint === "and" && isNextDay(a, b));
  if (!one || !a.range || !b.range || a.range.first > b.range.last) return null;
  const range: DayRange = { first: a.range.first, last: b.range.last, granularity: "interval" };
  return { kind: "date", from: a.from, to: b.to, range };
}

/** "Sunday and Monday". */
const isNextDay = ({ range: a }: TimeExpression, { range: b }: TimeExpression): boolean =>
  a?.granularity === "day" && b?.granularity === "day" && addDays(a.last, 1) === b.first;

/** "since June" reaches from June to the month of publication. */
function sinceThen(time: TimeExpression, document: Document): TimeExpression {
  const { published } = document.article;
  const { range, from } = time;
  const opener = document.tokens[from - 1]?.text.toLowerCase();
  if (opener !== "since" || !range || !published || range.first > published) return time;
  const { last } =
    range.granularity === "day" ? dayRange(published) : unitRange(range.granularity, published);
  return { ...time, range: { first: range.first, last, granularity: "interval" } };
}
