import type { Lexicon } from "../../../model/lexicon.ts";
import type { EntityType, Name, ParsedDocument } from "../../document.ts";
import { surfaceBetween } from "../../words/surfaces.ts";
import { COMPANY_FORMS } from "../company-forms.ts";

/** What is a name in one place of an article is one in another, if it is written and tagged like one. */
export function echoedNames(document: ParsedDocument, names: readonly Name[], lexicon: Lexicon): Name[] {
  return [...singleWords(document, names, lexicon), ...withoutForms(document, names)];
}

function singleWords({ tokens, tags }: ParsedDocument, names: readonly Name[], lexicon: Lexicon): Name[] {
  const types = new Map<string, EntityType[]>();
  const taken = new Set<number>();
  for (const { type, form, from, to } of names) {
    for (let at = from; at < to; at += 1) taken.add(at);
    const word = tokens[from]!.text;
    const short = to - from === 1 || (type === "Organization" && isOwnWord(word, lexicon));
    if (form !== "name" || !short || lexicon.titleOf(word) !== null) continue;
    types.set(word, [...(types.get(word) ?? []), type]);
  }
  return tokens.flatMap(({ text }, at): Name[] => {
    const type = taken.has(at) ? undefined : commonest(types.get(text) ?? []);
    const beside = [at - 1, at + 1].some((other) => isCapital(tokens[other]?.text) && !taken.has(other));
    return type === undefined || beside || !isNameLike(text, tags[at]!)
      ? []
      : [{ type, form: "name", from: at, to: at + 1 }];
  });
}

/** "Ek-Lind" where the article has "Ek-Lind Corporation": a company of several words without its form. */
function withoutForms({ tokens }: ParsedDocument, names: readonly Name[]): Name[] {
  const lengths = new Map<string, number>();
  const taken = new Set<number>();
  for (const { type, form, from, to } of names) {
    for (let at = from; at < to; at += 1) taken.add(at);
    if (type !== "Organization" || form !== "name" || to - from < 3) continue;
    const hasForm = COMPANY_FORMS.has(tokens[to - 1]!.text.replace(/\.$/, "").toLowerCase());
    if (hasForm) lengths.set(surfaceBetween(tokens, from, to - 1), to - 1 - from);
  }
  if (lengths.size === 0) return [];
  const sizes = new Set(lengths.values());
  return tokens.flatMap((_, from): Name[] =>
    [...sizes].flatMap((size): Name[] => {
      const to = from + size;
      const free = to <= tokens.length && !tokens.slice(from, to).some((_, at) => taken.has(from + at));
      const known = free && lengths.get(surfaceBetween(tokens, from, to)) === size;
      return known && !isCapital(tokens[to]?.text) ? [{ type: "Organization", form: "name", from, to }] : [];
    }),
  );
}

/** "Baoshan" of "Baoshan Metals": a word that begins a body's name, and is none of a place, a person or a party. */
const isOwnWord = (word: string, lexicon: Lexicon): boolean =>
  /^\p{Lu}\p{Ll}{4,}$/u.test(word) &&
  lexicon.countryOf(word) === null &&
  lexicon.placeOfDemonym(word) === null &&
  ![lexicon.regions, lexicon.cities, lexicon.givenNames, lexicon.headWords].some((list) => list.has(word)) &&
  !lexicon.surnames.has(word) &&
  !lexicon.towns.has(word);

/** The type that a name has most often; of two, the first. */
function commonest(types: readonly EntityType[]): EntityType | undefined {
  const times = (type: EntityType): number => types.filter((one) => one === type).length;
  return [...new Set(types)].sort((a, b) => times(b) - times(a))[0];
}

const isCapital = (word = ""): boolean => /^\p{Lu}\p{Ll}/u.test(word);

const isNameLike = (word: string, tag: string): boolean =>
  /^\p{Lu}[\p{L}-]{3,}$/u.test(word) && /^(NNPS?|FW|UH)$/.test(tag);
