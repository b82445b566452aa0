/**
 * Relata: English news articles into a graph in which every edge leads back to the exact words.
 *
 * ```ts
 * import { writeFile } from "node:fs/promises";
 * import { build, buildGraph, exportEvidenceCsv, exportFtm, exportGexf, openStore, queryWithin,
 *   readAccount, readAll } from "relata";
 *
 * const store = openStore("news.db");
 * const { articles, problems } = readAll(["articles/"]);
 * for (const { where, message } of problems) console.error(where, message);
 * for (const { article, outcome } of build(articles, store)) console.log(article.title, outcome);
 *
 * // An export is an iterable of pieces of text: it is written as it is made.
 * await writeFile("news.gexf", exportGexf(buildGraph(store)));
 *
 * // What needs no drawing takes an account; here of what is denied, and only between people.
 * const account = readAccount(store, {
 *   types: new Set(["Person"]),
 *   claim: ({ polarity }) => polarity === "denied",
 * });
 * await writeFile("denied.csv", exportEvidenceCsv(account.claims()));
 * await writeFile("news.ftm.json", exportFtm(readAccount(store)));
 * store.close();
 *
 * // SQL, read only, for at most ten seconds.
 * const sql = "SELECT subject, object FROM edges WHERE relation = ?";
 * const { rows } = await queryWithin(10, { path: "news.db", sql, parameters: ["met"] });
 * console.log(rows);
 * ```
 */

// One article: word by word, then what it says.
export type { Chain, Document, EntityType, Mention, Sentence, Token } from "./annotate/document.ts";
// What people decide about the graph, kept in a log and replayed on every build.
export {
  type Decided,
  type Decider,
  type DecisionReading,
  decide,
  decisionsOf,
  Impossible,
  proposalsOf,
  rehearse,
  takeIn as importDecisions,
  type Wish,
} from "./decide.ts";
export { writeConllu as exportConllu } from "./export/conllu.ts";
export {
  writeEdgesCsv as exportEdgesCsv,
  writeEvidenceCsv as exportEvidenceCsv,
  writeNodesCsv as exportNodesCsv,
} from "./export/csv.ts";
export { writeCypher as exportCypher } from "./export/cypher.ts";
export {
  type Published,
  writeDatasetteConfig as exportDatasetteConfig,
  writeDatasetteMetadata as exportDatasetteMetadata,
} from "./export/datasette.ts";
export { writeFtm as exportFtm } from "./export/ftm.ts";
export {
  writeDynamicGexf as exportDynamicGexf,
  writeGexf as exportGexf,
  writeGexf12 as exportGexf12,
} from "./export/gexf.ts";
export { writeGold as exportGold } from "./export/gold.ts";
export { writeGraphml as exportGraphml } from "./export/graphml.ts";
export { type ViewerFiles, writeHtml as exportHtml } from "./export/html.ts";
export { writeJson as exportJson } from "./export/json.ts";
export { writeJsonLd as exportJsonLd } from "./export/json-ld.ts";
export { writeOpenie as exportOpenie } from "./export/openie.ts";
export {
  writeEdgesParquet as exportEdgesParquet,
  writeEvidenceParquet as exportEvidenceParquet,
  writeNodesParquet as exportNodesParquet,
} from "./export/parquet.ts";
export { writeTurtle as exportTurtle } from "./export/turtle.ts";
export type { Argument, Claim, DayRange, Modality, Polarity, Quote } from "./extract/claim.ts";
export type { Extraction } from "./extract/extract.ts";
export { type Account, readAccount } from "./graph/account.ts";
export { readArticle } from "./graph/articles.ts";
// The graph: drawn in the browser, or handed on.
export { buildGraph } from "./graph/build.ts";
export { readClaims, readEdge } from "./graph/claims.ts";
export { compare, type Difference, type Differing, type FieldChange } from "./graph/difference.ts";
export { enclose } from "./graph/enclose.ts";
export type { Enclosed } from "./graph/enclosed.ts";
export { readEntity } from "./graph/entities.ts";
export { neighborhood, neighbors, shortestPath } from "./graph/explore.ts";
export type { EdgeAttributes, NewsGraph, NodeAttributes } from "./graph/news-graph.ts";
export type {
  ArticleReading,
  ClaimReading,
  EntityReading,
  QuoteReading,
  SearchHit,
} from "./graph/reading.ts";
export { search } from "./graph/search.ts";
export { EVERYTHING, type Selection } from "./graph/selection.ts";
export {
  annotate,
  type BuildStep,
  build,
  extractFrom as extract,
  loadModels,
  type Models,
} from "./pipeline.ts";
// Reading: files, folders, standard input, JSON lines; or a text that is at hand.
export type { Article, Block, BlockKind } from "./read/article.ts";
export { compose } from "./read/compose.ts";
export { read, readAll } from "./read/files.ts";
export { type Metadata, NO_METADATA } from "./read/metadata.ts";
export type { Problem } from "./read/problem.ts";
export type { Reading } from "./read/reading.ts";
// Many articles: the database, and what one can ask of it.
export type { Decision, DecisionState, Judgement } from "./resolve/decision.ts";
export { readDecisions, writeDecisions } from "./resolve/decision-lines.ts";
export type { Entity } from "./resolve/entity.ts";
export type { Proposal } from "./resolve/proposals.ts";
export { answersOf } from "./serve/answers.ts";
export { type Deciding, decidingOf } from "./serve/deciding.ts";
export { viewerFiles } from "./serve/files.ts";
export { type Serving, serve } from "./serve/serve.ts";
export { settle } from "./settle/settle.ts";
export type { Answer } from "./store/answer.ts";
export { DatabaseError } from "./store/connection.ts";
export type { Change, Effect } from "./store/effect.ts";
export { queryWithin } from "./store/limited-query.ts";
export { QUESTIONS, type Question } from "./store/questions.ts";
export { openStore, readStore, type Store } from "./store/store.ts";
