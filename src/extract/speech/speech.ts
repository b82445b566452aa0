import type { Lexicon } from "../../model/lexicon.ts";
import type { Span } from "../../text/span.ts";
import type { Quote } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { spanOf } from "../clauses/tree.ts";
import { announcedStatements } from "./announced.ts";
import { type Assertion, assertionsOf } from "./assertions.ts";
import { type Attribution, attributionsOf, isOwn, toldInQuotes } from "./attributions.ts";
import { groundOf } from "./ground.ts";
import { indirectQuotes } from "./indirect-quotes.ts";
import { mediaOf } from "./media.ts";
import { aboutOf, directQuotes } from "./quotes.ts";
import type { Saying } from "./sayings.ts";

/** A quote, numbered, with the predicate that its claims hang on. */
export interface Speech {
  readonly quote: Quote;
  readonly cueToken: number;
  /** What its speaker says beside it, as the article puts it, with the quote itself: of "said he was “humbled” by it" all after "said". */
  readonly heard: readonly Span[];
}

/** What others than the article say in it: as quotes in its order, and as the stretches that they vouch for. */
export interface AllSpeech {
  readonly speeches: readonly Speech[];
  readonly assertions: readonly Assertion[];
}

/** Direct and indirect quotes of a document. */
export function speechOf(mentions: Mentions, clauses: readonly Clause[], lexicon: Lexicon): AllSpeech {
  const { article } = mentions.tree.document;
  const ground = groundOf(mentions, clauses);
  const attributions = attributionsOf(ground).filter((attribution) => !isOwn(mentions.tree, attribution));
  const direct = [...directQuotes(ground, attributions), ...announcedStatements(ground)];
  const told = [...attributions, ...toldInQuotes(ground)];
  const sayings = [...direct, ...indirectQuotes(ground, told, direct)];
  sayings.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
  const speeches = sayings.map((saying, index) => ({
    quote: numbered(mentions, saying, `${article.id}:q${index + 1}`, lexicon),
    cueToken: saying.cueToken,
    heard: [saying.content, ...wordsAround(mentions, saying, told)],
  }));
  return { speeches, assertions: assertionsOf(ground, direct, told) };
}

/** What else the article lays in a speaker's mouth by the cue of a quote. */
const wordsAround = ({ tree }: Mentions, { cueToken }: Saying, told: readonly Attribution[]): Span[] =>
  told
    .filter(({ cue }) => cue === cueToken)
    .flatMap(({ content }) => content.map((stretch) => spanOf(tree, [stretch.from, stretch.to - 1])));

function numbered(mentions: Mentions, saying: Saying, id: string, lexicon: Lexicon): Quote {
  const { cueToken: _, sourceToken: __, whole: ___, ...quote } = saying;
  const medium = mediaOf(mentions, saying, lexicon);
  const about = aboutOf(mentions, quote.content, quote.speaker).filter(
    ({ chain }) => !medium.some((one) => one.chain === chain),
  );
  return { id, ...quote, medium, about };
}
