import type { Lexicon } from "../../model/lexicon.ts";
import { isHonorific } from "../../text/name.ts";
import type { Name, ParsedDocument } from "../document.ts";

/** The longest title that is read before a name, in words ("Special Presidential Envoy for the Global Coalition ..."). */
const LONGEST = 12;

/**
 * Nouns for people by their endings, and some that have none of these; used for words in small letters only, where nothing
 * else stands before a name.
 */
export const PERSONAL =
  /(er|or|ist|man|woman|men|ant|(?<!m)ent|ian|ive|ess|ect|yst|ief|eer|ary|ral)$|^(head|boss|aide|judge|nurse|coach)$/;

/**
 * The words directly before a person's name that are its title: "Secretary of State", "Ambassador to the Philippines",
 * "North Korean leader". A possessive or an article ends it: in "Kim's right-hand man Kim Yong Chol" the title is
 * "right-hand man".
 *
 * @returns tokens `[from, name.from)`, or null where there is none.
 */
export function titleBefore(
  document: ParsedDocument,
  name: Pick<Name, "from">,
  surroundings: Surroundings,
  lexicon: Lexicon,
): readonly [number, number] | null {
  const { people } = surroundings;
  const first = sentenceStart(document, name.from);
  const last = name.from - 1;
  if (last < first || people.has(last)) return null;
  const core = isTitleNoun(document, last, lexicon)
    ? last
    : headOfPhrase(document, first, last, people, lexicon);
  if (core === null) return null;
  return [extendLeft(document, first, core, surroundings, lexicon), name.from];
}

/** The other names of the text: a title ends at a person, and takes in whole what it names besides. */
export interface Surroundings {
  /** Tokens of people's names. */
  readonly people: ReadonlySet<number>;
  /** For the last token of each other name: its first. */
  readonly starts: ReadonlyMap<number, number>;
}

export function surroundingsOf(names: readonly Pick<Name, "type" | "from" | "to">[]): Surroundings {
  const people = new Set<number>();
  const starts = new Map<number, number>();
  for (const { type, from, to } of names) {
    if (type !== "Person") starts.set(to - 1, Math.min(from, starts.get(to - 1) ?? from));
    else for (let at = from; at < to; at += 1) people.add(at);
  }
  return { people, starts };
}

export function sentenceStart(document: ParsedDocument, token: number): number {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (document.sentences[middle]!.from <= token) low = middle;
    else high = middle - 1;
  }
  return document.sentences[low]?.from ?? 0;
}

function isTitleNoun({ tokens, tags }: ParsedDocument, at: number, lexicon: Lexicon): boolean {
  const { text } = tokens[at]!;
  if (lexicon.titleOf(text) !== null || isHonorific(text)) return true;
  if (/^\p{Lu}.{3,}s$/u.test(text) && lexicon.titleOf(text.slice(0, -1)) !== null) return true;
  const before = tokens[at - 1]?.text ?? "";
  if (text === "elect" && before === "-") return lexicon.titleOf(tokens[at - 2]?.text ?? "") !== null;
  if (lexicon.titleOf(`${before} ${text}`) !== null) return true;
  // "Kenyan national Ann Lee": taggers take the noun for an adjective.
  if (text === "national" && /^\p{Lu}/u.test(before)) return true;
  const one = tags[at] === "NNS" ? text.replace(/s$/, "") : text;
  return /^\p{Ll}/u.test(text) && /^NNS?$/.test(tags[at] ?? "") && PERSONAL.test(one);
}

/**
 * In "Secretary of State Mike Pompeo" and "Senator from Ohio Ann Lee": "Secretary" and "Senator", found from the last word
 * leftwards over what may stand in between.
 */
function headOfPhrase(
  document: ParsedDocument,
  first: number,
  last: number,
  people: ReadonlySet<number>,
  lexicon: Lexicon,
): number | null {
  const { tokens, tags } = document;
  if (!/^(NNPS?|NNS?)$/.test(tags[last] ?? "") || !/^\p{Lu}/u.test(tokens[last]!.text)) return null;
  for (let at = last - 1; at >= Math.max(first, last - LONGEST) && !people.has(at); at -= 1) {
    const { text } = tokens[at]!;
    const next = tokens[at + 1]!.text;
    if (/^(of|to|for|from)$/.test(next) && isTitleNoun(document, at, lexicon)) return at;
    if (!/^(of|to|for|from|the|and|in|on|at|[’']s)$/.test(text) && !/^\p{Lu}/u.test(text)) return null;
  }
  return null;
}

/** Over the modifiers of a title's noun, over names before it, and over "and" between two titles. */
function extendLeft(
  document: ParsedDocument,
  first: number,
  core: number,
  { people, starts }: Surroundings,
  lexicon: Lexicon,
): number {
  const { tokens, tags } = document;
  let from = core;
  while (from - 1 >= first && core - from < LONGEST && !people.has(from - 1)) {
    const { text } = tokens[from - 1]!;
    const tag = tags[from - 1] ?? "";
    const named = starts.get(from - 1);
    const joins = text === "and" && from - 2 >= first && isTitleNoun(document, from - 2, lexicon);
    const hyphen = text === "-" && from - 2 >= first;
    const bracketed = bracketedBefore(tokens, from, starts);
    const ordinal = /^(First|Second|Deputy|Vice|Acting|Chief|Current)$/i.test(text) && tag !== "DT";
    if (named !== undefined) from = Math.max(first, named);
    else if (bracketed !== null && bracketed >= first) from = bracketed;
    else if (joins || hyphen) from -= 2;
    else if (TOLD.test(text)) break;
    else if (ordinal || /^(NNP?S?|JJ|AFX|HYPH)$/.test(tag)) from -= 1;
    else break;
  }
  return from;
}

/** Nouns that end before a title: of "a series of actions President Biden took" he is President. */
const TOLD =
  /^(actions?|calls?|declarations?|messages?|orders?|proclamations?|readouts?|remarks|speech(es)?|statements?|steps?)$/i;

/** Of "Security Council (SC) head" where the body begins whose letters stand in brackets before the noun; null without. */
function bracketedBefore(
  tokens: ParsedDocument["tokens"],
  noun: number,
  starts: Surroundings["starts"],
): number | null {
  const letters = tokens[noun - 1]?.text === ")" ? starts.get(noun - 2) : undefined;
  const open = letters !== undefined && tokens[letters - 1]?.text === "(" ? letters - 1 : -1;
  return starts.get(open - 1) ?? null;
}
