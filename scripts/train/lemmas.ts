import { applyRule, type LemmaRules, lemmaKeys, ruleFor } from "../../src/annotate/words/lemmatize.ts";
import { plain } from "../../src/text/characters.ts";
import type { Treebank } from "./treebank.ts";

/** Rules from the most general ending to the whole word; a longer ending gets one only where the shorter ones err. */
export function learnLemmas({ tokens, tags, lemmas }: Treebank): LemmaRules {
  const counts = new Map<string, Map<string, number>>();
  const seen = tokens.map((token, index) => ({
    text: plain(token.text),
    tag: tags[index]!,
    lemma: plain(lemmas[index]!),
  }));
  const words = seen.filter(({ text, tag, lemma }) => text !== "" && lemma !== "_" && tag !== "GW");
  for (const { text, tag, lemma } of words) count(counts, lemmaKeys(text, tag), ruleFor(text, lemma));
  const rules = new Map<string, string>();
  const shortestFirst = [...counts.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || (a < b ? -1 : 1));
  for (const key of shortestFirst) addRule(rules, key, counts.get(key)!);
  return rules;
}

function count(counts: Map<string, Map<string, number>>, keys: readonly string[], rule: string): void {
  for (const key of keys) {
    const rules = counts.get(key) ?? new Map<string, number>();
    rules.set(rule, (rules.get(rule) ?? 0) + 1);
    counts.set(key, rules);
  }
}

/** Whole words last, as the most special. */
const sizeOf = (key: string): number => (key.includes(":^") ? 1000 : 0) + key.length - key.indexOf(":");

function addRule(rules: Map<string, string>, key: string, counts: ReadonlyMap<string, number>): void {
  const [[rule, times] = ["l0+", 0]] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const wholeWord = key.includes(":^");
  const total = [...counts.values()].reduce((sum, value) => sum + value, 0);
  if (!wholeWord && (total < 3 || times < total * 0.6) && !key.endsWith(":")) return;
  const [tag = "", ending = ""] = [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)];
  const general = lemmaKeys(ending.replace("^", ""), tag).slice(1);
  const known = general.map((shorter) => rules.get(shorter)).find((found) => found !== undefined);
  if (known !== rule && !(wholeWord && sameHere(ending.slice(1), rule, known))) rules.set(key, rule);
}

const sameHere = (word: string, rule: string, known: string | undefined): boolean =>
  known !== undefined && applyRule(word, rule) === applyRule(word, known) && rule[0] === known[0];
