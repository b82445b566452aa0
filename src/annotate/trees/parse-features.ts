import { blend } from "../../model/hash.ts";
import type { Sentence } from "../document.ts";
import type { WordForms } from "../words/word-forms.ts";
import type { States } from "./parser-state.ts";

/** The words of one sentence as the parser sees them; after them stand the virtual root and "nothing". */
export interface ParserWords {
  /** How many words; the virtual root has this number, and "nothing" the next. */
  readonly size: number;
  readonly word: Int32Array;
  readonly tag: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
}

/** More than `parseFeatures` ever gives. */
export const PARSE_FEATURES = 192;

/** @param tags numbers that stand for the tags of the whole document. */
export function parserWords(forms: WordForms, tags: Int32Array, { from, to }: Sentence): ParserWords {
  const size = to - from;
  const column = (source: Int32Array, root: number): Int32Array => {
    const result = new Int32Array(size + 6);
    result.set(source.subarray(from, to));
    result[size] = root;
    result.fill(root + 1, size + 1);
    return result;
  };
  return {
    size,
    word: column(forms.lower, 11),
    tag: column(tags, 201),
    fine: column(forms.fine, 5001),
    coarse: column(forms.coarse, 5001),
  };
}

/**
 * The features of a state, into `out`; returns how many. The trainer uses this function too.
 * After Zhang & Nivre (2011), with word clusters (Koo, Carreras & Collins 2008) and the case word of a phrase
 * beside its head, since Universal Dependencies hang prepositions under nouns.
 */
