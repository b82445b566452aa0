import { type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Names with an Arabic article, which treebanks part at its hyphen: "Karim al - Halabi", "al - Halabi". Behind a name the article
 * goes on with it; alone it begins the name of a body that is known, of a place behind "in", or of a person.
 */
export function withArticles(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  let found = spans;
  for (let at = 0; at + 2 < words.length; at += 1) {
    if (ARTICLE.test(words[at]!) && words[at + 1] === "-" && NAMED.test(words[at + 2]!)) {
      found = joined(words, at, found, gazetteer);
    }
  }
  return found;
}

const ARTICLE = /^([aA]l|[eE]l)$/;
const NAMED = /^\p{Lu}\p{Ll}/u;
const BEFORE_PLACES = /^(in|near|from|outside|around|entered|captured|recaptured|towards?)$/i;
/** Bodies whose names are spelled in several ways. */
const BODY = /^(Qaida|Qaeda|Shabaab|Shabab|Nusra|Jazeera|Jazira|Arabiya|Manar|Ahram|Hayat)$/;

function joined(
  words: readonly string[],
  at: number,
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  const end = at + 3;
  const inside = spans.find(({ from, to }) => from <= at && to >= end);
  if (inside !== undefined) return spans;
  const behind = spans.find(({ from, to }) => from < end && to >= end);
  const before = spans.find(({ kind, to }) => kind === "Person" && to === at);
  const body = BODY.test(words[at + 2]!) || isEntry(words.slice(at, end), ["organization"], gazetteer);
  const kind = body
    ? "Organization"
    : (before?.kind ?? behind?.kind ?? (BEFORE_PLACES.test(words[at - 1] ?? "") ? "Place" : "Person"));
  const from = kind === "Person" ? (before?.from ?? firstName(words, at)) : at;
  const whole: KindSpan = { kind, from, to: behind?.to ?? end };
  return [...spans.filter((span) => span.to <= whole.from || span.from >= whole.to), whole].sort(
    (a, b) => a.from - b.from,
  );
}

/** Where the name begins to which the article belongs: a capital that begins no sentence. */
const firstName = (words: readonly string[], at: number): number =>
  at > 1 && NAMED.test(words[at - 1]!) && !/^[.:!?]$/.test(words[at - 2]!) ? at - 1 : at;
