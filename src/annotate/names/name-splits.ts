import { type Gazetteer, isEntry, isMarked, marksOf } from "./gazetteer.ts";
import type { KindSpan } from "./name-labels.ts";
import { isFieldWord } from "./office-names.ts";

/**
 * Parts what a recognizer took for one name into the place of an office and the person: "Philippines Anna Lind" of
 * "Ambassador to the Philippines Anna Lind", and "Envoy for Peru Anna Lind". What begins with a given name stays whole
 * ("Israel Katz", "Jordan Peele"). A weekday behind a name is not part of it ("in Tampa Bay Sunday").
 */
export function parted(
  words: readonly string[],
  spans: readonly KindSpan[],
  gazetteer: Gazetteer,
): KindSpan[] {
  const trimmed = spans
    .map((span) => withoutSpeaker(words, withoutField(words, withoutDay(words, span))))
    .flatMap((span) => rows(words, span))
    .flatMap((span) => partyPair(words, span))
    .flatMap((span) => partisan(words, span));
  if (!trimmed.some(mayBeTwo)) return trimmed;
  const marks = marksOf(words, gazetteer);
  return trimmed.flatMap((span) =>
    mayBeTwo(span)
      ? (ofCountry(words, span, gazetteer) ??
        knownBodies(words, span, gazetteer) ??
        parts(words, span, marks))
      : [span],
  );
}

const mayBeTwo = ({ kind, from, to }: KindSpan): boolean =>
  (kind === "Person" || kind === "Organization") && to - from > 2;

function withoutDay(words: readonly string[], span: KindSpan): KindSpan {
  const { kind, from, to } = span;
  const isDay = /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(words[to - 1]!);
  return isDay && to - from > 1 && /^(Person|Organization|Place)$/.test(kind)
    ? { ...span, to: to - 1 }
    : span;
}

/** Of "Minister of Defense Ann Berg" the person begins behind what the office is for. */
function withoutField(words: readonly string[], span: KindSpan): KindSpan {
  const { kind, from, to } = span;
  const fielded =
    kind === "Organization" && to - from === 3 && (isFieldWord(words[from]!) || OWN_NAME.test(words[from]!));
  const office = /^(Minister|Secretary)$/.test(words[from - 2] ?? "") && words[from - 1] === "of";
  return fielded && office ? { kind: "Person", from: from + 1, to } : span;
}

/** Fields that are called as other bodies are, so only before a person. */
const OWN_NAME = /^(Information|Labou?r|Oil|State)$/;

/** "Ann I for one was happy": who is spoken to, and who speaks. */
function withoutSpeaker(words: readonly string[], span: KindSpan): KindSpan {
  const { kind, from, to } = span;
  const speaks =
    kind === "Person" && to - from > 1 && words[to - 1] === "I" && SPEAKING.test(words[to] ?? "");
  return speaks ? { ...span, to: to - 1 } : span;
}

/** What goes on with "I", but with no king of that number. */
const SPEAKING = /^(am|think|know|want|hope|guess|believe|have|do|for|just|need)$/;

/** "A320s and 6 A321s" are two products, "Merkel and Macron" two people. */
function rows(words: readonly string[], span: KindSpan): KindSpan[] {
  const and = /^(Product|Person)$/.test(span.kind) ? words.indexOf("and", span.from + 1) : -1;
  if (and < 0 || and >= span.to - 1) return [span];
  const next = /^\d{1,2}$/.test(words[and + 1]!) && and + 2 < span.to ? and + 2 : and + 1;
  return [
    { ...span, to: and },
    { ...span, from: next },
  ];
}

const PARTY = /^(Republican|Democratic|Labour|Conservative)$/;

