import type { Argument } from "../claim.ts";
import { distinct, type Mentions } from "../clauses/arguments.ts";
import {
  bare,
  dependents,
  isVerb,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  subtree,
  type Tree,
} from "../clauses/tree.ts";

/** What leads to what a statement is on, wherever it stands: "said of Lee", "regarding the war". */
const LEADING = /^(about|of|regard|regarding|concern|as for|as to|in regard to|with regard to)$/;

/** So does this at the beginning of a sentence: "On Malta, she said". */
const OPENING = /^on$/;

const OCCASION =
  /^(conference|interview|visit|trip|show|program|programme|tour|call|page|site|website|account|television|radio|air|behalf|occasion|day|eve|anniversary|condition|\w+day)$/;

/** "In response to a question about Malta". */
const ANSWER = /^(response|reply|answer|reference|regard|relation)$/;

/** What is ruled in response to a suit is not about those who brought it. */
const RULING = /^(rule|order|find|decide)$/;

/** Verbs, with the prepositions behind them, that tell before a statement what it is on: "asked about Malta, she said". */
const INTRODUCING = /^(ask|question|press|quiz|speak|talk|comment|refer|reflect|touch|turn|write)$/;
const INTRODUCED = /^(about|on|to|of|regarding|concern|over)$/;

/** What the article says that a statement is on, beside its words: all that is named there. */
export function spokenTopics(mentions: Mentions, cue: number): Argument[] {
  const { tree } = mentions;
  const { from } = sentenceAt(tree, cue);
  const told = dependents(tree, cue, "obl", "nmod").filter((token) => {
    const preposition = prepositionOf(tree, token);
    const opening = OPENING.test(preposition) && !OCCASION.test(lemmaOf(tree, token));
    // "Said Lee of the council" tells who Lee is.
    const leading = LEADING.test(preposition) && (preposition !== "of" || lemmaOf(tree, cue + 1) === "of");
    const answers = ANSWER.test(lemmaOf(tree, token)) && !RULING.test(lemmaOf(tree, cue));
    return leading || answers || (opening && opens(tree, token, from));
  });
  const asked = introducing(tree, cue).flatMap((verb) =>
    dependents(tree, verb, "obl").filter((token) => INTRODUCED.test(prepositionOf(tree, token))),
  );
  return distinct(
    [...told, ...asked].flatMap((token) => namesIn(mentions, subtree(tree, token), sentenceAt(tree, cue).to)),
  );
}

/** Clauses before a cue that lead to it: "when asked about it, she said", "speaking about it, she said". */
function introducing(tree: Tree, cue: number): number[] {
  const head = tree.document.heads[cue]!;
  const above = head >= 0 && head < cue && /^VB[DN]$/.test(tree.document.tags[head]!) ? [head] : [];
  return [...dependents(tree, cue, "advcl").filter((verb) => verb < cue), ...above].filter(
    (verb) => isVerb(tree, verb) && INTRODUCING.test(lemmaOf(tree, verb)) && bare(tree, verb) !== "acl",
  );
}

/** Whether a phrase stands where its sentence begins, and a comma closes it. */
function opens(tree: Tree, token: number, from: number): boolean {
  const words = subtree(tree, token);
  return (
    words[0]! === from &&
    tree.document.tokens.slice(token, words.at(-1)! + 2).some(({ text }) => text === ",")
  );
}

/** Names of anything, of a name within a name the outer one. */
function namesIn({ tree, mentionAt }: Mentions, words: readonly number[], to: number): Argument[] {
  const { mentions, referents } = tree.document;
  return words.flatMap((token) => {
    const mention = token < to ? mentionAt[token]! : -1;
    const name = mentions[mention];
    const headed = name?.head === token && (name.form === "name" || name.form === "demonym");
    const within =
      headed &&
      mentions.some(
        (other) => other !== name && other.from <= name.from && name.to <= other.to && other.form === "name",
      );
    return headed && !within ? referents[mention]!.map((chain) => ({ mention, chain })) : [];
  });
}
