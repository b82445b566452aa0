import type { Clusters } from "../../model/clusters.ts";
import { hashText } from "../../model/hash.ts";
import { plain, shapeOf } from "../../text/characters.ts";
import type { Token } from "../document.ts";

/** What the models see of the words: numbers, so that the same word looks the same in every kind of type. */
export interface WordForms {
  /** The word with straight quotes and plain hyphens, case kept. */
  readonly texts: readonly string[];
  /** Hash of the word, digits alike. */
  readonly exact: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  /** The last characters, lower case. */
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix3: Int32Array;
  /** Clusters: 0 for a word that none of them has. */
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
}

type Numbers = Omit<WordForms, "texts">;

/** One word's numbers, made once for all places where it stands. */
type Form = { readonly text: string } & { readonly [Name in keyof Numbers]: number };

const COLUMNS = [
  "exact",
  "lower",
  "shape",
  "suffix1",
  "suffix2",
  "suffix3",
  "suffix4",
  "prefix1",
  "prefix3",
  "fine",
  "coarse",
] as const;

/** The columns of numbers for tokens; quotation marks become “ or ” by the side of the word on which they stand. */
export function wordForms(tokens: readonly Token[], clusters: Clusters): WordForms {
  const seen = new Map<string, Form>();
  const forms = tokens.map((token, index) => {
    const written = isQuote(token.text) ? sidedQuote(tokens, index) : token.text;
    let form = seen.get(written);
    if (form === undefined) {
      form = formOf(written, clusters);
      seen.set(written, form);
    }
    return form;
  });
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, columnOf(forms, name)]));
  return { texts: forms.map((form) => form.text), ...(columns as unknown as Numbers) };
}

function columnOf(forms: readonly Form[], name: keyof Numbers): Int32Array {
  const column = new Int32Array(forms.length);
  for (let index = 0; index < forms.length; index += 1) column[index] = forms[index]![name];
  return column;
}

function formOf(written: string, clusters: Clusters): Form {
  const text = written === "“" || written === "”" || written === "‘" ? written : plain(written);
  const digitsAlike = digitsAs0(text);
  const lower = digitsAlike.toLowerCase();
  const suffix = (length: number): number => hashText(lower.slice(-length));
  const lowerHash = hashText(lower);
  const fine = clusters.fine.get(lowerHash) ?? 0;
  return {
    text,
    exact: hashText(digitsAlike),
    lower: lowerHash,
    shape: hashText(shapeOf(text)),
    suffix1: suffix(1),
    suffix2: suffix(2),
    suffix3: suffix(3),
    suffix4: suffix(4),
    prefix1: hashText(lower.slice(0, 1)),
    prefix3: hashText(lower.slice(0, 3)),
    fine,
    coarse: clusters.coarse[fine] ?? 0,
  };
}

/** Numbers differ in their digits and behave alike; only years and small counts are worth telling apart. */
const digitsAs0 = (text: string): string =>
  text.length > 2 && !/^(?:19|20)\d\d$/.test(text) ? text.replace(/\d/g, "0") : text;

/** The text of a word whose hash is in `lower`, except for quotation marks. */
export const wordKey = (word: string): string => digitsAs0(plain(word)).toLowerCase();

const isQuote = (text: string): boolean => /^(?:["“”„‟«»‘`]|''|``|‘‘|’’|‘’)$/.test(text);

/** Straight quotation marks open before a word and close after one; curly ones say it themselves. */
function sidedQuote(tokens: readonly Token[], index: number): string {
  const token = tokens[index]!;
  if (/^(?:[“„«]|``|‘‘)$/.test(token.text)) return "“";
  if (/^(?:[”‟»]|’’|‘’)$/.test(token.text)) return "”";
  if (token.text === "‘" || token.text === "`") return "‘";
  const spaceBefore = index === 0 || tokens[index - 1]!.end < token.start;
  const next = tokens[index + 1];
  const spaceAfter = next === undefined || next.start > token.end;
  if (spaceBefore !== spaceAfter) return spaceBefore ? "“" : "”";
  return '"';
}
