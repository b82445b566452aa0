import type { Span } from "../text/span.ts";

export type Polarity = "affirmed" | "denied";

export const MODALITIES = ["stated", "reported", "planned", "possible", "demanded", "conditional"] as const;
export type Modality = (typeof MODALITIES)[number];

/** A range of days, both inclusive, ISO 8601, with how exactly the text said it ("late June" is a month's part, not a day). */
export interface DayRange {
  readonly first: string;
  readonly last: string;
  readonly granularity:
    | "day"
    | "week"
    | "month"
    | "quarter"
    | "season"
    | "year"
    | "decade"
    | "century"
    | "interval";
}

/** Which words stand in a role, and which of the article's chains they refer to. */
export interface Argument {
  /** Index into the document's mentions. */
  readonly mention: number;
  /** Index into the document's chains. */
  readonly chain: number;
}

/** One assertion of one article: who did what to whom, according to whom, when, and how surely. */
export interface Claim {
  /** `<article id>:c<ordinal>`. */
  readonly id: string;
  /** An id of graph-data/schema/relations.json. */
  readonly relation: string;
  readonly subject: Argument;
  readonly object: Argument;
  /** What was delivered, bought, built ..., as in the text. */
  readonly thing: string | null;
  /** For roles: the title as written ("vice minister of foreign affairs"). */
  readonly title: string | null;
  /** True for a role that is over. */
  readonly former: boolean;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Those to whom the text attributes it, nearest speaker first; none where the article itself says it. */
  readonly saidBy: readonly Argument[];
  readonly when: DayRange | null;
  readonly where: Argument | null;
  /** Verbatim; the first is the clearest. */
  readonly evidence: readonly Span[];
  /** The entry of the lexicon, or the rule, that made it. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** True where no single sentence says it. */
  readonly inferred: boolean;
}

/** Somebody's words. */
export interface Quote {
  /** `<article id>:q<ordinal>`. */
  readonly id: string;
  /** null where the text names nobody. */
  readonly speaker: Argument | null;
  /** The speaker as written ("White House National Security Adviser John Bolton"). */
  readonly speakerText: string;
  /** The verb or phrase of saying. */
  readonly cue: Span | null;
  /** The words said, without quotation marks. */
  readonly content: Span;
  readonly direct: boolean;
  readonly medium: readonly Argument[];
  readonly about: readonly Argument[];
}
