import type { Document, Mention } from "../../annotate/document.ts";
import { bare, lemmaOf, type Tree } from "../clauses/tree.ts";
import type { RoleSpan } from "./bodies.ts";
import { FORMER, type RolePhrase } from "./role-phrases.ts";

/** Role nouns ("vice minister") to the relations that they stand for, in the schema's order. */
export type RoleIndex = ReadonlyMap<string, readonly string[]>;

/** A role noun found in a phrase: the relations that it can stand for, and which of the phrase's tokens it takes. */
export interface RoleNoun extends RoleSpan {
  readonly name: string;
  readonly relations: readonly string[];
}

interface PhraseOfRole {
  readonly phrase: RolePhrase;
  readonly noun: RoleNoun | null;
}

/**
 * A phrase with the noun that says the role, null where none does; of "Acme founder and chairman" one with each, and of
 * "Oslo resident and Kenyan national" the halves, since each has a name of its own.
 */
export function headNouns(tree: Tree, phrase: RolePhrase, roles: RoleIndex): PhraseOfRole[] {
  const { tokens } = phrase;
  const noun = headNoun(tree, tokens, roles);
  const joint = tokens.findIndex((token) => tree.document.tags[token] === "CC");
  const [before, after] = [tokens.slice(0, Math.max(0, joint)), tokens.slice(joint + 1)];
  const first = headNoun(tree, before, roles);
  const both = first !== null && noun !== null && noun.from > joint;
  if (!both) return [{ phrase, noun }];
  const halves = [before, after].every((half) => mentionsNear(tree.document, half).length > 0);
  if (halves)
    return [
      { phrase: { ...phrase, tokens: before }, noun: first },
      { phrase: { ...phrase, tokens: after }, noun: headNoun(tree, after, roles) },
    ];
  // In "director and producer of Acme" both are of Acme.
  const shared = bare(tree, tokens[noun.to] ?? tokens[0]!) === "case" ? tokens.slice(noun.to) : [];
  return [
    { phrase: { ...phrase, tokens: [...before, ...shared] }, noun: first },
    { phrase, noun },
  ];
}

/** "Son-in-law" is five tokens. */
const LONGEST = 5;

/**
 * The noun that says the role: the longest that fits, before any preposition; "vice minister" before "minister". Whose
 * daughter she is says nothing of her role: "the president's daughter".
 */
function headNoun(tree: Tree, tokens: readonly number[], roles: RoleIndex): RoleNoun | null {
  const lemmas = tokens.map((token) => lemmaOf(tree, token));
  const surfaces = tokens.map((token) => tree.document.tokens[token]!.text.toLowerCase());
  const names = namesOver(tree, tokens);
  let found: RoleNoun | null = null;
  for (let from = 0; from < tokens.length; from += 1) {
    if (found && bare(tree, tokens[from]!) === "case") break;
    if (names.has(tokens[from]!)) continue;
    for (let to = Math.min(tokens.length, from + LONGEST); to > from; to -= 1) {
      const name = [surfaces, lemmas]
        .map((words) =>
          words
            .slice(from, to)
            .join(" ")
            .replace(/ ([-–]) /g, "-"),
        )
        .find((words) => roles.has(words));
      if (name === undefined || tree.document.tags[tokens[to] ?? -1] === "POS") continue;
      if (isFirstAmong(tree, tokens, from, to)) break;
      // "The army chief General Berg" leads the army by the one and not by the other, and so with "candidate Senator Berg".
      if (found !== null && RANK.test(name) && !RANK.test(found.name)) break;
      const second = isSecond(tree, tokens, from);
      const own = roles.get(name)!;
      found = { name, relations: second ? ["member_of", ...own.filter(isOfAide)] : own, from, to };
      from = to - 1;
      break;
    }
  }
  return found;
}

