import type { Name, ParsedDocument } from "../../document.ts";

/**
 * Committees that are named by what they are on: "the committees on Foreign Affairs, Intelligence, and Oversight and
 * Reform" are three. What a recognizer found there gives way.
 */
export function committees({ tokens, sentences }: ParsedDocument, names: readonly Name[]): Name[] {
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(wordAt(at));
  const found = sentences.flatMap(({ from: first, to: end }) => {
    const own: Name[] = [];
    for (let at = first; at + 2 < end; at += 1)
      if (/^committees$/i.test(wordAt(at)) && wordAt(at + 1) === "on") own.push(...listedFrom(at + 2, end));
    return own;
  });
  const isTaken = ({ from, to }: Name): boolean => found.some((one) => from < one.to && one.from < to);
  return [...names.filter((name) => !isTaken(name)), ...found];

  /** Capitals parted by commas; "and" between capitals without a comma joins ("Oversight and Reform"). */
  function listedFrom(start: number, end: number): Name[] {
    const own: Name[] = [];
    for (let from = start; from < end; ) {
      if (wordAt(from) === "," || wordAt(from) === "and") from += 1;
      else if (!isCapital(from)) break;
      else {
        let to = from + 1;
        while (to < end && (isCapital(to) || (wordAt(to) === "and" && isCapital(to + 1)))) to += 1;
        own.push({ type: "Organization", form: "name", from, to });
        from = to;
      }
    }
    return own;
  }
}
