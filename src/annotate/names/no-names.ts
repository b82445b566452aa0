import type { KindSpan } from "./name-labels.ts";

/**
 * The names of a sentence without what a recognizer takes for one by its capitals: "5 Euros", "Sun" in "Sat or Sun", "PR"
 * where something is in it. Peoples ("Jews") and faiths ("Roman Catholic Pope Francis") are neither people, places nor bodies.
 */
export const withoutNoNames = (words: readonly string[], spans: readonly KindSpan[]): KindSpan[] =>
  spans
    .filter((span) => !(isAmount(words, span) || isDay(words, span) || isTrade(words, span)))
    .map((span) => (isPeople(words, span) || isFaith(words, span) ? { ...span, kind: "Other" } : span));

const isAmount = (words: readonly string[], { from, to }: KindSpan): boolean =>
  to - from === 2 && /^\d[\d.,]*$/.test(words[from]!) && CURRENCY.test(words[from + 1]!);

const CURRENCY = /^(euros?|dollars?|pounds?|yen|yuan|rubles?|roubles?|rupees?|pesos?|francs?|cents?)$/i;

/** One day of several: "Fri, Sat, or Sun". */
function isDay(words: readonly string[], { from, to }: KindSpan): boolean {
  if (to - from > 1 || !SHORT_DAY.test(words[from]!)) return false;
  const joined = /^(and|or|[,&/–-])$/;
  const [before, after] = [joined.test(words[from - 1] ?? ""), joined.test(words[to] ?? "")];
  const next = words.slice(Math.max(0, from - 3), from + 4).filter((word) => SHORT_DAY.test(word));
  return (before || after) && next.length > 1;
}

const SHORT_DAY = /^(Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\.?$/;

/** "A job in PR": letters of a trade that are those of a place too, where no town stands before them. */
const isTrade = (words: readonly string[], { kind, from, to }: KindSpan): boolean =>
  kind === "Place" && to - from === 1 && /^(PR|HR|IT)$/.test(words[from]!) && words[from - 1] !== ",";

const isPeople = (words: readonly string[], { kind, from, to }: KindSpan): boolean =>
  (kind === "Person" || kind === "Place") && to - from === 1 && PEOPLES.test(words[from]!);

const PEOPLES =
  /^(Jews?|Muslims?|Moslems?|Christians|Catholics?|Protestants?|Hindus?|Buddhists?|Sikhs?|Mormons?|Methodists?|Sunnis?|Shi['’]?ites?|Kurds?|Arabs?)$/;

const isFaith = (words: readonly string[], { from, to }: KindSpan): boolean =>
  isNameOfFaith(words.slice(from, to).join(" "));

/** Whether words name a faith or those who hold it, and no church. */
export const isNameOfFaith = (surface: string): boolean => FAITH.test(surface);

const FAITH =
  /^(Roman Catholics?|Catholic|Greek Orthodox|Russian Orthodox|Eastern Orthodox|Orthodox|Protestant|Anglican|Lutheran|Muslim|Islamic|Jewish|Sunni|Shia|Shiite|Hindu|Buddhist|Christianity|Islam|Judaism|Catholicism|Hinduism|Buddhism)$/;
