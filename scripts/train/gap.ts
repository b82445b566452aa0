import type { Name, ParsedDocument } from "../../src/annotate/document.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import { parseArticle, type Readers } from "../../src/pipeline.ts";
import { articleOf, utf16Offsets } from "./coreference-data.ts";
import { discourseWithNames } from "./referrer.ts";

/** A pronoun and two names near it, and which of them it stands for. Offsets are code points (Webster et al. 2018). */
export interface GapText {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Offsets;
  readonly A: Offsets;
  readonly A_coref: boolean;
  readonly B: Offsets;
  readonly B_coref: boolean;
  /** Of the page in Wikipedia from which the text is. */
  readonly url: string;
}

type Offsets = readonly [start: number, end: number];

/** The title of the page without what parts it from others of its name: "Ann Lee (poet)" is "Ann Lee". */
export const pageTitle = ({ url }: GapText): string =>
  decodeURIComponent(url.split("/").at(-1)!)
    .replace(/_/g, " ")
    .replace(/ \(.*\)$/, "");

/** A document as one that has a title. */
export const titled = (document: ParsedDocument, title: string): ParsedDocument => ({
  ...document,
  article: { ...document.article, title },
});

/** The text parsed from its letters, with the two names given where the recognizer did not find them. */
export function gapDocument(text: GapText, readers: Readers): ParsedDocument {
  const document = parseArticle(articleOf(text.id, text.text), readers);
  const given = [text.A, text.B].map((name) => tokensOf(document, utf16(text, name)));
  const missing = given.filter(
    ({ from, to }) =>
      !document.names.some((name) => name.type === "Person" && name.from < to && name.to > from),
  );
  const kept = document.names.filter(
    (name) => !missing.some(({ from, to }) => name.from < to && name.to > from),
  );
  const added = missing.map(({ from, to }): Name => ({ type: "Person", form: "name", from, to }));
  return { ...document, names: [...kept, ...added].sort((a, b) => a.from - b.from) };
}

export const utf16 = ({ text }: GapText, [start, end]: Offsets): Offsets => {
  const offset = utf16Offsets(text);
  return [offset(start), offset(end)];
};

function tokensOf({ tokens }: ParsedDocument, [start, end]: Offsets): { from: number; to: number } {
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findIndex((token) => token.start >= end);
  return { from, to: to < 0 ? tokens.length : to };
}

/** A text as the ranker sees it: the pronoun's phrase (-1 if it is none), and the chain of each of the two names. */
export function gapDiscourse(text: GapText, document: ParsedDocument, lexicon: Lexicon) {
  const { discourse, chainOf } = discourseWithNames(document, lexicon);
  const [start] = utf16(text, text.pronoun);
  const pronoun = discourse.phrases.findIndex(
    ({ kind, from }) => kind === "pronoun" && document.tokens[from]!.start === start,
  );
  const chains = [text.A, text.B].map((name) => {
    const { from, to } = tokensOf(document, utf16(text, name));
    const phrase = discourse.phrases.find(({ mention, head }) => mention >= 0 && head >= from && head < to);
    return phrase && chainOf[phrase.mention];
  });
  return { discourse, chainOf, pronoun, chains };
}
