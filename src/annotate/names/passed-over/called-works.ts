import type { Name, ParsedDocument } from "../../document.ts";

/** Nouns for works that stand right before their titles. */
const KIND = /^(show|sitcom|film|movie|documentary|novel|memoir|musical|opera|podcast)$/;

const SMALL = /^(a|an|the|of|and|in|on|to|for|with)$/;
const DAY = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(January|February|March|April|June|July|August)$/;

/** The longest title without marks, in words. */
const LONGEST = 6;

/** Works by what they are called right behind what they are: "the film Northern Lights", "the talk show Morning Tide". */
export function calledWorks(
  { article, tokens, tags, sentences }: ParsedDocument,
  names: readonly Name[],
): Name[] {
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const isPart = (at: number): boolean =>
    !taken.has(at) && /^\p{Lu}\p{L}+$/u.test(tokens[at]?.text ?? "") && !DAY.test(tokens[at]!.text);
  return sentences.flatMap(({ block, from: first, to: end }): Name[] => {
    if (article.blocks[block]?.kind !== "body") return [];
    const found: Name[] = [];
    for (let noun = first; noun + 1 < end; noun += 1) {
      if (!KIND.test(tokens[noun]!.text) || tags[noun] !== "NN" || !isPart(noun + 1)) continue;
      let to = noun + 2;
      for (let at = to; at < Math.min(end, noun + 1 + LONGEST); at += 1) {
        if (isPart(at)) to = at + 1;
        else if (!SMALL.test(tokens[at]!.text)) break;
      }
      if (!taken.has(to)) found.push({ type: "Work", form: "name", from: noun + 1, to });
    }
    return found;
  });
}
