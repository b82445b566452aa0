import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { writeGexf } from "../export/gexf.ts";
import { buildGraph } from "../graph/build.ts";
import { openStore } from "../store/store.ts";
import { buildInto, contentsOf, incoming } from "./build.ts";
import { type MetadataFlags, metadataOf, withMetadataFlags } from "./metadata-flags.ts";
import { orMistake } from "./mistake.ts";
import { forgetOthers } from "./other-articles.ts";
import { type PortFlag, serveUntilStopped, withPortFlag } from "./serving.ts";
import { writeTo } from "./sink.ts";
import { strongestEdges } from "./strongest.ts";
import { print, say } from "./terminal.ts";

interface Flags extends MetadataFlags, PortFlag {
  readonly serve: boolean;
}

const inData = (name: string): string => fileURLToPath(new URL(`../../graph-data/${name}`, import.meta.url));

/** Edges in the table. */
const SHOWN = 20;

async function start(paths: readonly string[], flags: Flags): Promise<void> {
  const coming = incoming(paths.length > 0 ? paths : [inData("samples")], metadataOf(flags, paths));
  const database = inData("relata.db");
  const store = orMistake(() => openStore(database));
  try {
    const { articles } = buildInto(store, coming);
    forgetOthers(store, articles);
    const graph = buildGraph(store);
    writeTo(inData("relata.gexf"), writeGexf(graph));
    print(strongestEdges(graph, SHOWN, process.stdout.columns ?? 120));
    say(`\n${contentsOf(store)}: ${database} and ${inData("relata.gexf")}`);
    if (flags.serve) await serveUntilStopped(store, flags);
  } finally {
    store.close();
  }
}

export const addStart = (program: Command): Command =>
  withPortFlag(withMetadataFlags(program.command("start [path...]")))
    .description("build the bundled sample articles, or your own, into graph-data, and look at them")
    .option("--no-serve", "end after building")
    .addHelpText("after", "\nExample:\n  relata start my-article.txt --published 2018-07-02 --no-serve")
    .action(start);
