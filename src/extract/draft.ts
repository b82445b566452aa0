import type { Span } from "../text/span.ts";
import type { Argument, DayRange, Modality } from "./claim.ts";

/** A claim before its stance, time and evidence are read off the words around its predicate. */
export interface Draft {
  readonly relation: string;
  readonly subject: Argument;
  readonly object: Argument;
  readonly thing?: string | null;
  readonly title?: string | null;
  readonly former?: boolean;
  /** The words themselves deny it. */
  readonly denied?: boolean;
  /** What the words themselves say of how sure it is: a "bid" is a plan. */
  readonly modality?: Modality;
  /** The token that carries the claim: a verb, a role noun, a name. */
  readonly predicate: number;
  /** Tokens that the evidence must show, beside predicate, subject and object. */
  readonly shown?: readonly number[];
  /** A name's own role ("President Trump") holds whatever the sentence around it does. */
  readonly standing?: boolean;
  /** An act of speaking: it is done, on its day, whatever is said in it; whoever tells of it vouches for it. */
  readonly spoken?: boolean;
  /** Said by the way, so that nothing is said of it where the words around it are denied. */
  readonly aside?: boolean;
  /** No single sentence says it. */
  readonly inferred?: boolean;
  /** Other words that it rests on. */
  readonly also?: readonly Span[];
  /** The day and the place, where the words around the predicate do not tell them. */
  readonly when?: DayRange;
  readonly where?: Argument;
  readonly rule: string;
  /** Before what stance takes off. */
  readonly confidence: number;
}