/** "The Labour and Green parties" and "Republican and Democratic Party" are two; the Law and Justice Party is one. */
function partyPair(words: readonly string[], span: KindSpan): KindSpan[] {
  const { kind, from, to } = span;
  const last = words[to - 1]!;
  const several = /^[Pp]arties$/.test(last === "Parties" ? last : (words[to] ?? ""));
  const known = last === "Party" && PARTY.test(words[from]!) && PARTY.test(words[to - 2]!);
  const and = kind === "Organization" && (several || known) ? words.indexOf("and", from + 1) : -1;
  const end = last === "Parties" ? to - 1 : to;
  if (and < 0 || and >= end - 1) return [span];
  return [
    { ...span, to: and },
    { ...span, from: and + 1, to: end },
  ];
}

/** What has members of several parties, and those members. */
const CHAMBER = /^(Senate|House|Congress|Parliament)$/;
const MEMBERS = /^(Representatives?|Senators?|Members?|MPs?|Lawmakers?|Governors?|Congress(wo)?m[ae]n)$/;

/** "An Illinois Republican" is of a state and of a party, "Republican Senate" and "Democratic Senators" of a party and a chamber. */
function partisan(words: readonly string[], span: KindSpan): KindSpan[] {
  const { kind, from, to } = span;
  const last = to - 1;
  if (!/^(Place|Organization)$/.test(kind) || last === from) return [span];
  if (/^(Republican|Democrat)$/.test(words[last]!))
    return [
      { kind: "Place", from, to: last },
      { kind: "Demonym", from: last, to },
    ];
  if (!PARTY.test(words[from]!)) return [span];
  const party: KindSpan = { kind: "Demonym", from, to: from + 1 };
  if (CHAMBER.test(words[from + 1]!)) return [party, { ...span, from: from + 1 }];
  return MEMBERS.test(words[last]!) && last === from + 1 ? [party] : [span];
}

/** "Karen Lee Miller of Peru" is a person and where she is from. */
function ofCountry(words: readonly string[], span: KindSpan, gazetteer: Gazetteer): KindSpan[] | null {
  const { kind, from, to } = span;
  const of = kind === "Person" ? words.indexOf("of", from + 2) : -1;
  if (of < 0 || of >= to - 1 || !isEntry(words.slice(of + 1, to), ["place"], gazetteer)) return null;
  return [
    { kind, from, to: of },
    { kind: "Place", from: of + 1, to },
  ];
}

/** "Ford and Honda" are two bodies, since each is known by itself, and both together are not. */
function knownBodies(words: readonly string[], span: KindSpan, gazetteer: Gazetteer): KindSpan[] | null {
  const { kind, from, to } = span;
  const and = kind === "Organization" ? words.indexOf("and", from + 1) : -1;
  const isKnown = (first: number, end: number): boolean =>
    isEntry(words.slice(first, end), ["organization"], gazetteer);
  if (and < 0 || and >= to - 1 || !isKnown(from, and) || !isKnown(and + 1, to)) return null;
  return [
    { kind, from, to: and },
    { kind, from: and + 1, to },
  ];
}

function parts(words: readonly string[], span: KindSpan, marks: Int32Array): KindSpan[] {
  const connective = words.findLastIndex(
    (word, at) => at > span.from && at < span.to - 3 && /^(of|for|to)$/.test(word),
  );
  const from = connective < 0 ? span.from : connective + (words[connective + 1] === "the" ? 2 : 1);
  const middle = placeEnd(from, span.to, marks);
  if (middle === null || isMarked(marks[span.to - 1]!, "organization word")) return [span];
  return [
    { kind: "Place", from, to: middle },
    { kind: "Person", from: middle, to: span.to },
  ];
}

/** Where the place ends that begins at `from`, if a full name of a person follows. */
function placeEnd(from: number, end: number, marks: Int32Array): number | null {
  if (!isMarked(marks[from]!, "place") || isMarked(marks[from]!, "given")) return null;
  let to = from + 1;
  while (to < end && isMarked(marks[to]!, "place") && !isMarked(marks[to]!, "given")) to += 1;
  const first = marks[to] ?? 0;
  return end - to >= 2 && (isMarked(first, "given") || isMarked(first, "surname first")) ? to : null;
}
