import { bare, conjuncts, dependents, lemmaOf, subtree, type Tree } from "./tree.ts";

/** A noun phrase in the words of the text, with what its prepositions tie to it. */
export interface Phrase {
  /** The whole, without relative clauses and appositions. */
  readonly text: string;
  /** Without the phrases that prepositions tie to it. */
  readonly core: string;
  readonly modifiers: readonly Adjunct[];
}

/** A phrase with its preposition; "" without one ("last week"). */
export interface Adjunct {
  readonly preposition: string;
  readonly phrase: Phrase;
}

const OUTSIDE = [
  "case",
  "acl",
  "appos",
  "parataxis",
  "cop",
  "nsubj",
  "mark",
  "advcl",
  "punct",
  "aux",
  "conj",
  "cc",
  "cc:preconj",
];

/** One of what is coordinated: of "A and B" the phrase of A. */
export function phraseAt(tree: Tree, token: number): Phrase {
  const outside = dependents(tree, token, ...OUTSIDE).filter(
    (child) => bare(tree, child) !== "case" || child < token,
  );
  const modifying = dependents(tree, token, "nmod").filter(
    (child) => child > token && dependents(tree, child, "case").length > 0,
  );
  return {
    text: without(tree, token, outside),
    core: without(tree, token, [...outside, ...modifying]),
    modifiers: modifying.flatMap((child) => adjunctsAt(tree, child)),
  };
}

/** Nouns that make a preposition together with those around them: "in honor of". */
const PREPOSITIONAL =
  /^(honor|honour|relation|respect|case|favor|favour|front|light|charge|spite|terms|term|addition|response|place|view|search|need|memory|support|pursuit|order|regard|return|exchange|connection|accordance|line|cooperation|conjunction|behalf|top|basis|result|part|means|way)$/;

/** A phrase marked by a preposition, each of what is coordinated; "in honor of her" is marked by "in honor of". */
export function adjunctsAt(tree: Tree, token: number): Adjunct[] {
  const marks = dependents(tree, token, "case").filter((mark) => mark < token);
  const preposition = wordsOf(
    tree,
    marks.flatMap((mark) => subtree(tree, mark)),
  );
  const [inner] = dependents(tree, token, "nmod").filter((child) => child > token);
  if (
    preposition &&
    inner !== undefined &&
    PREPOSITIONAL.test(lemmaOf(tree, token)) &&
    tree.children[token]!.length <= marks.length + 1
  ) {
    return adjunctsAt(tree, inner).map((adjunct) => ({
      ...adjunct,
      preposition: [preposition, wordsOf(tree, [token]), adjunct.preposition].filter(Boolean).join(" "),
    }));
  }
  return conjuncts(tree, token).map((one) => ({ preposition, phrase: phraseAt(tree, one) }));
}

/** The words below a token, but for what is below some of its dependents. */
export function without(tree: Tree, token: number, outside: readonly number[]): string {
  const dropped = new Set(outside.flatMap((child) => subtree(tree, child)));
  return wordsOf(
    tree,
    subtree(tree, token).filter((word) => !dropped.has(word)),
  );
}

/** Words as they stand in the text, with a blank where some between them are left out; no stray marks at the edges. */
export function wordsOf({ document }: Tree, tokens: readonly number[]): string {
  const kept = [...tokens];
  const stray = (token: number | undefined): boolean =>
    token !== undefined && /^([.,:]|HYPH|NFP|CC)$/.test(document.tags[token]!);
  while (stray(kept.at(-1))) kept.pop();
  while (stray(kept[0])) kept.shift();
  const { text } = document.article;
  const pieces = kept.map((token, index) => {
    const { start, end } = document.tokens[token]!;
    const before = index > 0 ? kept[index - 1]! : -1;
    const gap =
      index === 0 ? "" : before + 1 === token ? text.slice(document.tokens[before]!.end, start) : " ";
    return gap + text.slice(start, end);
  });
  return pieces.join("").replace(/\s+/g, " ");
}
