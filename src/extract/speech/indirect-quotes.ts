import type { Document } from "../../annotate/document.ts";
import { covers, overlaps, textOf } from "../../text/span.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf } from "../clauses/arguments.ts";
import {
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  sentenceAt,
  spanOf,
  type Tree,
  tokensWithin,
} from "../clauses/tree.ts";
import type { Stretch } from "./attributed-content.ts";
import type { Attribution } from "./attributions.ts";
import { verbPhrase } from "./cue-words.ts";
import type { Ground } from "./ground.ts";
import { demands, quotes } from "./reporting-words.ts";
import type { Saying } from "./sayings.ts";
import { sourceWords } from "./source-words.ts";
import { speakerOf } from "./speakers.ts";

/** Fewer words are no statement. */
const LEAST_WORDS = 4;

/** What sources ask for who are not named. */
const ANONYMOUS = /^(not )?to (be|remain) (named|identified|quoted|anonymous)\b/;

/** Quoted words up to this number do not make a quote of the words around them less of one. */
const FRAGMENT = 1;

/** What named speakers say in the article's words: "said that ...", "according to ...", "called for ...". */
export const indirectQuotes = (
  ground: Ground,
  attributions: readonly Attribution[],
  direct: readonly Saying[],
): Saying[] =>
  attributions
    .flatMap((attribution) => indirectQuote(ground, attribution))
    .filter((told, index, all) => !all.slice(index + 1).some((other) => isSame(told, other)))
    .filter((told) =>
      direct.every(
        (quoted) => !overlaps(quoted.content, told.content) || stands(ground.mentions, quoted, told),
      ),
    );

/** Of "wrote on it, adding that ..." the words are added only. */
const isSame = (a: Saying, b: Saying): boolean =>
  a.content.start === b.content.start &&
  a.content.end === b.content.end &&
  a.speaker?.chain === b.speaker?.chain;

/** Whether something told is a quote of its own beside quoted words: "said it was “likely” their doing", or within a spokesman's statement. */
function stands({ tree: { document } }: Ground["mentions"], quoted: Saying, told: Saying): boolean {
  const words = ({ content }: Saying): number => textOf(document.article.text, content).split(/\s+/).length;
  if (covers(quoted.content, document.tokens[told.cueToken]!))
    return !isNamedPerson(document, quoted.speaker);
  return (
    covers(told.content, quoted.content) && words(quoted) <= FRAGMENT && words(told) >= LEAST_WORDS + FRAGMENT
  );
}

/** Spokesmen and bodies tell what others said; people with a name speak for themselves. */
const isNamedPerson = ({ chains, mentions }: Document, speaker: Argument | null): boolean =>
  speaker === null ||
  (chains[speaker.chain]!.type === "Person" &&
    chains[speaker.chain]!.mentions.some((mention) => mentions[mention]!.form === "name"));

/** Words that end in "as" or "and" are no statement, but what stands around one. */
function breaksOff(tree: Tree, content: Saying["content"]): boolean {
  const { to } = tokensWithin(tree, content);
  return /^(IN|CC)$/.test(tree.document.tags[to - 1] ?? "");
}

/** "Following the speech of the mayor" is when something was said, and not what. */
function isOccasion(tree: Tree, content: Saying["content"]): boolean {
  const { from, to } = tokensWithin(tree, content);
  const { tags } = tree.document;
  return /^(IN|VBG)$/.test(tags[from]!) && !tags.slice(from + 1, to).some((tag) => /^(VB|MD)/.test(tag));
}

/** What several do together, as in "the leaders reaffirmed their ties", is no quote of one of them. */
function indirectQuote({ mentions, inside }: Ground, attribution: Attribution): Saying[] {
  const { source, cue } = attribution;
  const { tree } = mentions;
  const { article } = tree.document;
  if (source < 0 || article.blocks[sentenceAt(tree, cue).block]!.kind !== "body") return [];
  if (isNoun(tree, cue) || tree.document.parts[cue] === "PUNCT") return [];
  if (isVerb(tree, cue) && !isStatement(tree, attribution)) return [];
  const speaker = speakerOf(mentions, source, cue);
  if (!speaker || (attribution.kind === "thing" && argumentsOf(mentions, source).length > 1)) return [];
  const content = wordsSaid(tree, longest(attribution.content));
  const said = textOf(article.text, content);
  // Who shall do it is no part of what is to be done: "urged the Union to act" is no statement.
  const asks = attribution.kind === "intent" || demands(lemmaOf(tree, cue));
  const told = asks ? said.replace(/^.*?\b(?=to )/, "") : said;
  if (told.split(/\s+/).length < LEAST_WORDS || ANONYMOUS.test(said)) return [];
  if (breaksOff(tree, content) || isOccasion(tree, content)) return [];
  const cueSpan = spanOf(tree, [cue, ...dependents(tree, cue, "fixed", "compound:prt")]);
  const speakerText = textOf(article.text, spanOf(tree, sourceWords(tree, source, cue, inside)))
    .replace(/\s+/g, " ")
    .replace(/,$/, "");
  return [
    {
      speaker,
      speakerText,
      cue: cueSpan,
      content,
      whole: content,
      direct: false,
      cueToken: cue,
      sourceToken: source,
    },
  ];
}

/** A verb that news quote by, neither denied nor only wanted ("needs to explain"). */
function isStatement(tree: Tree, { cue, cueWords, kind }: Attribution): boolean {
  const wanted = dependents(tree, cue, "mark").some((word) => lemmaOf(tree, word) === "to");
  const named =
    lemmaOf(tree, cue) === "call" && kind === "intent" && !/^(for|on)$/.test(lemmaOf(tree, cue + 1));
  return !named && quotes(verbPhrase(tree, cue, cueWords), kind) && !wanted && !negated(tree, cue);
}

const negated = (tree: Tree, cue: number): boolean =>
  dependents(tree, cue, "advmod").some((word) => /^(not|n't|n’t|never)$/.test(lemmaOf(tree, word)));

const longest = (content: readonly Stretch[]): Stretch =>
  content.reduce((best, stretch) => (stretch.to - stretch.from > best.to - best.from ? stretch : best));

/** Without "that" before and quotation marks around. */
function wordsSaid(tree: Tree, { from, to }: Stretch) {
  const { tokens } = tree.document;
  let first = from;
  while (first + 1 < to && /^(that|and|but|,)$/i.test(tokens[first]!.text)) first += 1;
  return { start: tokens[first]!.start, end: tokens[to - 1]!.end };
}
