import type { DayRange } from "../claim.ts";
import { dayRange } from "./calendar.ts";
import { firstOf, type Reader, type Reading } from "./time-reading.ts";
import { lookUp } from "./time-words.ts";

/** The day of a time that stands alone: the one last spoken of, if it was a day, or that of publication. */
const dayAround = ({ published, spoken }: Reader): DayRange | null =>
  spoken?.granularity === "day" ? spoken : published ? dayRange(published) : null;

/** "7:15 p.m.", "10 pm EST", "09:30 GMT". */
function clock(reader: Reader, at: number): Reading {
  const { words } = reader;
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(words[at] ?? "");
  if (!match) return null;
  const half = /^([ap])\.?m\.?$/.exec(words[at + 1] ?? "")?.[1];
  const zone = /^(gmt|utc|est|edt|pst|pdt|cst|cdt|mst|cet|bst|local)$/.test(words[at + (half ? 2 : 1)] ?? "");
  if (!half && !(zone && match[2]) && words[at + 1] !== "o'clock") return null;
  const hours = (Number(match[1]) % (half ? 12 : 24)) + (half === "p" ? 12 : 0);
  const hour = `${String(hours).padStart(2, "0")}:${match[2] ?? "00"}`;
  return { kind: "time", length: 1 + (half ? 1 : 0) + (zone ? 1 : 0), range: dayAround(reader), hour };
}

const NOONS: Readonly<Record<string, string>> = { noon: "12:00", midnight: "00:00", midday: "12:00" };

/** "noon Thursday", "at midnight". */
function noon(reader: Reader, at: number): Reading {
  const hour = lookUp(NOONS, reader.words[at]);
  return hour ? { kind: "time", length: 1, range: dayAround(reader), hour } : null;
}

/** Times of day by the clock. */
export const clockTime = firstOf([clock, noon]);
