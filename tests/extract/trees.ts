import type { Document, EntityType, Name, Sentence, Token } from "../../src/annotate/document.ts";
import { corefer } from "../../src/annotate/references/corefer.ts";
import { type Mentions, mentionsOf } from "../../src/extract/clauses/arguments.ts";
import { treeOf } from "../../src/extract/clauses/tree.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { articleId, type Block } from "../../src/read/article.ts";

const TYPES: Readonly<Record<string, EntityType>> = {
  P: "Person",
  O: "Organization",
  L: "Place",
  W: "Work",
  E: "Event",
};

/** Lemmas that are not the word itself in small letters. */
const LEMMAS: ReadonlyMap<string, string> = new Map(
  [
    "say said says saying",
    "tell told",
    "be is was were been",
    "have has had",
    "do did does",
    "add added adding",
    "deny denied",
    "note noted noting",
    "announce announced",
    "call called",
    "accord according",
    "expect expected",
    "meet met",
    "lead led",
    "go went",
    "speak spoke",
    "hold held",
    "leave left",
    "will 'll",
    "write wrote",
    "read reads",
    "visit visited",
    "schedule scheduled",
    "urge urged",
    "fail failed",
    "warn warned",
    "stress stressed",
    "plan plans planned",
    "not n't",
    "sign signed",
    "close closed",
    "talk talks",
    "mention mentioned",
    "tweet tweeted",
    "back backed",
    "pledge pledged",
    "serve served",
    "welcome welcomed",
    "discuss discussed",
    "complain complained",
    "accuse accused",
    "cut cutting",
    "warning warnings",
    "report reported",
    "weigh weighed",
    "know knows",
    "see sees saw",
    "decide decided",
    "find found",
    "criticize criticized",
    "express expressed",
    "fear fears",
    "keep keeps",
    "issue issued",
    "condemn condemned condemning",
    "make made",
    "remain remained",
    "decline declined",
    "word words",
    "letter letters",
  ].flatMap((line) => {
    const [lemma = "", ...forms] = line.split(" ");
    return forms.map((form) => [form, lemma] as const);
  }),
);

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^NNP/, "PROPN"],
  [/^NN/, "NOUN"],
  [/^VB/, "VERB"],
  [/^PRP$/, "PRON"],
  [/^(IN|TO|RP)$/, "ADP"],
  [/^(DT|PRP\$)$/, "DET"],
  [/^RB/, "ADV"],
  [/^JJ/, "ADJ"],
  [/^MD$/, "AUX"],
  [/^([.,:]|``|'')$/, "PUNCT"],
];

/**
 * A document whose trees are made by hand. Each sentence is a line of tokens `word/TAG/relation/head`, the head by its
 * place in the sentence, from 1; paragraphs are parted by a blank line. `[P Ann Lee]` in the list of names says that
 * these words name a person.
 */
export function withTrees(lines: string, names: readonly string[] = []): Mentions {
  const blocks: Block[] = [];
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const [tags, relations, heads]: [string[], string[], number[]] = [[], [], []];
  let text = "";
  for (const paragraph of lines.trim().split(/\n\s*\n/)) {
    if (text) text += "\n\n";
    const start = text.length;
    for (const line of paragraph.split("\n")) {
      const from = tokens.length;
      if (text.length > start) text += " ";
      const begin = text.length;
      for (const item of line.trim().split(/\s+/)) {
        const [word = "", tag = "", relation = "", head = ""] = item.split("/");
        const tight = text.length === begin || /^[.,:;”’]$|^['’]s$|^n't$/.test(word) || /[“(]$/.test(text);
        if (!tight) text += " ";
        tokens.push({ text: word, start: text.length, end: text.length + word.length });
        text += word;
        tags.push(tag);
        relations.push(relation);
        heads.push(head === "0" ? -1 : from + Number(head) - 1);
      }
      sentences.push({ start: begin, end: text.length, from, to: tokens.length, block: blocks.length });
    }
    blocks.push({ kind: "body", start, end: text.length });
  }
  return mentionsOf(treeOf(documentOf({ text, blocks, tokens, sentences, tags, relations, heads }, names)));
}

type Columns = Pick<Document, "tokens" | "sentences" | "tags" | "relations" | "heads"> & {
  readonly text: string;
  readonly blocks: readonly Block[];
};

function documentOf({ text, blocks, ...columns }: Columns, names: readonly string[]): Document {
  const article = {
    ...{ id: articleId(text, null, null), name: "handmade", url: null, outlet: null, authors: [], title: "" },
    ...{ published: null, text, blocks },
  };
  const found = names.flatMap((name) => named(columns.tokens, text, name));
  found.sort((a, b) => a.from - b.from);
  const parsed = {
    ...columns,
    article,
    parts: columns.tags.map((tag) => PARTS.find(([pattern]) => pattern.test(tag))?.[1] ?? "X"),
    lemmas: columns.tokens.map(({ text: word }) => LEMMAS.get(word.toLowerCase()) ?? word.toLowerCase()),
    names: found,
  };
  return corefer(parsed, loadLexicon());
}

/** All places where `P Ann Lee` stands. */
function named(tokens: readonly Token[], text: string, name: string): Name[] {
  const words = name.slice(2);
  return tokens.flatMap(({ start }, from) => {
    if (!text.startsWith(words, start)) return [];
    const to = tokens.findIndex(({ end }) => end === start + words.length) + 1;
    return to > from ? [{ type: TYPES[name[0]!]!, form: "name" as const, from, to }] : [];
  });
}
