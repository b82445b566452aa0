import { irregularVerb } from "./irregular-verbs.ts";

/**
 * How forms become lemmas: by tag, then by the longest known ending ("^" before a whole word). A rule reads
 * "<case><cut>+<add>": case `l` makes lower case, `k` keeps it; `cut` characters go, `add` comes: "VBD:ied" → "l3+y".
 */
export type LemmaRules = ReadonlyMap<string, string>;

/** The longest ending that rules look at. */
export const LONGEST_ENDING = 6;

/**
 * @param text the word in plain type, as `wordForms` gives it.
 * @param isWord whether a word has been seen in print; without it, endings alone decide.
 */
export function lemmaOf(
  text: string,
  tag: string,
  rules: LemmaRules,
  isWord: (word: string) => boolean = () => true,
): string {
  for (const key of lemmaKeys(text, tag)) {
    const whole = key.includes(":^");
    const irregular = !whole && PAST.test(tag) ? pastOf(text.toLowerCase(), tag) : undefined;
    if (irregular !== undefined) return irregular;
    if (!whole && isUninflected(text, tag)) break;
    const rule = rules.get(key);
    if (rule === undefined) continue;
    const lemma = applyRule(text, rule);
    return whole || !/^VB[DGN]$/.test(tag) ? lemma : verbInPrint(text.toLowerCase(), lemma, isWord);
  }
  return text.toLowerCase();
}

/** Tags that past forms have, the last by mistake: "they froze". */
const PAST = /^VB[DNP]$/;

const pastOf = (form: string, tag: string): string | undefined =>
  tag === "VBP" && /^(?:lay|saw|fell|felt|wound|ground|bore)$/.test(form) ? undefined : irregularVerb(form);

/** Verbs that end as if they were past. */
const IN_EED = /^(?:succ|proc|exc|n|f|h|s|w|sp|br|bl)eed$/i;

/** "They blame" with the tag of "blamed" has no ending that a rule could cut. */
const isUninflected = (text: string, tag: string): boolean =>
  (/^VB[DN]$/.test(tag) && (!/(?:ed|['’]d)$/i.test(text) || IN_EED.test(text))) ||
  (tag === "VBG" && !/(?:ing|in['’]?|gon)$/i.test(text));

/**
 * Endings do not tell "blam-ed" from "blame-d" or "stopp-ed" from "stop", and a rare one may tell nonsense of "veto-ed":
 * of those, the one that is a word.
 */
function verbInPrint(form: string, lemma: string, isWord: (word: string) => boolean): string {
  const stem = form.replace(/(ed|ing)$/, "");
  // "Fined" is of "fine": of a verb like "fin" the last letter would be doubled.
  if (stem !== form && /^(?:qu|[^aeiouq])*[aeiou][bcdfgklmnprstvz]$/.test(stem) && isWord(`${stem}e`))
    return `${stem}e`;
  const doubled = /([b-df-hj-np-tv-z])\1$/.test(stem);
  const single =
    /^[^aeiou]*[aeiou]+(ll|ss|ff|zz)$/.test(stem) ||
    (/(ll|ss|ff|zz)$/.test(stem) && !isWord(stem.slice(0, -1)));
  if (stem !== form && single && isWord(stem)) return stem;
  if (isWord(lemma)) return lemma;
  const others = [`${lemma}e`, ...(/e$|([b-df-hj-np-tv-z])\1$/.test(lemma) ? [lemma.slice(0, -1)] : [])];
  const stems = stem === form ? [] : [`${stem}e`, stem, ...(doubled ? [stem.slice(0, -1)] : [])];
  return [...others, ...stems].find(isWord) ?? lemma;
}

/** The keys under which a rule for a word may stand, the most special first. */
export function lemmaKeys(text: string, tag: string): string[] {
  const lower = text.toLowerCase();
  const keys = [`${tag}:^${lower}`];
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length -= 1) {
    keys.push(`${tag}:${length === 0 ? "" : lower.slice(-length)}`);
  }
  return keys;
}

export function applyRule(text: string, rule: string): string {
  const plus = rule.indexOf("+");
  const kept = text.slice(0, text.length - Number(rule.slice(1, plus)));
  return (rule.startsWith("l") ? kept.toLowerCase() : kept) + rule.slice(plus + 1);
}

/** The shortest rule that makes this lemma of this form. */
export function ruleFor(text: string, lemma: string): string {
  const rules = ["l", "k"].map((casing) => {
    const from = casing === "l" ? text.toLowerCase() : text;
    let shared = 0;
    while (shared < Math.min(from.length, lemma.length) && from[shared] === lemma[shared]) shared += 1;
    return `${casing}${from.length - shared}+${lemma.slice(shared)}`;
  });
  return rules[1]!.length < rules[0]!.length ? rules[1]! : rules[0]!;
}
