import { type Gazetteer, isEntry } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Towns that play: "a draw with Molde", "signed for Narvik". Reports of matches call teams by their towns, and a recognizer that
 * learned from other news takes them for places. Countries stay what they are, for whomever plays for them.
 */
export function teamed(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): readonly KindSpan[] {
  const sides = sidesOf(words).filter(
    ({ from, to }) => !isEntry(words.slice(from, to), ["place"], gazetteer),
  );
  if (sides.length > 0) return sides.map((side) => ({ ...side, kind: "Organization" }));
  const sport = words.filter((word) => SPORT.test(word)).length;
  if (sport === 0) return spans;
  const found: KindSpan[] = [];
  for (const span of spans) {
    const plays = isPlayed(words, span, sport) || listedBehind(words, found.at(-1), span, sport);
    found.push(plays && mayPlay(words, span, gazetteer) ? { ...span, kind: "Organization" } : span);
  }
  return found;
}

/**
 * The sides of a line of results, "Narvik 2 Molde 1", or of a table, "Molde 4 3 0 1"; none where the line is another. In
 * brackets behind it may stand when and where.
 */
function sidesOf(words: readonly string[]): { from: number; to: number }[] {
  const end = words.includes("(") ? words.indexOf("(") : words.length;
  const sides: { from: number; to: number; points: number }[] = [];
  for (let at = 0; at < end; ) {
    const from = at;
    while (at < end && NAMED.test(words[at]!)) at += 1;
    const to = at;
    while (at < end && POINTS.test(words[at]!)) at += 1;
    if (to === from || at === to || to - from > LONGEST) return [];
    sides.push({ from, to, points: at - to });
  }
  const [first, second, third] = sides;
  const result = second !== undefined && third === undefined && first!.points === 1 && second.points === 1;
  const row = first !== undefined && second === undefined && first.points > 2;
  return result || row ? sides.map(({ from, to }) => ({ from, to })) : [];
}

const NAMED = /^(\p{Lu}[\p{L}.'’-]*|[&'’]|'s|of)$/u;
const POINTS = /^(\d{1,3}|\.\d{3})$/;
const LONGEST = 4;

/** No country, and no ground: "a draw at Ellis Park". */
function mayPlay(words: readonly string[], { kind, from, to }: KindSpan, gazetteer: Gazetteer): boolean {
  if (kind !== "Place") return false;
  const own = words.slice(from, to);
  const ground = own.some((word) => GROUND.test(word) || isEntry([word], ["place word"], gazetteer));
  return !ground && !isEntry(own, ["place"], gazetteer);
}

const GROUND = /^(Stadi(um|on|o)|Stade|Estadio|Arena|Ground|Oval|Reserve|Road|Street|Lane)$/;

const SPORT =
  /^(goals?|goalless|goalkeeper|match(es)?|season|league|cup|striker|midfielder|defender|forward|winger|quarterback|playoffs?|footballer|cricketer|scored|scoring|equali[sz]er|debut|derby|fixture|substitute|appearances?|caps?|innings|wickets?|draw|quarter-?finals?|semi-?finals?|club|games?|loan(ed)?|reserves?|manager|coach|beats?|thrashed|trounced)$/i;

/** Before a side that has been played against. */
const AGAINST = /^(against|versus|vs\.?|v|beats?|thrashed|trounced)$/;
const RESULT = /^(draw|drew|wins?|won|loss(es)?|lost|defeats?|victory|victories|success|tie|replay)$/;
const PLAYED =
  /^(play(s|ed|ing)?|sign(s|ed|ing)?|scored|caps?|appearances?|debut|goals?|loan(ed)?|sold|transfer(red)?|released|spell|starts?|joined|joining|left|moved?|return(s|ed|ing)?|manager|coach|striker|midfielder|defender|goalkeeper|side)$/;

/** Behind a side that it tells of. */
const SIDE =
  /^(beats?|thrashed|trounced|debut|side|striker|midfielder|defender|goalkeeper|winger|quarterback|reserves?|squad)$/;
const STAFF = /^(manager|coach|captain|players?|fans|supporters|team|shirt)$/;

/** How far before a team stands what it is in the sentence for. */
const REACH = 5;

function isPlayed(words: readonly string[], { from, to }: KindSpan, sport: number): boolean {
  const mark = words[from - 1] ?? "";
  const after = words[to] ?? "";
  if (AGAINST.test(mark) || SIDE.test(after) || (sport > 1 && STAFF.test(after))) return true;
  const before = words.slice(Math.max(0, from - 1 - REACH), from);
  if (/^(with|to|over|at)$/.test(mark) && before.some((word) => RESULT.test(word))) return true;
  const plays = before.some((word) => PLAYED.test(word));
  return plays && (mark === "for" || (sport > 1 && /^(by|to|at|with|joined|joining|left)$/.test(mark)));
}

/** "for Molde, Narvik and Hamar". */
function listedBehind(
  words: readonly string[],
  last: KindSpan | undefined,
  span: KindSpan,
  sport: number,
): boolean {
  if (last?.kind !== "Organization" || sport < 2) return false;
  return /^(,|and|or|, and|, or)$/.test(words.slice(last.to, span.from).join(" "));
}
