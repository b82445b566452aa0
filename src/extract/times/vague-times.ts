import type { Reader, Reading } from "./time-reading.ts";

type Reference = "past" | "present" | "future";

/** Words that place something before, at or after publication, and no more. */
const VAGUE: Readonly<Record<string, Reference>> = {
  now: "present",
  currently: "present",
  presently: "present",
  nowadays: "present",
  current: "present",
  "at present": "present",
  "at the moment": "present",
  recently: "past",
  lately: "past",
  "in the past": "past",
  "long ago": "past",
  "the other day": "past",
  "the past": "past",
  soon: "future",
  "the future": "future",
  "near future": "future",
};

/** "The past" is a time of its own, unless it goes on ("the past two months"). */
const PAST_ENDS = /^([.,;:)”"]|and|but|has|have|had|is|was)?$/;

const LONGEST = Math.max(...Object.keys(VAGUE).map((phrase) => phrase.split(" ").length));

const OPENERS = new Set(Object.keys(VAGUE).map((phrase) => phrase.split(" ")[0]!));

/** "now", "recently", "in the near future". "As soon as" and "soon after" are told of an event. */
export function vagueTime({ words }: Reader, at: number): Reading {
  if (!OPENERS.has(words[at] ?? "")) return null;
  for (let length = LONGEST; length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(" ");
    const reference = VAGUE[phrase];
    if (!reference || words.slice(at, at + length).length < length) continue;
    const bound = /^(as|after|before)$/.test(words[at + length] ?? "") || words[at - 1] === "as";
    if (phrase === "soon" && bound) return null;
    if (phrase.endsWith("the past") && !PAST_ENDS.test(words[at + length] ?? "")) continue;
    return { kind: "date", length, range: null, reference };
  }
  return null;
}
