import type { Name, ParsedDocument } from "../../document.ts";

/** Writings that are told from others of their kind by number: "Article 50", "Resolution 2254", "Proposition 8". */
const NUMBERED =
  /^(Article|Section|Chapter|Resolution|Directive|Regulation|Protocol|Proposition|Amendment|Ordinance|Decree)$/;

/** These need "No." where they have no capital: "government decree No. 12". */
const WITH_NUMBER_SIGN = /^(resolution|decree|order|directive|decision|regulation|ordinance|law|act|bill)$/i;

const NUMBER = /^\d[\d/.-]*(?:\([a-z\d]\))?$/i;

/** Writings of which an article or a section is a part. */
const WHOLE = /^(treaty|charter|constitution|act|convention|agreement|code|law|covenant|protocol)$/i;

/** Laws and clauses that are named by number, with the writing of which they are a part: "Article 9 of the Harbor Treaty". */
export function numberedNames({ tokens, tags, sentences }: ParsedDocument, names: readonly Name[]): Name[] {
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const taken = new Set(
    names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const byStart = new Map(names.map((name) => [name.from, name]));
  return sentences.flatMap(({ from: first, to: end }) => {
    const found: Name[] = [];
    for (let at = first; at < end; at += 1) {
      if (taken.has(at)) continue;
      const to = endOfNumber(at, end);
      if (to === null) continue;
      const from = at > first && tags[at - 1] === "NN" && !taken.has(at - 1) ? at - 1 : at;
      found.push({
        type: "Work",
        form: "name",
        from: /^\p{Lu}/u.test(wordAt(at)) ? at : from,
        to: wholeEnd(to, end),
      });
      at = to - 1;
    }
    return found;
  });

  function endOfNumber(at: number, end: number): number | null {
    const word = wordAt(at);
    if (NUMBERED.test(word) && at + 1 < end && NUMBER.test(wordAt(at + 1))) return at + 2;
    const signed = WITH_NUMBER_SIGN.test(word) && /^No\.?$/i.test(wordAt(at + 1));
    const number = wordAt(at + 2) === "." ? at + 3 : at + 2;
    return signed && number < end && NUMBER.test(wordAt(number)) ? number + 1 : null;
  }

  /** Over "of the Harbor treaty" and "of the Constitution". */
  function wholeEnd(to: number, end: number): number {
    if (wordAt(to) !== "of") return to;
    const from = /^the$/i.test(wordAt(to + 1)) ? to + 2 : to + 1;
    const name = byStart.get(from);
    const last = name ? name.to : from;
    if (last < end && WHOLE.test(wordAt(last))) return last + 1;
    return name?.type === "Work" ? name.to : to;
  }
}
