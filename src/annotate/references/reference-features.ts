import { blend, hashText, mix } from "../../model/hash.ts";
import type { Discourse } from "./discourse.ts";
import { pathBetween } from "./paths.ts";
import type { Phrase } from "./phrases.ts";
import type { Choice, ReadingSoFar, SeenBefore } from "./reading.ts";

/** Steps in which distances are told apart. */
const step = (distance: number): number =>
  distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : distance < 40 ? 7 : 8;

/** The features of a phrase that begins something new. @returns how many were written. */
export function newFeatures(discourse: Discourse, at: number, seen: SeenBefore, out: Int32Array): number {
  const { phrases, coarse, fine, words, relations } = discourse;
  const phrase = phrases[at]!;
  let count = 0;
  const put = (template: number, ...values: readonly number[]): void => {
    let feature = mix(0x5eed, template);
    for (const value of values) feature = mix(feature, value);
    out[count++] = feature;
  };
  const heads = Number(seen.word) + 2 * Number(seen.text);
  const length = Math.min(6, phrase.to - phrase.from);
  put(1, coarse[at]!);
  put(2, fine[at]!);
  put(3, words[at]!);
  put(4, words[at]!, fine[at]!);
  put(5, fine[at]!, heads);
  put(6, coarse[at]!, relations[at]!);
  put(7, fine[at]!, length);
  put(8, fine[at]!, heads, length);
  put(9, coarse[at]!, phrase.quotation >= 0 ? 1 : 0);
  put(10, fine[at]!, step(phrase.sentence));
  put(11, coarse[at]!, hashText(discourse.document.tokens[phrase.to]?.text.toLowerCase() ?? ""));
  put(12, words[at]!, heads);
  put(13, fine[at]!, phrase.to - 1 > phrase.head ? 1 : 0, phrase.head - phrase.from > 1 ? 1 : 0, heads);
  return count;
}

/** The features of a phrase that stands for what another one stands for. @returns how many were written. */
export function pairFeatures(reading: ReadingSoFar, at: number, choice: Choice, out: Int32Array): number {
  const { discourse } = reading;
  const { other: earlier, referent, between } = choice;
  const { phrases, coarse, fine, words, relations, governors, determiners, wordings, texts } = discourse;
  const [phrase, other] = [phrases[at]!, phrases[earlier]!];
  // What stands behind is another matter in every respect.
  const [common, alone] = earlier < at ? [0xfee1, 0xbeef] : [0xca7a, 0x1a7e];
  let count = 0;
  const [own, ownFine, theirs, theirsFine] = [coarse[at]!, fine[at]!, coarse[earlier]!, fine[earlier]!];
  const put = (template: number, value: number): void => {
    const feature = mix(mix(common, template), value);
    out[count++] = feature;
    out[count++] = mix(feature, own);
    out[count++] = mix(mix(feature, ownFine), theirs);
  };
  const single = (template: number, a: number, b: number, c: number): void => {
    out[count++] = mix(mix(mix(mix(alone, template), a), b), c);
  };
  const sentences = phrase.sentence - other.sentence;
  const wordMatch = phrase.word === other.word ? 1 : 0;
  const textMatch = texts[at] === texts[earlier] ? 1 : 0;
  const known = referent.words.has(phrase.word) ? 1 : 0;
  const inside = inclusion(wordings[at]!, wordings[earlier]!);
  put(1, step(sentences));
  put(2, step(Math.floor(Math.abs(at - earlier) / 2)));
  put(3, wordMatch + 2 * textMatch + 4 * known);
  put(4, inside + 4 * wordMatch);
  put(5, agreement(phrase.gender, referent.gender));
  put(6, agreement(phrase.plural, referent.plural));
  put(7, agreement(phrase.type === null ? null : phrase.type === "Person", referent.person));
  put(8, agreement(phrase.type, other.type));
  put(9, mix(relations[at]!, relations[earlier]!));
  put(10, mix(relations[earlier]!, Math.min(2, sentences)));
  put(11, speaking(discourse, phrase, other));
  put(12, Math.min(6, referent.phrases.length));
  put(13, (referent.named ? 1 : 0) + 2 * (other.kind === "pronoun" ? 1 : 0));
  put(14, within(phrase, other, discourse));
  put(15, mix(theirsFine, Math.min(2, sentences)));
  put(16, isBlockMate(discourse, phrase, other) ? 1 : 0);
  put(17, determiners[earlier]!);
  put(18, governors[at] === governors[earlier] ? 1 : 0);
  put(19, step(between));
  put(20, mix(step(between), relations[earlier]!));
  put(21, phrases[referent.phrases[0] ?? earlier]!.sentence === 0 ? 1 : 0);
  const roles = mix(relations[at]!, relations[earlier]!);
  put(22, mix(relations[at]!, within(phrase, other, discourse)));
  put(23, mix(roles, Math.min(2, sentences)));
  put(24, Number(isFirst(phrases, earlier)) + 2 * Math.min(2, sentences));
  put(25, step(Math.floor(Math.abs(phrase.head - other.head) / 3)));
  put(26, mix(roles, step(between)));
  single(1, words[at]!, words[earlier]!, 0);
  single(2, words[at]!, theirsFine, 0);
  single(3, own, words[earlier]!, 0);
  single(4, own, governors[at]!, words[earlier]!);
  single(5, words[at]!, step(sentences), wordMatch);
  single(6, words[at]!, theirs, relations[earlier]!);
  single(7, mix(own, relations[at]!), theirs, mix(relations[earlier]!, Math.min(3, sentences)));
  single(
    8,
    own,
    mix(wordMatch + 2 * textMatch + 4 * known, agreement(phrase.plural, referent.plural)),
    step(sentences),
  );
  return phrase.kind === "pronoun" ? pronounFeatures(reading, at, choice, out, count) : count;
}