export function parseFeatures(words: ParserWords, states: States, state: number, out: Int32Array): number {
  const { word, tag, fine, coarse, size } = words;
  const { top, below, label, left1, left2, right1, right2 } = states;
  const stack = states.stack[state]!;
  const under = below[stack]!;
  const s0 = top[stack]!;
  const s1 = top[under]!;
  const s2 = top[below[under]!]!;
  const b0 = states.nextTree[state]!;
  const at0 = states.word[s0]!;
  const at1 = states.word[s1]!;
  const at2 = states.word[s2]!;
  const next = states.next[state]!;
  const nothing = size + 1;

  const s0w = word[at0]!;
  const s0t = tag[at0]!;
  const s0c = fine[at0]!;
  const s1w = word[at1]!;
  const s1t = tag[at1]!;
  const s1c = fine[at1]!;
  const s2t = tag[at2]!;
  const b0w = word[next]!;
  const b0t = tag[next]!;
  const b0c = fine[next]!;
  const b1w = word[next + 1]!;
  const b1t = tag[next + 1]!;
  const b2t = tag[next + 2]!;
  const b3t = tag[next + 3]!;
  const s0wt = blend(s0w, s0t);
  const s1wt = blend(s1w, s1t);
  const b0wt = blend(b0w, b0t);

  const s0l = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right1[s0]!;
  const s0r2 = right2[s0]!;
  const s1l = left1[s1]!;
  const s1r = right1[s1]!;
  const s1r2 = right2[s1]!;
  const b0l = left1[b0]!;
  const b0l2 = left2[b0]!;
  // The leftmost child of a phrase is often its preposition or conjunction; left1 is the child nearest to the
  // beginning, since children on the left are hung from the inside out.
  const s0lw = word[states.word[s0l]!]!;
  const s1lw = word[states.word[s1l]!]!;
  const b0lw = word[states.word[b0l]!]!;
  const s0lt = tag[states.word[s0l]!]!;
  const s1lt = tag[states.word[s1l]!]!;
  const b0lt = tag[states.word[b0l]!]!;
  const s0rt = tag[states.word[s0r]!]!;
  const s1rt = tag[states.word[s1r]!]!;
  const s0lx = label[s0l]!;
  const s0rx = label[s0r]!;
  const s1lx = label[s1l]!;
  const s1rx = label[s1r]!;
  const b0lx = label[b0l]!;

  const distance = at0 >= nothing ? 0 : Math.min(next - at0, 10);
  const gap = at1 >= nothing || at0 >= nothing ? 0 : Math.min(at0 - at1, 10);
  const s0v = states.leftCount[s0]! * 8 + states.rightCount[s0]!;
  const s1v = states.leftCount[s1]! * 8 + states.rightCount[s1]!;
  const b0v = states.leftCount[b0]!;
  const beforeNext = next > 0 ? tag[next - 1]! : 203;
  const afterS1 = at1 < nothing ? tag[at1 + 1]! : 203;
  const beforeS0 = at0 < nothing && at0 > 0 ? tag[at0 - 1]! : 203;
  const afterS0 = at0 < nothing ? tag[at0 + 1]! : 203;

  const tags = blend(blend(s1t, s0t), b0t);
  let n = 0;
  out[n++] = blend(1, s0wt);
  out[n++] = blend(2, s0w);
  out[n++] = blend(3, s0t);
  out[n++] = blend(4, s1wt);
  out[n++] = blend(5, s1w);
  out[n++] = blend(6, s1t);
  out[n++] = blend(7, b0wt);
  out[n++] = blend(8, b0w);
  out[n++] = blend(9, b0t);
  out[n++] = blend(blend(10, b1w), b1t);
  out[n++] = blend(11, b1w);
  out[n++] = blend(12, b1t);
  out[n++] = blend(13, blend(word[next + 2]!, b2t));
  out[n++] = blend(14, blend(word[at2]!, s2t));

  out[n++] = blend(blend(15, s0wt), b0wt);
  out[n++] = blend(blend(16, s0wt), b0w);
  out[n++] = blend(blend(17, s0w), b0wt);
  out[n++] = blend(blend(18, s0wt), b0t);
  out[n++] = blend(blend(19, s0t), b0wt);
  out[n++] = blend(blend(20, s0w), b0w);
  out[n++] = blend(blend(21, s0t), b0t);
  out[n++] = blend(blend(22, b0t), b1t);
  out[n++] = blend(blend(23, s1wt), s0wt);
  out[n++] = blend(blend(24, s1wt), s0t);
  out[n++] = blend(blend(25, s1t), s0wt);
  out[n++] = blend(blend(26, s1w), s0w);
  out[n++] = blend(blend(27, s1t), s0t);
  out[n++] = blend(blend(28, s1t), b0wt);
  out[n++] = blend(blend(29, s1wt), b0t);
  out[n++] = blend(blend(30, s1w), b0w);

  out[n++] = blend(31, blend(blend(b0t, b1t), b2t));
  out[n++] = blend(32, blend(blend(s0t, b0t), b1t));
  out[n++] = blend(33, tags);
  out[n++] = blend(34, blend(blend(s2t, s1t), s0t));
  out[n++] = blend(35, blend(tags, b1t));
  out[n++] = blend(36, blend(tags, s0w));
  out[n++] = blend(37, blend(tags, s1w));
  out[n++] = blend(38, blend(tags, b0w));
  out[n++] = blend(39, blend(blend(s0t, b0t), blend(b1t, b2t)));
  out[n++] = blend(40, blend(blend(s0wt, b0t), b1t));
  out[n++] = blend(41, blend(tags, s2t));
  out[n++] = blend(42, blend(blend(b0t, b1t), blend(b2t, b3t)));

  out[n++] = blend(43, blend(blend(s0t, s0lt), b0t));
  out[n++] = blend(44, blend(blend(s0t, s0rt), b0t));
  out[n++] = blend(45, blend(blend(s0t, b0lt), b0t));
  out[n++] = blend(46, blend(blend(s1t, s1rt), s0t));
  out[n++] = blend(47, blend(blend(s1t, s1lt), s0t));
  out[n++] = blend(48, blend(blend(s1t, s0lt), s0t));
  out[n++] = blend(49, blend(blend(s1t, s0rt), s0t));
  out[n++] = blend(50, blend(s0lx, blend(s0t, b0t)));
  out[n++] = blend(51, blend(s0rx, blend(s0t, b0t)));
  out[n++] = blend(52, blend(b0lx, blend(s0t, b0t)));
  out[n++] = blend(53, blend(s1rx, blend(s1t, s0t)));
  out[n++] = blend(54, blend(s1lx, blend(s1t, s0t)));
  out[n++] = blend(55, blend(s0lx, blend(s1t, s0t)));
  out[n++] = blend(56, blend(s0rx, blend(s1t, s0t)));
  out[n++] = blend(57, blend(s0lx, s0w));
  out[n++] = blend(58, blend(s0rx, s0w));
  out[n++] = blend(59, blend(s1rx, s1w));
  out[n++] = blend(60, blend(b0lx, b0w));
  out[n++] = blend(61, blend(label[s0l2]!, blend(s0lx, s0t)));
  out[n++] = blend(62, blend(label[s0r2]!, blend(s0rx, s0t)));
  out[n++] = blend(63, blend(label[b0l2]!, blend(b0lx, b0t)));
  out[n++] = blend(64, blend(label[s1r2]!, blend(s1rx, s1t)));

  out[n++] = blend(65, blend(s0lw, blend(s1w, s0t)));
  out[n++] = blend(66, blend(s0lw, blend(s1t, s0t)));
  out[n++] = blend(67, blend(s0lw, blend(s1w, s0w)));
  out[n++] = blend(68, blend(s0lw, blend(s1t, s0w)));
  out[n++] = blend(69, blend(s0lw, s0t));
  out[n++] = blend(70, blend(s0lw, blend(s0t, b0t)));
  out[n++] = blend(71, blend(s1lw, blend(s1t, s0t)));
  out[n++] = blend(72, blend(s1lw, blend(s0lw, blend(s1t, s0t))));
  out[n++] = blend(73, blend(b0lw, blend(s0t, b0t)));
  out[n++] = blend(74, blend(b0lw, blend(s0w, b0t)));
  out[n++] = blend(75, blend(s0lw, blend(s1c, s0c)));
  out[n++] = blend(76, blend(s0lw, blend(s1c, s0t)));
  out[n++] = blend(77, blend(blend(s1w, s0t), b0w));

  out[n++] = blend(78, blend(distance, s0w));
  out[n++] = blend(79, blend(distance, s0t));
  out[n++] = blend(80, blend(distance, b0w));
  out[n++] = blend(81, blend(distance, b0t));
  out[n++] = blend(82, blend(distance, blend(s0t, b0t)));
  out[n++] = blend(83, blend(gap, s1w));
  out[n++] = blend(84, blend(gap, s0w));
  out[n++] = blend(85, blend(gap, blend(s1t, s0t)));
  out[n++] = blend(86, blend(s0v, s0w));
  out[n++] = blend(87, blend(s0v, s0t));
  out[n++] = blend(88, blend(s1v, s1w));
  out[n++] = blend(89, blend(s1v, s1t));
  out[n++] = blend(90, blend(b0v, b0w));
  out[n++] = blend(91, blend(b0v, b0t));
  out[n++] = blend(92, blend(states.rightSet[s0]!, s0t));
  out[n++] = blend(93, blend(states.leftSet[s0]!, s0t));
  out[n++] = blend(94, blend(states.rightSet[s1]!, s1t));
  out[n++] = blend(95, blend(states.leftSet[s1]!, blend(s1t, s0t)));
  out[n++] = blend(96, blend(states.leftSet[b0]!, b0t));
  out[n++] = blend(97, blend(states.leftSet[s0]!, s0w));
  out[n++] = blend(98, blend(states.rightSet[s1]!, s1w));
  out[n++] = blend(99, blend(states.leftSet[b0]!, blend(s0t, b0t)));

  out[n++] = blend(100, blend(beforeNext, blend(s0t, b0t)));
  out[n++] = blend(101, blend(afterS1, blend(s1t, s0t)));
  out[n++] = blend(102, blend(beforeS0, blend(s1t, s0t)));
  out[n++] = blend(103, blend(afterS0, blend(s0t, b0t)));
  out[n++] = blend(104, blend(blend(afterS1, beforeS0), blend(s1t, s0t)));
  out[n++] = blend(105, blend(blend(afterS0, beforeNext), blend(s0t, b0t)));

  out[n++] = blend(106, s0c);
  out[n++] = blend(107, b0c);
  out[n++] = blend(108, blend(s0c, b0c));
  out[n++] = blend(109, blend(s1c, s0c));
  out[n++] = blend(110, blend(s0c, b0t));
  out[n++] = blend(111, blend(s0t, b0c));
  out[n++] = blend(112, blend(s1c, s0t));
  out[n++] = blend(113, blend(s1t, s0c));
  out[n++] = blend(114, blend(s1c, b0c));
  out[n++] = blend(115, blend(blend(coarse[at1]!, coarse[at0]!), coarse[next]!));
  out[n++] = blend(116, blend(blend(coarse[at0]!, coarse[next]!), coarse[next + 1]!));
  out[n++] = blend(117, blend(tags, coarse[at0]!));
  out[n++] = blend(118, blend(tags, coarse[next]!));
  out[n++] = blend(119, blend(blend(s1c, s0lw), blend(coarse[at0]!, b0t)));
  return n;
}
