import type { ParsedDocument } from "../document.ts";
import type { Phrase } from "./phrases.ts";

/** The phrases of a document, with the chains of those that are names. */
export interface NamedPhrases {
  readonly document: ParsedDocument;
  readonly phrases: readonly Phrase[];
  /** Named chain of a mention by name. */
  readonly homes: readonly number[];
  /** The phrase that each token heads. */
  readonly byHead: ReadonlyMap<number, number>;
}

/** The chain of a phrase that is a name. */
export const chainsOfName = ({ homes }: Pick<NamedPhrases, "homes">, { mention }: Phrase): number[] =>
  homes[mention] === undefined ? [] : [homes[mention]];

/** "Choe Son Hui, the vice minister": a description in apposition to a name, before or behind it, is that name's. */
export function equatedName(reading: NamedPhrases, phrase: Phrase): number | null {
  const { document, byHead, phrases } = reading;
  const { head, kind, plural } = phrase;
  if (kind !== "nominal" || plural === true) return null;
  const told = identifiedAs(reading, phrase);
  if (told !== null) return told;
  const other = document.relations[head] === "appos" ? document.heads[head]! : apposed(document, head);
  const above = other < 0 ? undefined : phrases[byHead.get(other) ?? -1];
  const name = above && isPerson(above) ? above : besideComma(reading, phrase);
  return name ? (chainsOfName(reading, name)[0] ?? null) : null;
}

/** Kinds of bodies that may be said behind a name for what it is. */
const KIND =
  /^(newspaper|daily|weekly|magazine|tabloid|broadcaster|channel|network|airline|movement|militia|company|carmaker|automaker|retailer|chain|watchdog)$/;

/** "The Reuters news agency" is Reuters, and "the Lund Post newspaper" that: a body's name and what kind of body it is. */
export function nameOfKind(reading: NamedPhrases, phrase: Phrase): number | null {
  const { document, phrases } = reading;
  const { determiner, from, head, kind, plural, to } = phrase;
  if (kind !== "nominal" || plural === true || determiner !== "the" || to > head + 1) return null;
  const before = document.tokens[head - 1]?.text;
  const isAgency = phrase.word === "agency" && before === "news";
  if (!isAgency && !KIND.test(phrase.word)) return null;
  const end = isAgency || /^(satellite|television|radio|supermarket)$/.test(before ?? "") ? head - 1 : head;
  const name = phrases.find(
    (other) =>
      other.mention >= 0 && other.type === "Organization" && other.from === from + 1 && other.to === end,
  );
  return name ? (chainsOfName(reading, name)[0] ?? null) : null;
}

/** How many words "later identified by the police as" may take. */
const LONGEST_NAMING = 8;

/** "Police detained a man, later identified as Ole Berg": whom the participle behind a description names. */
function identifiedAs({ document, phrases, homes }: NamedPhrases, { head, type }: Phrase): number | null {
  if (type !== "Person") return null;
  const { tokens, tags } = document;
  let at = head + 1;
  while (/^(,|RBR?)$/.test(tags[at] ?? "")) at += 1;
  if (tags[at] !== "VBN" && tags[at] !== "VBD") return null;
  if (!/^(identified|named|known)$/.test(tokens[at]!.text)) return null;
  let as = at + 1;
  while (as < at + LONGEST_NAMING && tokens[as]?.text !== "as" && !/^[,.:]$/.test(tags[as] ?? ".")) as += 1;
  if (tokens[as]?.text !== "as") return null;
  const name = phrases.find((other) => isPerson(other) && other.from === as + 1);
  return name ? (chainsOfName({ homes }, name)[0] ?? null) : null;
}

/** "News agency Reuters": a noun right before a name is said of it. */
export const isLabel = ({ phrases }: NamedPhrases, { head }: Phrase): boolean =>
  phrases.some(({ mention, from }) => mention >= 0 && from === head + 1);

const isPerson = ({ mention, type }: Phrase): boolean => mention >= 0 && type === "Person";

const apposed = ({ heads, relations, tokens }: ParsedDocument, head: number): number => {
  for (let at = head + 1; at < Math.min(tokens.length, head + 12); at += 1) {
    if (heads[at] === head && relations[at] === "appos") return at;
  }
  return -1;
};

/**
 * Where the parser has put the apposition elsewhere: the name before the comma in "an interview with Choe Son Hui, the
 * vice minister", and the one between commas in "the vice minister, Choe Son Hui, said".
 */
function besideComma({ document, phrases }: NamedPhrases, { from, head, type, to }: Phrase): Phrase | null {
  const { tokens, relations, tags } = document;
  if (type !== "Person") return null;
  if (relations[head] === "appos" && tokens[from - 1]?.text === ",") {
    const before = phrases.find((other) => isPerson(other) && other.to === from - 1);
    if (before) return before;
  }
  const behind = phrases.find(
    (other) =>
      isPerson(other) && other.from > head && other.from <= to + 1 && tokens[other.from - 1]!.text === ",",
  );
  const closed = behind && (tokens[behind.to]?.text === "," || /^VB[DZ]$/.test(tags[behind.to] ?? ""));
  return closed && !/^(and|or|but)$/.test(tokens[behind.to + 1]?.text ?? "") ? behind : null;
}

