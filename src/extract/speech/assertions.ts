import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, type Mentions } from "../clauses/arguments.ts";
import { conjuncts, isVerb, tokensWithin } from "../clauses/tree.ts";
import type { Attribution } from "./attributions.ts";
import { verbPhrase } from "./cue-words.ts";
import type { Ground } from "./ground.ts";
import { demands, pledges, states } from "./reporting-words.ts";
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
  /** Whether they are somebody's very words. */
  readonly quoted: boolean;
}

/** Everything in a document that others say or demand, direct or not; what they mean to do themselves only where they bind themselves to it. */
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
    quoted: true,
  }));
  const told = attributions.flatMap(({ cue, source, content, kind, cueWords }) => {
    const stands = kind === "clause" || kind === "words";
    const phrase = verbPhrase(tree, cue, cueWords);
    const pledged = kind === "intent" && pledges(phrase);
    const vouched = pledged || demands(phrase) || (kind === "thing" && states(phrase));
    if (!stands && !(isVerb(tree, cue) && vouched)) return [];
    const speakers = speakersOf(mentions, source, cue).slice(0, pledged ? undefined : 1);
    const governor = kind === "thing" && states(phrase) ? cue : -1;
    return content.flatMap(({ from, to }) =>
      speakers.map((speaker) => ({ from, to, speaker, governor, quoted: false })),
    );
  });
  return [...quoted, ...told];
}

/** All whose words they are, the first as a quote has it; null for nobody known. */
function speakersOf(mentions: Mentions, source: number, cue: number): (Argument | null)[] {
  const speaker = source < 0 ? null : speakerOf(mentions, source, cue);
  if (!speaker) return [null];
  const joined = conjuncts(mentions.tree, source).flatMap((one) => argumentsOf(mentions, one));
  return distinct([speaker, ...joined]);
}

/** Those around a token, the innermost first. */
export const assertionsAt = (assertions: readonly Assertion[], token: number): Assertion[] =>
  assertions
    .filter(({ from, to }) => from <= token && token < to)
    .sort((a, b) => a.to - a.from - (b.to - b.from));
