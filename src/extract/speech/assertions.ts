import type { Argument } from "../claim.ts";
import { isVerb, tokensWithin } from "../clauses/tree.ts";
import type { Attribution } from "./attributions.ts";
import { verbPhrase } from "./cue-words.ts";
import type { Ground } from "./ground.ts";
import { demands, states } from "./reporting-words.ts";
import type { Saying } from "./sayings.ts";
import { speakerOf } from "./speakers.ts";

/** Words for which somebody vouches who is not the article: tokens `[from, to)`. */
export interface Assertion {
  readonly from: number;
  readonly to: number;
  /** null where the text names nobody who can be followed. */
  readonly speaker: Argument | null;
  /** The verb whose object they are, where they vouch for that alone and not for all that is told of it; else -1. */
  readonly governor: number;
}

/** Everything in a document that others say or demand, direct or not; not what they mean to do themselves. */
export function assertionsOf(
  { mentions }: Ground,
  direct: readonly Saying[],
  attributions: readonly Attribution[],
): Assertion[] {
  const { tree } = mentions;
  const quoted = direct.map(({ whole, speaker }) => ({
    ...tokensWithin(tree, whole),
    speaker,
    governor: -1,
  }));
  const told = attributions.flatMap(({ cue, source, content, kind, cueWords }) => {
    const stands = kind === "clause" || kind === "words";
    const phrase = verbPhrase(tree, cue, cueWords);
    const vouched = demands(phrase) || (kind === "thing" && states(phrase));
    if (!stands && !(isVerb(tree, cue) && vouched)) return [];
    const speaker = source < 0 ? null : speakerOf(mentions, source, cue);
    const governor = kind === "thing" && states(phrase) ? cue : -1;
    return content.map(({ from, to }) => ({ from, to, speaker, governor }));
  });
  return [...quoted, ...told];
}

/** Those around a token, the innermost first. */
export const assertionsAt = (assertions: readonly Assertion[], token: number): Assertion[] =>
  assertions
    .filter(({ from, to }) => from <= token && token < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
