import { existsSync } from "node:fs";
import type { Command } from "commander";
import { type BuildStep, build } from "../pipeline.ts";
import type { Article } from "../read/article.ts";
import { read } from "../read/files.ts";
import type { Metadata } from "../read/metadata.ts";
import { inLines, type Problem } from "../read/problem.ts";
import type { Store } from "../store/store.ts";
import { counted } from "./counted.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag, writing } from "./database.ts";
import { sayWaiting } from "./deciding.ts";
import { type MetadataFlags, metadataOf, withMetadataFlags } from "./metadata-flags.ts";
import { Mistake } from "./mistake.ts";
import { forgetOthers, sayOtherTexts } from "./other-articles.ts";
import { printJson, progress, say } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag, MetadataFlags {
  readonly dryRun?: boolean;
  readonly only?: boolean;
  readonly json?: boolean;
}

/** What a build did. */
export interface Built {
  /** Ids of what was not there before. */
  readonly added: readonly string[];
  readonly unchanged: number;
  /** Ids of all that were read. */
  readonly articles: readonly string[];
}

/** Articles that are being read, and what went wrong so far. */
interface Incoming {
  readonly articles: Iterable<Article>;
  readonly problems: readonly Problem[];
}

const sayAll = (problems: readonly Problem[]): void => {
  for (const line of inLines(problems)) say(`relata: ${line}`);
};

/**
 * Begins to read. The first article is read before anything is written, so that a mistake leaves no empty database.
 *
 * @throws {Mistake} if no article can be read.
 */
export function incoming(paths: readonly string[], metadata: Partial<Metadata>): Incoming {
  const problems: Problem[] = [];
  function* found() {
    for (const reading of read(paths, metadata)) {
      problems.push(...reading.problems);
      yield* reading.articles;
    }
  }
  const rest = found();
  const first = rest.next();
  if (first.done) throw new Mistake(inLines(problems).join("\nrelata: "));
  function* articles() {
    yield first.value as Article;
    yield* rest;
  }
  return { articles: articles(), problems };
}

/** Stores articles as they are read; what went wrong with some goes to standard error. */
export function buildInto(store: Store, { articles, problems }: Incoming): Built {
  const steps: BuildStep[] = [];
  const bar = progress("reading");
  for (const step of build(articles, store)) {
    steps.push(step);
    bar.step(step.article.name);
  }
  bar.end();
  sayAll(problems);
  sayWaiting(store);
  const ids = steps.map(({ article }) => article.id);
  const added = steps.filter(({ outcome }) => outcome === "added").map(({ article }) => article.id);
  return { added, unchanged: steps.length - added.length, articles: ids };
}

/** What a database holds, in words: "3 articles, 24 entities, 51 edges". */
export function contentsOf(store: Store): string {
  const { articles, entities, edges } = store.counts();
  return [counted(articles, "article"), counted(entities, "entity", "entities"), counted(edges, "edge")].join(
    ", ",
  );
}

/**
 * Takes out what was not read this time.
 *
 * @throws {Mistake} if some file could not be read: what it held before must not be taken for what is no longer wanted.
 */
function keepOnly(store: Store, { articles }: Built, { problems }: Incoming): number {
  if (problems.some(({ severity }) => severity === "error")) {
    throw new Mistake("not everything could be read, so nothing was taken out; mend that, and build again");
  }
  return forgetOthers(store, articles);
}

function dryRun(coming: Incoming, path: string): void {
  const known = existsSync(path)
    ? reading(path, (store) => new Set(store.articles().map(({ id }) => id)))
    : new Set<string>();
  for (const { id, name, outlet, published } of coming.articles) {
    const fate = known.has(id) ? "there already" : "would be added";
    say(`${fate}: ${visible(name)} (${visible(outlet ?? "no outlet")}, ${published ?? "no date"})`);
  }
  sayAll(coming.problems);
}

export const addBuild = (program: Command): Command =>
  withMetadataFlags(withDatabaseFlag(program.command("build <path...>")))
    .description("read articles (files, folders, JSON lines, - for standard input) into a database")
    .option("--only", "take out all that is not among these articles")
    .option("--dry-run", "only say what would be read")
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      `
Texts may begin with YAML front matter or have a .json beside them (title, source, author, date, url).
Building twice changes nothing; a build that was stopped goes on where it was. A text that was edited is another
article; --only takes the old one out, and all else that is not among the articles given.

Example:
  relata build articles/ my-article.txt --outlet "Example Wire" --published 2018-07-02 --db news.db`,
    )
    .action((paths: string[], flags: Flags) => {
      const coming = incoming(paths, metadataOf(flags, paths));
      const path = databaseOf(flags);
      if (flags.dryRun) return dryRun(coming, path);
      writing(path, (store) => {
        const built = buildInto(store, coming);
        const removed = flags.only ? keepOnly(store, built, coming) : 0;
        if (!flags.only) sayOtherTexts(store, built.articles, built.added);
        const [added, unchanged] = [counted(built.added.length, "article"), built.unchanged];
        const gone = removed > 0 ? `, ${removed} taken out` : "";
        say(`${added} added, ${unchanged} there already${gone}; ${path}: ${contentsOf(store)}`);
        if (flags.json) printJson({ database: path, ...built, removed });
      });
    });
