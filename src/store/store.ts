import type Database from "better-sqlite3";
import type { Extraction } from "../extract/extract.ts";
import type { ChainReference, ClaimReference, Decision } from "../resolve/decision.ts";
import type { ChainRecord, Entity } from "../resolve/entity.ts";
import type { Verdicts } from "../resolve/verdicts.ts";
import * as articleRows from "./article-rows.ts";
import { addArticle, hasArticle, type Outcome, removeArticle } from "./articles.ts";
import { type BuildLock, lockForBuild } from "./build-lock.ts";
import { chainRecords } from "./chains.ts";
import * as claimRows from "./claim-rows.ts";
import { connect, connectReadOnly, disconnect, explain } from "./connection.ts";
import { type Counts, counts } from "./counts.ts";
import * as log from "./decisions.ts";
import { type DescribedTable, describedTables } from "./descriptions.ts";
import { edgeRows, edgeStates } from "./edge-rows.ts";
import type { Effects } from "./effect.ts";
import { changeEntities, replaceEntities } from "./entities.ts";
import * as entityRows from "./entity-rows.ts";
import { adjacentTo, edgesBetween, type NeighborRow, neighborRows } from "./neighbor-rows.ts";
import { Register } from "./register.ts";
import { type Relation, relationRows } from "./relations.ts";
import { forgetRuns, type Run, recordRun } from "./runs.ts";
import { matchOf, searchNames, searchSentences } from "./search.ts";

/** A database file that is open. It must be closed. */
export class Store {
  readonly path: string;
  readonly #db: Database.Database;
  #run: Run | null = null;
  #runId: string | null = null;
  #building: BuildLock | null = null;

  constructor(path: string, db: Database.Database) {
    this.path = path;
    this.#db = db;
  }

