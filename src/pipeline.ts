import { readFileSync } from "node:fs";
import type { Document, ParsedDocument } from "./annotate/document.ts";
import { loadClusters, loadParser, loadRecognizer } from "./annotate/models.ts";
import { recognize } from "./annotate/names/recognize.ts";
import type { RecognizerModel } from "./annotate/names/recognizer.ts";
import { corefer } from "./annotate/references/corefer.ts";
import { type Referrer, referrerOf } from "./annotate/references/references.ts";
import { type Parser, parse } from "./annotate/syntax/parse.ts";
import { tokenize } from "./annotate/words/tokenize.ts";
import { type Extraction, extract } from "./extract/extract.ts";
import { type Lexicon, loadLexicon } from "./model/lexicon.ts";
import { loadRelations, type Relations } from "./model/relations.ts";
import { hashOfRules } from "./model/rules.ts";
import { loadWeights } from "./model/weights.ts";
import type { Article } from "./read/article.ts";
import { settle } from "./settle/settle.ts";
import type { Outcome } from "./store/articles.ts";
import type { Run } from "./store/runs.ts";
import type { Store } from "./store/store.ts";

/** All that has been learned or written down about English and the world. */
export interface Models {
  readonly parser: Parser;
  readonly recognizer: RecognizerModel;
  readonly referrer: Referrer;
  readonly lexicon: Lexicon;
  readonly relations: Relations;
}

/** What reads an article up to where reference begins. */
export type Readers = Pick<Models, "parser" | "recognizer" | "lexicon">;

export function loadModels(): Models {
  const clusters = loadClusters();
  return {
    parser: loadParser(clusters),
    recognizer: loadRecognizer(clusters),
    referrer: referrerOf(loadWeights("referrer")),
    lexicon: loadLexicon(),
    relations: loadRelations(),
  };
}

/** An article up to where reference begins: its tokens, tags, trees and names. */
export function parseArticle(article: Article, readers: Readers): ParsedDocument {
  const { parser, recognizer, lexicon } = readers;
  const { tokens, sentences } = tokenize(article.text, article.blocks);
  const parsed = parse(tokens, sentences, parser);
  const names = recognize({ article, tokens, sentences, ...parsed }, recognizer, lexicon);
  return { article, tokens, sentences, ...parsed, names };
}

/** An article, read word by word, with who each mention is. */
export const annotate = (article: Article, models: Models): Document =>
  corefer(parseArticle(article, models), models.lexicon, models.referrer);

/** What an article says: its claims and quotes, each with its words. */
export const extractFrom = (article: Article, models: Models): Extraction =>
  extract(annotate(article, models), models.relations, models.lexicon);

/** What became of one article. */
export interface BuildStep {
  readonly article: Article;
  readonly outcome: Outcome;
}

/**
 * Articles into a store, one transaction each; then who is who across all of them.
 *
 * An article that is there already, as these models and rules read it, is not read again. A build that was stopped
 * is finished by the next. Models are loaded only if something is new.
 */
export function* build(articles: Iterable<Article>, store: Store): Generator<BuildStep> {
  let models: Models | undefined;
  store.beginRun(presentRun());
  try {
    for (const article of articles) {
      if (store.has(article.id)) {
        yield { article, outcome: "unchanged" };
        continue;
      }
      models ??= loadModels();
      yield { article, outcome: store.addArticle(extractFrom(article, models)) };
    }
    settle(store, models?.lexicon);
  } finally {
    store.endRun();
  }
}

const VERSION = (
  JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string }
).version;

/** What decides how an article is read: weights, names, relations, and the rules themselves. */
const DECIDING: Readonly<Record<string, readonly string[]>> = {
  models: ["../graph-data/models/"],
  names: ["../graph-data/names/"],
  schema: ["../graph-data/schema/"],
  rules: ["text/", "model/", "read/", "annotate/", "extract/"],
};

/** The tool's version and the hash of everything that decides how an article is read. */
export function presentRun(): Run {
  const models = Object.entries(DECIDING).map(([name, folders]) => [name, hashOfRules(folders)]);
  return { tool: `relata ${VERSION}`, models: Object.fromEntries(models) };
}
