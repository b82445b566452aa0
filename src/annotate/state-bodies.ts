import type { Name, ParsedDocument } from "./document.ts";

/** Nouns for bodies that a place's name or adjective makes a name of: "the Iraqi government", "U.S. military". */
const BODY =
  /^(government|army|military|navy|forces|authorities|police|parliament|legislature|delegation|coalition)$/;

/** Words that may stand between the two: "Iraqi security forces", "Syrian state media". */
const BETWEEN = /^(security|armed|national|federal|regional|interim|provincial|military|transitional|local)$/;

/** Nouns that make a body of a person's name: "the Trump administration". */
const RULE = /^(administration|regime)$/;

/**
 * Bodies that have no name but their country's, adjective or leader, and one noun: they act for themselves, so they
 * are something else than the country. They take in the names that they are made of.
 *
 * @param names in the order of the text, none overlapping another.
 */
export function withStateBodies(
  names: readonly Name[],
  { tokens }: Pick<ParsedDocument, "tokens">,
): readonly Name[] {
  const word = (at: number): string => tokens[at]?.text ?? "";
  return names.flatMap((name, index): Name[] => {
    const next = names[index + 1]?.from ?? tokens.length;
    const before = index > 0 ? names[index - 1]! : null;
    const to = bodyEnd(name, next, word);
    if (to > 0) return [{ type: "Organization", form: "name", from: name.from, to }];
    const from = name.type === "Place" ? bodyBefore(name, before, word) : -1;
    return from < 0 ? [name] : [{ type: "Organization", form: "name", from, to: name.to }];
  });
}

/** The end of "Iraqi security forces", "Trump administration" for the name at its start; 0 without. */
function bodyEnd({ type, from, to }: Name, next: number, word: (at: number) => string): number {
  if (type === "Person") return to < next && RULE.test(word(to)) ? to + 1 : 0;
  if (type !== "Place" || to - from > 4) return 0;
  let at = to;
  if (word(at) === "-" && word(at + 1) === "led") at += 2;
  while (at < next && BETWEEN.test(word(at)) && (BETWEEN.test(word(at + 1)) || BODY.test(word(at + 1))))
    at += 1;
  return at < next && (BODY.test(word(at)) || (RULE.test(word(at)) && at === to)) ? at + 1 : 0;
}

/** The start of "government of Iraq" for the place at its end; -1 without. */
function bodyBefore({ from }: Name, before: Name | null, word: (at: number) => string): number {
  const article = word(from - 1) === "the" ? 1 : 0;
  const at = from - article - 2;
  const fits = word(at + 1) === "of" && /^(government|parliament)$/.test(word(at));
  return fits && at >= (before?.to ?? 0) ? at : -1;
}