  close(): void {
    this.endRun();
    disconnect(this.#db);
  }

  /** From now on articles are read by this tool and these models; no other run can begin until this one has ended. */
  beginRun(run: Run): void {
    this.#building ??= explain(this.path, () => lockForBuild(this.path));
    this.#run = run;
    this.#runId = this.#write(() => recordRun(this.#db, run));
  }

  /** Lets others build again. */
  endRun(): void {
    this.#building?.release();
    this.#building = null;
  }

  /** Whether this article is here, as the present run reads it: then it need not be read again. */
  has(articleId: string): boolean {
    return hasArticle(this.#db, articleId, this.#runId);
  }

  /** All of one article or nothing. The same article twice changes nothing. */
  addArticle(extraction: Extraction): Outcome {
    return this.#write(() => {
      if (this.#run !== null) recordRun(this.#db, this.#run);
      return addArticle(this.#db, extraction, this.#runId);
    });
  }

  /** @returns false if there was no such article. */
  removeArticle(id: string): boolean {
    return this.#write(() => {
      const removed = removeArticle(this.#db, id);
      forgetRuns(this.#db);
      return removed;
    });
  }

  /** The chains of all articles, or of one. */
  chainRecords(article?: string): ChainRecord[] {
    return chainRecords(this.#db, article);
  }

  /** What is kept of all chains, to work out who is who again where something has changed. */
  register(): Register {
    return new Register(this.#db);
  }

  /** Writes anew who is who and what people said of claims; links and edges follow from it. */
  replaceEntities(entities: readonly Entity[], verdicts?: Verdicts): void {
    this.#write(() => void replaceEntities(this.#db, entities, verdicts));
  }

  /** Writes what has become of the entities with these ids, and what people said of claims. */
  changeEntities(before: Iterable<string>, entities: readonly Entity[], verdicts: Verdicts): Effects {
    return this.#write(() => changeEntities(this.#db, before, entities, verdicts));
  }

  /** What people decided, undone decisions too, in the order in which they were made. */
  decisions(): Decision[] {
    return log.decisions(this.#db);
  }

  /** Adds to what people decided; nothing follows from it yet. */
  addDecision(decision: Omit<Decision, "number" | "madeAt"> & { readonly madeAt?: string }): Decision {
    const madeAt = decision.madeAt ?? new Date().toISOString();
    return this.#write(() => log.addDecision(this.#db, { ...decision, madeAt }));
  }

  /** What became of each decision when who is who was last worked out. */
  decisionStates(): log.DecisionStates {
    return log.decisionStates(this.#db);
  }

  replaceStates(states: log.DecisionStates): void {
    this.#write(() => log.replaceStates(this.#db, states));
  }

  /** The claims of an article, as decisions remember them. */
  claimReferences(article: string): ClaimReference[] {
    return log.claimReferences(this.#db, article);
  }

  claimReference(claim: string): ClaimReference | undefined {
    return log.claimReference(this.#db, claim);
  }

  /** The chains that are an entity, those that are called as it is before others. */
  chainReferences(entity: string): ChainReference[] {
    return log.chainReferences(this.#db, entity);
  }

  /** All that `work` writes, or nothing. */
  together<T>(work: () => T): T {
    return this.#write(work);
  }

  /** What `work` finds after what it has written; then all is as before. */
  rehearse<T>(work: () => T): T {
    let result: { readonly found: T } | undefined;
    const undone = new Error("rehearsed");
    try {
      this.#write(() => {
        result = { found: work() };
        throw undone;
      });
    } catch (cause) {
      if (cause !== undone) throw cause;
    }
    return result!.found;
  }

  /** Who is who as it was last worked out. */
  whoIsWho(): Entity[] {
    return entityRows.whoIsWho(this.#db);
  }

  counts(): Counts {
    return counts(this.#db);
  }

  articles(): articleRows.ArticleRow[] {
    return articleRows.articles(this.#db);
  }

  article(id: string): articleRows.ArticleRow | undefined {
    return articleRows.articleRow(this.#db, id);
  }

  sentencesOf(articleId: string): ReturnType<typeof articleRows.sentencesOf> {
    return articleRows.sentencesOf(this.#db, articleId);
  }

  authorsOf(articleId: string): string[] {
    return articleRows.authorsOf(this.#db, articleId);
  }

  /** An article's text and what is marked in it. */
  text(articleId: string) {
    return {
      text: articleRows.textOfArticle(this.#db, articleId),
      authors: articleRows.authorsOf(this.#db, articleId),
      blocks: articleRows.blocksOf(this.#db, articleId),
      mentions: articleRows.mentionsOf(this.#db, articleId),
    };
  }

  entities(): entityRows.EntityRow[] {
    return entityRows.entityRows(this.#db);
  }

  entity(id: string): entityRows.EntityRow | undefined {
    return entityRows.entityRow(this.#db, id);
  }

  /** The entity with this id, or the one that took it in: links and notes may be older than a merge. */
  entityOnce(id: string): entityRows.EntityRow | undefined {
    const asked = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !asked.has(at); ) {
      const found = this.entity(at);
      if (found !== undefined) return found;
      asked.add(at);
      at = log.takenInBy(this.#db, at);
    }
    return undefined;
  }

  aliasesOf(entity: string): string[] {
    return entityRows.aliasesOf(this.#db, entity);
  }

  /** The other names of all entities that have any. */
  aliases(): Map<string, string[]> {
    return entityRows.allAliases(this.#db);
  }

  /** Titles and roles as printed, most frequent first. */
  rolesOf(entity: string): string[] {
    return entityRows.rolesOf(this.#db, entity);
  }

  /** Sentences that name an entity, earliest article first, one an article. */
  sentencesNaming(entity: string, limit: number): entityRows.NamingSentence[] {
    return entityRows.sentencesNaming(this.#db, entity, limit);
  }

  /** The articles that mention an entity, earliest first. */
  articlesOf(entity: string): articleRows.ArticleRow[] {
    return articleRows.articlesOf(this.#db, entity);
  }

  edges(): ReturnType<typeof edgeRows> {
    return edgeRows(this.#db);
  }

  edgeStates(): ReturnType<typeof edgeStates> {
    return edgeStates(this.#db);
  }

  /** The relations that claims here are made of. */
  relations(): Relation[] {
    return relationRows(this.#db);
  }

  /** All claims between entities, in the order of their ids; the store must not be written to meanwhile. */
  allClaims(): IterableIterator<claimRows.ClaimRow> {
    return claimRows.allClaims(this.#db);
  }

  claimsOfEntity(entity: string): claimRows.ClaimRow[] {
    return claimRows.claimsOfEntity(this.#db, entity);
  }

  claimsOfEdge(subject: string, relation: string, object: string): claimRows.ClaimRow[] {
    return claimRows.claimsOfEdge(this.#db, subject, relation, object);
  }

  speakersOf(claim: string): claimRows.Named[] {
    return claimRows.speakersOf(this.#db, claim);
  }

  evidenceOf(claim: string): claimRows.EvidenceRow[] {
    return claimRows.evidenceOf(this.#db, claim);
  }

  quotesOf(entity: string): claimRows.QuoteRow[] {
    return claimRows.quotesOf(this.#db, entity);
  }

  /** The edges at an entity, seen from it, strongest first. */
  neighborsOf(entity: string): NeighborRow[] {
    return neighborRows(this.#db, entity);
  }

  /** The edges from one entity to another, in either direction, strongest first. */
  edgesBetween(from: string, to: string): NeighborRow[] {
    return edgesBetween(this.#db, from, to);
  }

  /** The ids of all that an entity has an edge with, in either direction, sorted. */
  adjacentTo(entity: string): string[] {
    return adjacentTo(this.#db, entity);
  }

  /** Entities one of whose names has these words or begins with the last of them, most mentioned first. */
  searchNames(query: string, limit: number): ReturnType<typeof searchNames> {
    const match = matchOf(query);
    return match === null ? [] : searchNames(this.#db, match, limit);
  }

  /** Sentences with these words, best first. */
  searchSentences(query: string, limit: number): ReturnType<typeof searchSentences> {
    const match = matchOf(query);
    return match === null || limit <= 0 ? [] : searchSentences(this.#db, match, limit);
  }

  /** The tables and views of this file, described. */
  tables(): DescribedTable[] {
    return describedTables(this.#db);
  }

  /** Rows of a query that only reads. */
  query(sql: string, ...parameters: (string | number | null)[]): Record<string, unknown>[] {
    return explain(this.path, () => {
      const statement = this.#db.prepare<(string | number | null)[], Record<string, unknown>>(sql);
      if (!statement.readonly || !statement.reader) {
        throw new Error(`this changes the database or returns no rows: ${sql}; give a SELECT`);
      }
      return statement.all(...parameters);
    });
  }

  /** One transaction that nobody else's write comes between. */
  #write<T>(work: () => T): T {
    return explain(this.path, () => this.#db.transaction(work).immediate());
  }
}

/** Opens a store for reading and writing; makes the file if it is not there. `:memory:` leaves no file. */
export const openStore = (path: string): Store => new Store(path, connect(path));

/** Opens a store that is there, so that nothing in it can change. */
export const readStore = (path: string): Store => new Store(path, connectReadOnly(path));