/** "The secretary and Abadi": two that are joined are not one. */
export function isPartner(reading: NamedPhrases, { head }: Phrase, chain: number): boolean {
  const { heads, relations } = reading.document;
  const firstOf = (at: number): number => (relations[at] === "conj" ? heads[at]! : at);
  return reading.phrases.some(
    (other) =>
      other.mention >= 0 &&
      other.head !== head &&
      firstOf(other.head) === firstOf(head) &&
      chainsOfName(reading, other).includes(chain),
  );
}

/**
 * "The commissioner" after "Ann Lee, the commissioner for trade": the only one so entitled before; null without. Of several
 * the only one who has the whole office and no rank below it: "the Prime Minister" is no deputy prime minister.
 */
export function entitled(reading: NamedPhrases, at: number): number | null {
  const { document, phrases } = reading;
  const { determiner, word, to, head, from } = phrases[at]!;
  if (determiner !== "the" || to > head + 1) return null;
  const office = smallWords(document, from + 1, head + 1);
  const all = new Set<number>();
  const whole = new Set<number>();
  for (const other of phrases.slice(0, at)) {
    const titled = isPerson(other) ? titleWords(document, other).includes(word) : other.word === word;
    const [chain] = !titled
      ? []
      : isPerson(other)
        ? chainsOfName(reading, other)
        : [equatedName(reading, other)];
    if (chain === undefined || chain === null || isOfOtherField(reading, phrases[at]!, chain)) continue;
    all.add(chain);
    if (holds(smallWords(document, other.from, other.head + 1), office)) whole.add(chain);
  }
  const [only] = all.size === 1 ? all : whole.size === 1 ? whole : [];
  return only ?? null;
}

const smallWords = ({ tokens }: ParsedDocument, from: number, to: number): string[] =>
  tokens.slice(from, to).map(({ text }) => text.toLowerCase());

/** Whether a title has an office in these words, and not as somebody's deputy. */
const holds = (title: readonly string[], office: readonly string[]): boolean =>
  title.some(
    (_, at) =>
      office.every((word, offset) => title[at + offset] === word) &&
      !/^(deputy|vice|assistant|associate|former|acting)$/.test(title[at - 1] ?? ""),
  );

/**
 * "The Foreign Secretary" of a report that names nobody by that office: the only person whom it names without any. Whose
 * office it is must not be said ("the Iraqi Foreign Minister").
 */
export function untitledHolder(reading: NamedPhrases, at: number): number | null {
  const { document, phrases } = reading;
  const { determiner, from, to, head } = phrases[at]!;
  const words = document.tokens.slice(from + 1, head + 1).map(({ text }) => text);
  const office = words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const owned = phrases.some((other) => other.mention >= 0 && other.from >= from && other.to <= to);
  if (determiner !== "the" || to > head + 1 || !office || owned) return null;
  const untitled = untitledPeople(reading);
  return untitled.length === 1 ? untitled[0]! : null;
}

/** Offices that a government has many of, told apart by the field before them. */
const OF_FIELD = /^(minister|secretary|commissioner)$/;

/**
 * "The health minister" is not "Transport Minister Ann Lee": one who has such an office, and never in any of the words by
 * which it is called here.
 */
export function isOfOtherField(reading: NamedPhrases, { from, head, word }: Phrase, chain: number): boolean {
  const { document, phrases } = reading;
  const field = fieldWords(document, from, head);
  if (!OF_FIELD.test(word) || field.length === 0) return false;
  const titles = phrases
    .filter((other) => isPerson(other) && chainsOfName(reading, other).includes(chain))
    .map((other) => smallWords(document, other.from, other.head))
    .filter((title) => title.includes(word));
  const fielded = titles.filter((title) => title.indexOf(word) > 0);
  return fielded.length > 0 && !titles.some((title) => field.some((one) => title.includes(one)));
}

/** The nouns before an office that say what it is for: the "health" of "the health minister". */
const fieldWords = ({ tokens, tags }: ParsedDocument, from: number, head: number): string[] =>
  tokens
    .slice(from, head)
    .filter((_, at) => tags[from + at] === "NN")
    .map(({ text }) => text.toLowerCase());

const known = new WeakMap<readonly Phrase[], readonly number[]>();

/** Chains of people whom nothing in the report gives an office; found once a document. */
function untitledPeople(reading: NamedPhrases): readonly number[] {
  const { document, phrases } = reading;
  const found = known.get(phrases);
  if (found !== undefined) return found;
  const people = phrases.filter(isPerson);
  const titled = new Set([
    ...people
      .filter((person) => titleWords(document, person).length > 0)
      .flatMap((person) => chainsOfName(reading, person)),
    ...phrases.map((phrase) => equatedName(reading, phrase)),
  ]);
  const untitled = [...new Set(people.flatMap((person) => chainsOfName(reading, person)))].filter(
    (chain) => !titled.has(chain),
  );
  known.set(phrases, untitled);
  return untitled;
}

/** The words before a name that are no names: "trade commissioner" of "trade commissioner Ann Lee". */
const titleWords = ({ lemmas, tags }: ParsedDocument, { from, head }: Phrase): string[] =>
  lemmas
    .slice(from, head)
    .filter((_, at) => /^NN/.test(tags[from + at]!))
    .map((lemma) => lemma.toLowerCase());
