import { existsSync, realpathSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { Argument, type Command } from "commander";
import type { EntityType } from "../annotate/document.ts";
import { type Account, readAccount } from "../graph/account.ts";
import { buildGraph } from "../graph/build.ts";
import { enclose } from "../graph/enclose.ts";
import type { Selection } from "../graph/selection.ts";
import { QUESTIONS } from "../store/questions.ts";
import type { Store } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { type ClaimFilters, passes, typeOption, withClaimFilters } from "./filters.ts";
import { FORMATS, type Format, type Source } from "./formats.ts";
import { Mistake } from "./mistake.ts";
import { type Pieces, writeFolder, writeTo } from "./sink.ts";
import { say } from "./terminal.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly out: string;
  readonly type?: EntityType;
  readonly dryRun?: boolean;
}

const listed = Object.entries(FORMATS)
  .map(([name, { what }]) => `  ${name.padEnd(14)} ${what}`)
  .join("\n");

const CLAIM_FILTERS = [
  "relation",
  "outlet",
  "since",
  "until",
  "modality",
  "polarity",
  "minConfidence",
] as const;

function selectionOf(flags: Flags): Selection {
  const asked = CLAIM_FILTERS.some((name) => flags[name] !== undefined);
  return {
    types: flags.type === undefined ? null : new Set([flags.type]),
    claim: asked ? (claim) => passes(claim, flags) : null,
  };
}

function sourceOf(store: Store, selection: Selection): Source {
  const account = (): Account => {
    const all = readAccount(store, selection);
    if (all.entities.length === 0) say("nothing to hand on: the export is empty");
    return all;
  };
  return {
    graph: () => {
      const graph = buildGraph(store, selection);
      if (graph.order === 0) say("nothing to hand on: the export is empty");
      return graph;
    },
    account,
    enclosed: () => enclose(store, selection),
    published: () => ({
      database: basename(store.path, extname(store.path)),
      tables: store.tables(),
      questions: QUESTIONS,
      account: account(),
    }),
  };
}

/** Where it would go and how much it would be, all of it being made but nothing written. */
function weigh(out: string, files: Readonly<Record<string, Pieces>>): void {
  for (const [name, pieces] of Object.entries(files)) {
    let bytes = 0;
    for (const piece of pieces) bytes += Buffer.byteLength(piece);
    say(`would write ${bytes.toLocaleString("en-US")} bytes to ${name === "" ? out : join(out, name)}`);
  }
}

function write(store: Store, format: Format, flags: Flags): void {
  const { out, dryRun } = flags;
  const source = sourceOf(store, selectionOf(flags));
  const files = "file" in format ? { "": format.file(source) } : format.folder(source);
  if (dryRun) weigh(out, files);
  else if ("" in files) writeTo(out, files[""]);
  else writeFolder(out, files);
  if (out !== "-" && !dryRun) say(`${out}: written`);
}

/** @throws {Mistake} where the export would end up in standard output in pieces, or in place of what it is made from. */
function checkOut(name: string, database: string, out: string): void {
  if (out === "-" && "folder" in FORMATS[name]!)
    throw new Mistake(`${name} is several files; name a folder for them with --out`);
  if (out !== "-" && existsSync(out) && existsSync(database) && realpathSync(out) === realpathSync(database))
    throw new Mistake(`${out}: is the database itself; give another path with --out`);
}

export const addExport = (program: Command): Command =>
  withClaimFilters(withDatabaseFlag(program.command("export")))
    .description("write the graph of a database in a format of other tools")
    .addArgument(new Argument("<format>", "one of the formats below").choices(Object.keys(FORMATS)))
    .option("-o, --out <path>", "file or folder to write; - for standard output", "-")
    .option("--dry-run", "make it, but write nothing, and say how large it is")
    .addOption(typeOption())
    .addHelpText(
      "after",
      `
Formats:
${listed}

Example:
  relata export gexf --db news.db --out news.gexf`,
    )
    .action((name: string, flags: Flags) => {
      const database = databaseOf(flags);
      checkOut(name, database, flags.out);
      reading(database, (store) => write(store, FORMATS[name]!, flags));
    });
