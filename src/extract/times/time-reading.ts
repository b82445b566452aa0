import type { DayRange } from "../claim.ts";
import type { Length } from "./time-words.ts";

/** "date": a day or more; "time": a time of day; "duration": how long; "repetition": how often. */
export type TimeKind = "date" | "time" | "duration" | "repetition";

/** What words about time mean. */
export interface Moment {
  readonly kind: TimeKind;
  /** null for durations and repetitions, and where the words cannot be placed (no publication date, "recently"). */
  readonly range: DayRange | null;
  /** Where they say only that it was before, at or after publication: "recently", "now", "soon". */
  readonly reference?: "past" | "present" | "future";
  /** "morning", "night" and the like, or a clock's "20:30". */
  readonly hour?: string;
  /** How long, or how often. */
  readonly every?: Length;
  /** Of a repetition on a day of the week ("on Mondays"): 0 for Sunday to 6 for Saturday. */
  readonly weekday?: number;
}

/** Where a reading stands: the words in small letters, and what relative words count from. */
export interface Reader {
  readonly words: readonly string[];
  readonly published: string | null;
  /** A day in the month of publication, from which months and years count where the day is not known. */
  readonly issued: string | null;
  /** The date last spoken of, from which "two days later" counts. */
  readonly spoken: DayRange | null;
  /** Whether the words around speak of what is to come. */
  readonly future: boolean;
}

/** What a rule made of the words from `at` on: how many it took, and what they mean. */
export type Reading = (Moment & { readonly length: number }) | null;

/** A rule of the grammar of times. */
export type Rule = (reader: Reader, at: number) => Reading;

export const date = (length: number, range: DayRange | null): Reading => ({ kind: "date", length, range });

/** The first rule that reads anything wins, so those that take more words stand first. */
export const firstOf =
  (rules: readonly Rule[]): Rule =>
  (reader, at) => {
    for (const rule of rules) {
      const reading = rule(reader, at);
      if (reading) return reading;
    }
    return null;
  };
