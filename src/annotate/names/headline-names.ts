import type { Lexicon } from "../../model/lexicon.ts";
import { isDemonym } from "./gazetteer.ts";
import type { KindSpan, NameKind } from "./name-labels.ts";

/** Longer names are not looked for in headlines. */
const LONGEST = 7;

/** The names in headlines that the body gives (in any case), places and bodies that everybody knows, and demonyms. */
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
  if (isDemonym(surface, lexicon)) return "Demonym";
  if (lexicon.countries.has(surface) || /^(US|U\.S\.|UK|U\.K\.)$/.test(surface)) return "Place";
  return lexicon.bodies.has(surface) && surface.length > 1 ? "Organization" : null;
}
