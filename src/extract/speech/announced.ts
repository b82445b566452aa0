import type { Sentence } from "../../annotate/document.ts";
import { textOf } from "../../text/span.ts";
import { isVerb, lemmaOf, spanOf } from "../clauses/tree.ts";
import type { Ground } from "./ground.ts";
import { isReporting } from "./reporting-words.ts";
import type { Saying } from "./sayings.ts";
import { sourceWords } from "./source-words.ts";
import { sourceOf } from "./sources.ts";
import { speakerOf } from "./speakers.ts";

/** How many paragraphs a statement may have that nothing closes. */
const LONGEST = 8;

/**
 * Statements that are set below the line that announces them, without quotation marks: "The minister said:" and then
 * paragraph by paragraph what she said, to the next heading or to a paragraph with quotation marks.
 */
export function announcedStatements(ground: Ground): Saying[] {
  const { document } = ground.mentions.tree;
  return document.sentences.flatMap((sentence, index) => {
    const next = document.sentences[index + 1];
    const last = document.tokens[sentence.to - 1];
    if (last?.text !== ":" || !next || next.block === sentence.block || ground.inside[sentence.to - 1])
      return [];
    const announcing = sayingAt(ground, sentence);
    return announcing
      ? paragraphsFrom(ground, next.block).map((whole) => ({ ...announcing, content: whole, whole }))
      : [];
  });
}

/** Who announces, and by what verb, without the words yet. */
function sayingAt(ground: Ground, { from, to }: Sentence): Omit<Saying, "content" | "whole"> | null {
  const { mentions, inside } = ground;
  const { tree } = mentions;
  for (let cue = to - 1; cue >= from; cue -= 1) {
    if (!isVerb(tree, cue) || !(isReporting(lemmaOf(tree, cue)) || ANNOUNCING.test(lemmaOf(tree, cue))))
      continue;
    const source = sourceOf(ground, cue);
    const speaker = source < 0 ? null : speakerOf(mentions, source, cue);
    if (!speaker) continue;
    const words = spanOf(tree, sourceWords(tree, source, cue, inside));
    const speakerText = textOf(tree.document.article.text, words).replace(/\s+/g, " ");
    return {
      speaker,
      speakerText,
      cue: spanOf(tree, [cue]),
      direct: true,
      cueToken: cue,
      sourceToken: source,
    };
  }
  return null;
}

const ANNOUNCING = /^(issue|release|give|make|provide|publish|follow)$/;

function paragraphsFrom({ mentions: { tree } }: Ground, block: number) {
  const { article } = tree.document;
  const found = [];
  for (let at = block; at < Math.min(article.blocks.length, block + LONGEST); at += 1) {
    const { kind, start, end } = article.blocks[at]!;
    if (kind !== "body" || /^["“‘«]/.test(textOf(article.text, { start, end }))) break;
    found.push({ start, end });
  }
  return found;
}
