import { Argument, type Command } from "commander";
import { writeEdgesCsv, writeEvidenceCsv, writeNodesCsv } from "../export/csv.ts";
import { writeDynamicGexf, writeGexf, writeGexf12 } from "../export/gexf.ts";
import { writeGraphml } from "../export/graphml.ts";
import { writeJson } from "../export/json.ts";
import { buildGraph } from "../graph/build.ts";
import { readEdge } from "../graph/claims.ts";
import type { NewsGraph } from "../graph/news-graph.ts";
import type { ClaimReading } from "../graph/reading.ts";
import type { Store } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag } from "./database.ts";
import { writeTo } from "./sink.ts";

interface Format {
  readonly what: string;
  readonly write: (store: Store) => Iterable<string>;
}

const drawn =
  (write: (graph: NewsGraph) => Iterable<string>) =>
  (store: Store): Iterable<string> =>
    write(buildGraph(store));

function* claimsOf(store: Store): Generator<ClaimReading> {
  for (const { subject, relation, object } of store.edges())
    yield* readEdge(store, subject, relation, object);
}

const FORMATS: Readonly<Record<string, Format>> = {
  gexf: { what: "GEXF 1.3, for Gephi", write: drawn(writeGexf) },
  "gexf-dynamic": { what: "GEXF 1.3 with days, for Gephi's timeline", write: drawn(writeDynamicGexf) },
  "gexf-1.2": { what: "GEXF 1.2draft, for networkx", write: drawn(writeGexf12) },
  graphml: { what: "GraphML, for yEd, Cytoscape and igraph", write: drawn(writeGraphml) },
  "nodes-csv": { what: "a table of nodes", write: drawn(writeNodesCsv) },
  "edges-csv": { what: "a table of edges", write: drawn(writeEdgesCsv) },
  "evidence-csv": { what: "a table of all evidence", write: (store) => writeEvidenceCsv(claimsOf(store)) },
  json: { what: "graphology JSON", write: drawn(writeJson) },
};

const listed = Object.entries(FORMATS)
  .map(([name, { what }]) => `${name} (${what})`)
  .join(", ");

interface Flags extends DatabaseFlag {
  readonly out: string;
}

export const addExport = (program: Command): Command =>
  withDatabaseFlag(program.command("export"))
    .description("write the graph of a database in a format of other tools")
    .addArgument(new Argument("<format>", listed).choices(Object.keys(FORMATS)))
    .option("--out <file>", "where to; - for standard output", "-")
    .addHelpText("after", "\nExample:\n  relata export gexf --db news.db --out news.gexf")
    .action((format: string, flags: Flags) => {
      reading(databaseOf(flags), (store) => writeTo(flags.out, FORMATS[format]!.write(store)));
    });
