import type { Lexicon } from "../../model/lexicon.ts";
import { honorificGender, takeApart } from "../../text/name.ts";
import type { Gender } from "./nouns.ts";
import type { Phrase } from "./phrases.ts";

/** How surely gender is told: by one word alone that is a given name, a pronoun, the given name of a full name, a title or a noun. */
export const SURENESS = { nothing: 0, word: 1, pronoun: 2, given: 3, title: 4 } as const;

/** A gender, and how surely it is told. */
export interface ToldGender {
  readonly gender: Gender | null;
  readonly sureness: number;
}

/** What the name of a person and the title before it tell. A full name with a strange given name is sure to tell nothing. */
export function genderOfName(surface: string, title: string, lexicon: Lexicon): ToldGender {
  const { given, family, honorific } = takeApart(surface, lexicon.surnamesFirst);
  const titled =
    honorificGender(title) ?? honorificGender(honorific ?? "") ?? lexicon.titleOf(title.trim())?.gender;
  if (titled) return { gender: titled, sureness: SURENESS.title };
  const first = given.find((word) => word.replace(".", "").length > 1);
  if (first !== undefined) return { gender: lexicon.genderOfGivenName(first), sureness: SURENESS.given };
  if (given.length > 0) return { gender: null, sureness: SURENESS.given };
  return { gender: lexicon.genderOfGivenName(family), sureness: SURENESS.word };
}

/** By chain: the gender that the surest of its names tells; of several as sure the one told most often. */
export function gendersOfChains(
  phrases: readonly Phrase[],
  chainOf: (name: Phrase, at: number) => number | undefined,
): Map<number, ToldGender | null> {
  const told = new Map<number, ToldGender[]>();
  for (const [at, phrase] of phrases.entries()) {
    const chain = phrase.mention < 0 ? undefined : chainOf(phrase, at);
    if (chain === undefined) continue;
    const { gender, sureness } = phrase;
    const own = told.get(chain) ?? [];
    own.push({ gender, sureness });
    told.set(chain, own);
  }
  return new Map([...told].map(([chain, own]) => [chain, surest(own)]));
}

function surest(told: readonly ToldGender[]): ToldGender | null {
  const most = Math.max(...told.map(({ sureness }) => sureness));
  const best = told.filter(({ sureness, gender }) => sureness === most && gender !== null);
  const women = best.filter(({ gender }) => gender === "female").length;
  return best.find(({ gender }) => (gender === "female") === women * 2 > best.length) ?? best[0] ?? null;
}
