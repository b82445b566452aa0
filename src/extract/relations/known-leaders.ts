import type { Leader, Lexicon } from "../../model/lexicon.ts";
import { foldLetters } from "../../text/name.ts";

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
  const offices = OFFICES.find(([nouns]) => nouns.test(noun))?.[1];
  if (offices === undefined) return null;
  const words = wordsOf(name);
  const bearers = bySurname(lexicon);
  const fitting = words
    .flatMap((word) => bearers.get(word) ?? [])
    .filter(
      ({ leader: { office, from }, surname, others }) =>
        offices.includes(office) && (year === null || year >= from) && isCalled(words, surname, others),
    )
    .map(({ leader }) => leader);
  const isOver = ({ to }: Leader): boolean => year !== null && to !== null && year > to;
  const ruling = fitting.filter((leader) => !isOver(leader));
  const countries = new Set((ruling.length > 0 ? ruling : fitting).map(({ country }) => country));
  const [country] = countries;
  return country === undefined || countries.size > 1 ? null : { country, former: ruling.length === 0 };
}

interface Bearer {
  readonly leader: Leader;
  readonly surname: string;
  /** The other words of the name. */
  readonly others: readonly string[];
}

const indices = new WeakMap<Lexicon, ReadonlyMap<string, readonly Bearer[]>>();

/** Leaders by their surnames: the last word, and the first where the surname stands there. */
function bySurname(lexicon: Lexicon): ReadonlyMap<string, readonly Bearer[]> {
  const known = indices.get(lexicon);
  if (known !== undefined) return known;
  const index = new Map<string, Bearer[]>();
  for (const leader of lexicon.leaders) {
    const words = wordsOf(leader.name);
    const first = lexicon.surnamesFirst.has(leader.name.split(" ")[0]!);
    for (const surname of new Set(first ? [words[0]!, words.at(-1)!] : [words.at(-1)!])) {
      const others = words.filter((word) => word !== surname);
      index.set(surname, [...(index.get(surname) ?? []), { leader, surname, others }]);
    }
  }
  indices.set(lexicon, index);
  return index;
}

/** Whether a given name in a text speaks for the known one, by its first letter, or there is none. */
function isCalled(words: readonly string[], surname: string, others: readonly string[]): boolean {
  const given = words.filter((word) => word !== surname);
  return (
    given.length === 0 ||
    others.length === 0 ||
    given.some((word) => others.some((other) => word[0] === other[0]))
  );
}

/** Words in small plain letters, without ordinals: "Erdoğan" and "Erdogan", "Zelenskyy" and "Zelensky" are one. */
const wordsOf = (name: string): string[] =>
  foldLetters(name)
    .split(/[^\p{L}']+/u)
    .filter((word) => word.length > 1 && !/^(jr|sr|ii|iii|iv|vi|vii|viii)$/.test(word))
    .map((word) => word.replace(/(yy|iy|ij|yi)$/, "y"));
