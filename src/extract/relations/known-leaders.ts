import type { Leader, Lexicon } from "../../model/lexicon.ts";

/** The kinds of office that a noun may stand for: "premier" for a prime minister. */
const OFFICES: readonly (readonly [RegExp, readonly Leader["office"][]])[] = [
  [/^president$/, ["president"]],
  [/^(prime minister|premier|taoiseach)$/, ["prime minister", "chancellor"]],
  [/^chancellor$/, ["chancellor"]],
  [/^(king|queen|emperor)$/, ["monarch"]],
];

/** A country, and whether its leader's time was over. */
export interface Led {
  readonly country: string;
  readonly former: boolean;
}

/**
 * What somebody of this name and office is known to have led; null where nobody or several are known.
 *
 * @param year of the report, not before the time in office; null if it has no date.
 */
export function countryLed(name: string, noun: string, year: number | null, lexicon: Lexicon): Led | null {
  const offices = OFFICES.find(([nouns]) => nouns.test(noun))?.[1] ?? [];
  const words = wordsOf(name);
  const fitting = lexicon.leaders.filter(
    ({ office, from, name: known }) =>
      offices.includes(office) && (year === null || year >= from) && isCalled(words, known, lexicon),
  );
  const isOver = ({ to }: Leader): boolean => year !== null && to !== null && year > to;
  const ruling = fitting.filter((leader) => !isOver(leader));
  const countries = new Set((ruling.length > 0 ? ruling : fitting).map(({ country }) => country));
  const [country] = countries;
  return country === undefined || countries.size > 1 ? null : { country, former: ruling.length === 0 };
}

/** Whether a name in a text can be that of a known person: the surname, and a given name that does not speak against it. */
function isCalled(words: readonly string[], name: string, { surnamesFirst }: Lexicon): boolean {
  const known = wordsOf(name);
  const surnames = surnamesFirst.has(name.split(" ")[0]!) ? [known[0]!, known.at(-1)!] : [known.at(-1)!];
  const surname = surnames.find((one) => words.includes(one));
  if (surname === undefined) return false;
  const given = words.filter((word) => word !== surname);
  const others = known.filter((word) => word !== surname);
  return (
    given.length === 0 ||
    others.length === 0 ||
    given.some((word) => others.some((other) => word[0] === other[0]))
  );
}

/** Words in small plain letters, without ordinals: "Erdoğan" and "Erdogan", "Zelenskyy" and "Zelensky" are one. */
const wordsOf = (name: string): string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ł/g, "l")
    .split(/[^\p{L}']+/u)
    .filter((word) => word.length > 1 && !/^(jr|sr|ii|iii|iv|vi|vii|viii)$/.test(word))
    .map((word) => word.replace(/(yy|iy|ij|yi)$/, "y"));