/** "Chief cook", "head nurse": what is an adjective before a trade leads nobody. */
const isFirstAmong = (
  { document: { tags, tokens } }: Tree,
  phrase: readonly number[],
  from: number,
  to: number,
): boolean =>
  to === from + 1 &&
  /^(chief|head|lead)$/i.test(tokens[phrase[from]!]!.text) &&
  phrase[to] === phrase[from]! + 1 &&
  /^NNS?$/.test(tags[phrase[to]!]!) &&
  /^JJ/.test(tags[phrase[from]!]!);

/** The deputy of somebody's aide is an aide of his as well. */
const isOfAide = (relation: string): boolean => relation === "associate_of";

const RANK = /^(general|admiral|colonel|major|lieutenant|sergeant|senator|representative|judge|justice)$/;

/** "deputy director", "deputy Middle East director": before the noun, with nothing between them but what names its field. */
function isSecond(tree: Tree, tokens: readonly number[], noun: number): boolean {
  let at = noun - 1;
  const lemma = (): string => lemmaOf(tree, tokens[at]!).toLowerCase();
  const isRank = (): boolean => /^(deputy|vice|assistant|associate)$/.test(lemma());
  while (at > 0 && !isRank() && /^NNPS?$/.test(tree.document.tags[tokens[at]!]!)) at -= 1;
  return at >= 0 && isRank();
}

/** The tokens of other names among some ("General Motors" is no general), with the title of whose it is ("President Berg's"). */
const namesOver = ({ document }: Tree, tokens: readonly number[]): ReadonlySet<number> =>
  new Set(
    mentionsNear(document, tokens).flatMap(({ form, title, from, to, head }) => {
      const owner = document.tags[to] === "POS" && tokens.includes(head);
      const first = owner ? (title?.[0] ?? from) : from;
      return form === "name" && to - first > 1 ? tokens.filter((token) => token >= first && token < to) : [];
    }),
  );

/** The mentions that share the stretch of some tokens in the order of the text. */
const mentionsNear = ({ mentions }: Document, tokens: readonly number[]): Mention[] =>
  mentions.filter(({ from, to }) => to > tokens[0]! && from <= tokens.at(-1)!);

/** The title as written, without whose it is: "vice minister of foreign affairs", but "head", not "head of the CIA". */
export function titleOf(tree: Tree, tokens: readonly number[], noun: RoleNoun): string {
  const { document } = tree;
  const named = new Set(
    mentionsNear(document, tokens).flatMap(({ form, from, to }) =>
      // "England's transport secretary" is all of it a description of him.
      form === "description" && from <= tokens[noun.from]! && tokens[noun.from]! < to
        ? []
        : Array.from({ length: to - from }, (_, at) => from + at),
    ),
  );
  const stops = (token: number): boolean =>
    named.has(token) ||
    FORMER.test(lemmaOf(tree, token)) ||
    document.parts[token] === "DET" ||
    /^(POS|-RRB-)$/.test(document.tags[token]!) ||
    bare(tree, token) === "case";
  let first = noun.from;
  while (first > 0 && tokens[first - 1] === tokens[first]! - 1 && !stops(tokens[first - 1]!)) first -= 1;
  const last = noun.to - 1 + tailLength(document.tags, tokens.slice(noun.to), named);
  return document.article.text
    .slice(document.tokens[tokens[first]!]!.start, document.tokens[tokens[last]!]!.end)
    .replace(/\s+/g, " ")
    .replace(/^-/, "");
}

/** How many tokens of "of foreign affairs", "for procurement law" belong to a title: all up to a name, or none. */
function tailLength(tags: readonly string[], tokens: readonly number[], named: ReadonlySet<number>): number {
  const name = tokens.findIndex((token) => named.has(token));
  const tail = name >= 0 ? tokens.slice(0, name) : tokens;
  if (name < 0) return tail.length;
  const last = tail.findLastIndex((token) => /^NNP?S?$/.test(tags[token]!));
  return last + 1;
}
