import type { Argument } from "../claim.ts";
import { distinct, isPerson, type Mentions } from "../clauses/arguments.ts";
import { lemmaOf } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";

const STATEMENT = /^(statement|remark|comment|testimony|speech|address)$/;

/**
 * The titles of statements tell whose they are and on what: "Statement by Mayor Ann Lee on Malta's Elections", "Lee, Berg
 * Statement on Malta". They are read word by word: trees of headlines go astray where capitals make a name of everything.
 */
export const titledStatementDrafts = (mentions: Mentions): Draft[] =>
  titlesOf(mentions).flatMap(({ noun, leading, to, speakers }) => {
    const topic = namesIn(mentions, leading, to).find(
      ({ chain }) => !speakers.some((speaker) => speaker.chain === chain),
    );
    return topic === undefined
      ? []
      : speakers.map((subject) => ({
          relation: "commented_on",
          subject,
          object: topic,
          predicate: noun,
          spoken: true,
          rule: "commented_on/title:statement",
          confidence: 0.8,
        }));
  });

/** The person whose statement an article is by its title; null where it is none, or that of several. */
export function authorOf(mentions: Mentions): Argument | null {
  const [author, ...others] = titlesOf(mentions).flatMap(({ speakers }) => speakers);
  return author === undefined || others.some(({ chain }) => chain !== author.chain) ? null : author;
}

/** A title that tells whose statement this is, and on what. */
interface StatementTitle {
  readonly noun: number;
  /** The "on" before the topic, and the title's end. */
  readonly leading: number;
  readonly to: number;
  readonly speakers: readonly Argument[];
}

const titlesOf = (mentions: Mentions): StatementTitle[] =>
  mentions.tree.document.sentences
    .filter(({ block }) => mentions.tree.document.article.blocks[block]!.kind === "headline")
    .flatMap(({ from, to }) => {
      const { tree } = mentions;
      const noun = tokenIn(from, to, (token) => STATEMENT.test(lemmaOf(tree, token)));
      const leading = noun < 0 ? -1 : tokenIn(noun + 1, to, (token) => isLeading(mentions, token));
      if (leading < 0) return [];
      const speakers = namesIn(mentions, from, leading).filter((name) => isPerson(tree, name));
      return [{ noun, leading, to, speakers }];
    });

const isLeading = ({ tree }: Mentions, token: number): boolean =>
  /^(on|about|regarding|concerning)$/i.test(tree.document.tokens[token]!.text);

/** The names within some words, each once; of a name within a name the outer one. */
function namesIn({ tree }: Mentions, from: number, to: number): Argument[] {
  const { mentions, referents } = tree.document;
  const names = mentions.flatMap((name, mention) =>
    name.form !== "pronoun" && name.from >= from && name.to <= to ? [{ name, mention }] : [],
  );
  const outer = names.filter(
    ({ name }) =>
      !names.some(({ name: other }) => other !== name && other.from <= name.from && name.to <= other.to),
  );
  const found = outer.sort((a, b) => a.name.from - b.name.from);
  return distinct(found.flatMap(({ mention }) => referents[mention]!.map((chain) => ({ mention, chain }))));
}

function tokenIn(from: number, to: number, fits: (token: number) => boolean): number {
  for (let token = from; token < to; token += 1) if (fits(token)) return token;
  return -1;
}
