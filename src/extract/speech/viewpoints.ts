import { dependents, lemmaOf, prepositionOf, sentenceAt, subtree, type Tree } from "../clauses/tree.ts";
import { type Stretch, trimmed } from "./attributed-content.ts";
import type { Attribution } from "./attributions.ts";
import type { Ground } from "./ground.ts";
import { sourceWords } from "./source-words.ts";

/** How something looks to somebody, by the preposition before it: "in her view", "by his own account". */
const VIEWS: Readonly<Record<string, RegExp>> = {
  in: /^(view|opinion|word|eye|estimation|judgment|judgement|assessment|reading|telling|mind)$/,
  by: /^(account|estimate|admission|reckoning|telling|calculation|count|assessment)$/,
  from: /^(perspective|viewpoint|standpoint)$/,
};

/** "In Lee's view, the plan is dead", "the plan, in the words of Lee, is dead": the rest of the sentence is Lee's. */
export function viewpoint({ mentions: { tree }, inside }: Ground, noun: number): Attribution[] {
  const preposition = prepositionOf(tree, noun);
  const fits = Object.hasOwn(VIEWS, preposition) && VIEWS[preposition]!.test(lemmaOf(tree, noun));
  const source = fits ? holderOf(tree, noun) : undefined;
  if (source === undefined) return [];
  const phrase = subtree(tree, noun).filter((token) => tree.document.tokens[token]!.text !== ",");
  const [first = noun] = phrase;
  const last = phrase.at(-1)!;
  if (last - first !== phrase.length - 1) return [];
  const named = sourceWords(tree, source, noun, inside).filter((word) => first <= word && word <= last);
  const cueWords = phrase.filter((word) => !named.includes(word));
  const content = besides(tree, first, last).flatMap((stretch) => trimmed(tree, stretch, phrase));
  const cue = cueWords.includes(noun) ? noun : first;
  return content.length === 0 ? [] : [{ source, sourceWords: named, cue, cueWords, content, kind: "clause" }];
}

const holderOf = (tree: Tree, noun: number): number | undefined =>
  dependents(tree, noun, "nmod:poss")[0] ??
  dependents(tree, noun, "nmod").find((child) => prepositionOf(tree, child) === "of");

/** The rest of a sentence around an aside that commas or the sentence's edges part from it; nothing else is one. */
function besides(tree: Tree, first: number, last: number): Stretch[] {
  const { from, to } = sentenceAt(tree, first);
  const parts = (token: number): boolean => /^[,.;]$/.test(tree.document.tokens[token]?.text ?? ",");
  const opens = first === from || parts(first - 1);
  const closes = last + 1 >= to || parts(last + 1);
  if (!opens || !closes) return [];
  return [
    { from, to: first },
    { from: last + 1, to },
  ];
}
