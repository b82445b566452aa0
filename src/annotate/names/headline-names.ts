import type { Lexicon } from "../../model/lexicon.ts";
import { isDemonym } from "./gazetteer.ts";
import type { KindSpan, NameKind } from "./name-labels.ts";

/** Longer names are not looked for in headlines. */
const LONGEST = 7;

/** The names in headlines that the body gives (in any case), places and bodies that everybody knows, people with a title, and demonyms. */
export function headlineSpans(
  headlines: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  found: readonly (readonly KindSpan[])[],
  lexicon: Lexicon,
): KindSpan[][] {
  const known = new Map<string, NameKind>();
  for (const [index, words] of body.entries()) {
    for (const { kind, from, to } of found[index]!) {
      const key = words.slice(from, to).join(" ");
      if (!known.has(key)) known.set(key, kind);
      const last = words[to - 1]!;
      if (kind === "Person" && to - from > 1 && !known.has(last)) known.set(last, kind);
    }
  }
  const folded = new Map([...known].map(([key, kind]) => [key.toLowerCase(), kind]));
  return headlines.map((words) =>
    spansIn(words, (from, to) => kindIn(words, from, to, known, folded, lexicon)),
  );
}

function spansIn(
  words: readonly string[],
  kindAt: (from: number, to: number) => NameKind | null,
): KindSpan[] {
  const spans: KindSpan[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!/^[\p{Lu}\p{N}]/u.test(words[from]!)) continue;
    for (let to = Math.min(words.length, from + LONGEST); to > from; to -= 1) {
      const kind = kindAt(from, to);
      if (kind === null) continue;
      spans.push({ kind, from, to });
      from = to - 1;
      break;
    }
  }
  return spans;
}

function kindIn(
  words: readonly string[],
  from: number,
  to: number,
  known: ReadonlyMap<string, NameKind>,
  folded: ReadonlyMap<string, NameKind>,
  lexicon: Lexicon,
): NameKind | null {
  const surface = words.slice(from, to).join(" ");
  const given = known.get(surface);
  if (given !== undefined) return given;
  // "US" must not be read out of "us", nor "MAY" from the month.
  const capitals = surface.length > 3 ? folded.get(surface.toLowerCase()) : undefined;
  if (capitals !== undefined) return capitals;
  if (isEntitled(words, from, to, lexicon)) return "Person";
  if (isDemonym(surface, lexicon)) return "Demonym";
  if (lexicon.countries.has(surface) || /^(US|U\.S\.|UK|U\.K\.)$/.test(surface)) return "Place";
  if (isInRegion(words, from, to, lexicon)) return "Place";
  if (words[from - 1] === "," && lexicon.regions.has(surface)) return "Place";
  if (/^(in|near)$/.test(words[from - 1] ?? "") && lexicon.cities.has(surface)) return "Place";
  const famous = to - from > 1 && (lexicon.knownNames.get(surface)?.includes("Organization") ?? false);
  return famous || (lexicon.bodies.has(surface) && surface.length > 1) ? "Organization" : null;
}

/** "In Cedar Park, Texas": a town that need not be known, by the region that follows. */
function isInRegion(words: readonly string[], from: number, to: number, { regions }: Lexicon): boolean {
  if (!/^(in|near)$/.test(words[from - 1] ?? "") || words[to] !== ",") return false;
  const region = [1, 2].some((length) => regions.has(words.slice(to + 1, to + 1 + length).join(" ")));
  return region && words.slice(from, to).every((word) => /^\p{Lu}/u.test(word));
}

/**
 * A person behind a title: "Spokesperson Ann Berg on ...", "President Lind Signs ...". In a headline any word may have a
 * capital, so a surname has to be a known one, or to end the capitals behind a given name, or to stand before a verb.
 */
function isEntitled(words: readonly string[], from: number, to: number, lexicon: Lexicon): boolean {
  const titled = [1, 2].some(
    (length) => lexicon.titleOf(words.slice(from - length, from).join(" ")) !== null,
  );
  if (from === 0 || !titled) return false;
  const [first, ...others] = words.slice(from, to) as [string, ...string[]];
  const known = (word: string): boolean => lexicon.surnames.has(word) || lexicon.surnamesFirst.has(word);
  if (others.length === 0) return known(first) || isAddressed(words, from, to);
  const ends = !/^\p{Lu}/u.test(words[to] ?? "") || /(ing|[^s]s)$/.test(words[to]!);
  const surnames = others.every((word) => known(word) || /^\p{Lu}(\.|\p{Ll}+-\p{Ll}+)?$/u.test(word));
  return (
    (lexicon.givenNames.has(first) || known(first)) &&
    (surnames || (others.length === 1 && ends && /^\p{Lu}\p{Ll}+$/u.test(others[0]!)))
  );
}

/** "Statement from President Lind on": a capital between words without, behind a title that those who issue or receive bear. */
const isAddressed = (words: readonly string[], from: number, to: number): boolean =>
  /^(from|by|with|to)$/.test(words[from - 2] ?? "") &&
  /^\p{Lu}\p{Ll}+$/u.test(words[from]!) &&
  /^(\p{Ll}|$)/u.test(words[to] ?? "");