/** What matters for pronouns alone: the way between the two in the tree, and who is spoken of most. */
function pronounFeatures(
  { discourse, last }: ReadingSoFar,
  at: number,
  { other: earlier, referent, before, salience }: Choice,
  out: Int32Array,
  from: number,
): number {
  const { phrases, coarse, words, roles, outerRoles, depths, joints, wordings } = discourse;
  const [phrase, other] = [phrases[at]!, phrases[earlier]!];
  const own = mix(earlier < at ? 0xbeef : 0x1a7e, coarse[at]!);
  let count = from;
  const put = (template: number, a: number, b: number): void => {
    out[count++] = mix(mix(mix(own, template), a), b);
  };
  const sentences = Math.min(3, phrase.sentence - other.sentence);
  const recent = last.get(coarse[at]!);
  const continues =
    recent === undefined
      ? 0
      : (recent.referent === referent ? 1 : 5) + Math.min(3, phrase.sentence - recent.sentence);
  const path = sentences === 0 ? pathBetween(discourse, at, earlier) : 0;
  put(20, path, 0);
  put(21, path, words[at]!);
  put(22, blend(outerRoles[at]!, roles[earlier]!), sentences);
  put(23, continues, 0);
  put(24, salience, sentences);
  put(25, Math.min(4, before), sentences);
  put(26, blend(Math.min(4, before), roles[earlier]!), sentences);
  put(27, depths[earlier]! * 4 + depths[at]!, blend(sentences, roles[earlier]!));
  put(28, blend(joints[earlier]!, roles[earlier]!), sentences);
  put(29, agreement(phrase.gender, referent.gender), referent.sureness);
  put(30, Math.min(4, referent.subjects), Math.min(6, referent.phrases.length));
  put(31, phrase.clause === other.clause ? 1 : 0, blend(roles[at]!, roles[earlier]!));
  put(32, Math.min(3, wordings[earlier]!.length), coarse[earlier]!);
  put(33, blend(salience, continues), blend(Math.min(2, before), sentences));
  put(34, blend(outerRoles[earlier]!, roles[earlier]!), sentences);
  put(35, blend(Math.min(2, before), salience), blend(roles[at]!, roles[earlier]!));
  const titled = Number(referent.titled);
  put(36, titled, sentences);
  put(37, titled, blend(roles[at]!, roles[earlier]!));
  put(38, blend(titled, salience), blend(continues, Math.min(2, before)));
  return count;
}

/** Whether no name or noun stands before in the sentence. */
const isFirst = (phrases: readonly Phrase[], at: number): boolean =>
  phrases[at - 1]?.sentence !== phrases[at]!.sentence;

/** 0 unknown, 1 agree, 2 clash. */
const agreement = (a: unknown, b: unknown): number => (a === null || b === null ? 0 : a === b ? 1 : 2);

/** Whether the words of one are among those of the other: 1 the later's, 2 the earlier's, 3 a long one only, 0 none. */
function inclusion(later: readonly string[], earlier: readonly string[]): number {
  if (later.every((word) => earlier.includes(word))) return 1;
  if (earlier.every((word) => later.includes(word))) return 2;
  return later.some((word) => word.length > 3 && earlier.includes(word)) ? 3 : 0;
}

/** How quotation marks stand between two phrases; whether one is the speaker of the other's. */
function speaking({ quotations }: Discourse, phrase: Phrase, other: Phrase): number {
  const [a, b] = [quotations[phrase.quotation], quotations[other.quotation]];
  if (a && a.speaker >= other.from && a.speaker < other.to) return 1;
  if (b && b.speaker >= phrase.from && b.speaker < phrase.to) return 2;
  if (a && b) return a === b ? 3 : a.speaker === b.speaker && a.speaker >= 0 ? 4 : 5;
  return a ? 6 : b ? 7 : 0;
}

/** How the two hang together in one sentence: 1 on the same word, 2 the later below the earlier's word, 0 otherwise. */
function within(phrase: Phrase, other: Phrase, { document: { heads, relations } }: Discourse): number {
  if (phrase.sentence !== other.sentence) return 0;
  const governor = heads[other.head] ?? -1;
  if (heads[phrase.head] === governor) return relations[other.head]?.startsWith("nsubj") ? 1 : 2;
  for (
    let at = heads[phrase.head] ?? -1, steps = 0;
    at >= 0 && steps < 12;
    at = heads[at] ?? -1, steps += 1
  ) {
    if (at === other.head) return 3;
    if (at === governor) return relations[other.head]?.startsWith("nsubj") ? 4 : 5;
  }
  return 6;
}

const isBlockMate = ({ document: { sentences } }: Discourse, a: Phrase, b: Phrase): boolean =>
  sentences[a.sentence]!.block === sentences[b.sentence]!.block;
