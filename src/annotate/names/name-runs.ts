import type { NameForm } from "./name-forms.ts";

/** Runs of capitalized words: for each token in one, where it begins and ends (exclusive); 0 and 0 for the others. */
export interface Runs {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const HYPHEN = /^[-–&]$/;
const SMALL = /^(of|for|and|the|de|la|del|da|do|du|von|van|der|den|bin|al|el|[-–&])$/;
/** Words that a run goes on over at most: "of the". */
const MOST_SMALL = 2;

const capital = (form: NameForm | undefined): boolean => form !== undefined && form.caps >= 2;

/** "Joint Task Force": capitals and hyphens only. */
export const closeRuns = (words: readonly string[], forms: readonly NameForm[]): Runs =>
  runsOf(words, forms, (word) => HYPHEN.test(word), 1);

/** "Supreme Court of the State of New York": over small words, too. */
export const wideRuns = (words: readonly string[], forms: readonly NameForm[]): Runs =>
  runsOf(words, forms, (word) => SMALL.test(word), MOST_SMALL);

function runsOf(
  words: readonly string[],
  forms: readonly NameForm[],
  joins: (word: string) => boolean,
  most: number,
): Runs {
  const from = new Int32Array(words.length);
  const to = new Int32Array(words.length);
  for (let start = 0; start < words.length; ) {
    if (!capital(forms[start])) {
      start += 1;
      continue;
    }
    let end = start + 1;
    for (let next = end; next < words.length; next += 1) {
      if (capital(forms[next])) end = next + 1;
      else if (next - end >= most || !joins(words[next]!)) break;
    }
    from.fill(start, start, end);
    to.fill(end, start, end);
    start = end;
  }
  return { from, to };
}
