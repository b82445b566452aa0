import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recognize } from "../../src/annotate/names/recognize.ts";
import type { RecognizerModel } from "../../src/annotate/names/recognizer.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import type { Article } from "../../src/read/article.ts";
import { readAll } from "../../src/read/files.ts";

interface GoldEntity {
  readonly type: string;
  readonly name: string;
  readonly mentions: readonly string[];
}

/** What the recognizer alone makes of one gold article. */
export interface GoldNames {
  readonly article: string;
  /** Distinct surfaces found, as "Type surface", right ones and wrong ones. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** Gold entities of which no surface was found with their type. */
  readonly missed: readonly GoldEntity[];
  readonly entities: number;
}

/** Names against the entities of the gold articles of one part of split.json. */
export function goldNames(
  data: string,
  part: "tune" | "check",
  model: RecognizerModel,
  lexicon: Lexicon,
): GoldNames[] {
  const split = JSON.parse(readFileSync(join(data, "gold", "split.json"), "utf8")) as Record<
    string,
    string[]
  >;
  return split[part]!.map((name) => {
    const gold = JSON.parse(readFileSync(join(data, "gold", `${name}.json`), "utf8")) as {
      entities: GoldEntity[];
    };
    const [article] = readAll([join(data, "articles", `${name}.txt`)]).articles;
    return compared(name, gold.entities, surfacesOf(article!, model, lexicon));
  });
}

const fold = (surface: string): string =>
  surface
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^the /, "")
    .replace(/\s+/g, " ")
    .trim();

function surfacesOf(article: Article, model: RecognizerModel, lexicon: Lexicon): Map<string, string> {
  const { tokens, sentences } = tokenize(article.text, article.blocks);
  const columns = { tags: [], parts: [], lemmas: [] };
  const names = recognize({ article, tokens, sentences, ...columns }, model, lexicon);
  return new Map(
    names.map(({ type, from, to }) => {
      const surface = article.text.slice(tokens[from]!.start, tokens[to - 1]!.end);
      return [`${type} ${fold(surface)}`, `${type} ${surface}`];
    }),
  );
}

function compared(article: string, entities: readonly GoldEntity[], found: Map<string, string>): GoldNames {
  const keysOf = ({ type, name, mentions }: GoldEntity) =>
    [name, ...mentions].map((surface) => `${type} ${fold(surface)}`);
  const wanted = new Set(entities.flatMap(keysOf));
  return {
    article,
    right: [...found].filter(([key]) => wanted.has(key)).map(([, surface]) => surface),
    wrong: [...found].filter(([key]) => !wanted.has(key)).map(([, surface]) => surface),
    missed: entities.filter((entity) => !keysOf(entity).some((key) => found.has(key))),
    entities: entities.length,
  };
}

/** Distinct typed surfaces that are right, and entities found by at least one surface. */
export function goldFigures(results: readonly GoldNames[]): {
  f1: number;
  precision: number;
  recall: number;
} {
  const sum = (count: (result: GoldNames) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  const right = sum((result) => result.right.length);
  const precision = right / Math.max(1, right + sum((result) => result.wrong.length));
  const entities = sum((result) => result.entities);
  const recall = (entities - sum((result) => result.missed.length)) / Math.max(1, entities);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { f1, precision, recall };
}
