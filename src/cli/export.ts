import { basename, extname } from "node:path";
import { Argument, type Command } from "commander";
import type { EntityType } from "../annotate/document.ts";
import { readAccount } from "../graph/account.ts";
import { buildGraph } from "../graph/build.ts";
import { enclose } from "../graph/enclose.ts";
import type { Selection } from "../graph/selection.ts";
import { QUESTIONS } from "../store/questions.ts";
import type { Store } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { type ClaimFilters, passes, typeOption, withClaimFilters } from "./filters.ts";
import { FORMATS, type Source } from "./formats.ts";
import { Mistake } from "./mistake.ts";
import { writeFolder, writeTo } from "./sink.ts";
import { say } from "./terminal.ts";

interface Flags extends DatabaseFlag, ClaimFilters {
  readonly out: string;
  readonly type?: EntityType;
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
  return {
    graph: () => buildGraph(store, selection),
    account: () => readAccount(store, selection),
    enclosed: () => enclose(store, selection),
    published: () => ({
      database: basename(store.path, extname(store.path)),
      tables: store.tables(),
      questions: QUESTIONS,
      account: readAccount(store, selection),
    }),
  };
}

function write(store: Store, name: string, flags: Flags): void {
  const selection = selectionOf(flags);
  const source = sourceOf(store, selection);
  const format = FORMATS[name]!;
  if ("file" in format) writeTo(flags.out, format.file(source));
  else writeFolder(flags.out, format.folder(source));
}

export const addExport = (program: Command): Command =>
  withClaimFilters(withDatabaseFlag(program.command("export")))
    .description("write the graph of a database in a format of other tools")
    .addArgument(new Argument("<format>", "one of the formats below").choices(Object.keys(FORMATS)))
    .option("-o, --out <path>", "file or folder to write; - for standard output", "-")
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
      const { out } = flags;
      if (out === "-" && "folder" in FORMATS[name]!) {
        throw new Mistake(`${name} is several files; name a folder for them with --out`);
      }
      reading(databaseOf(flags), (store) => write(store, name, flags));
      if (out !== "-") say(`${out}: written`);
    });
