import { writeEdgesCsv, writeEvidenceCsv, writeNodesCsv } from "../export/csv.ts";
import { writeCypher } from "../export/cypher.ts";
import { type Published, writeDatasetteConfig, writeDatasetteMetadata } from "../export/datasette.ts";
import { writeFtm } from "../export/ftm.ts";
import { writeDynamicGexf, writeGexf, writeGexf12 } from "../export/gexf.ts";
import { writeGraphml } from "../export/graphml.ts";
import { writeHtml } from "../export/html.ts";
import { writeJson } from "../export/json.ts";
import { writeJsonLd } from "../export/json-ld.ts";
import { writeEdgesParquet, writeEvidenceParquet, writeNodesParquet } from "../export/parquet.ts";
import { writeTurtle } from "../export/turtle.ts";
import type { Account } from "../graph/account.ts";
import type { Enclosed } from "../graph/enclosed.ts";
import type { NewsGraph } from "../graph/news-graph.ts";
import { viewerFiles } from "../serve/files.ts";
import { Mistake } from "./mistake.ts";
import type { Pieces } from "./sink.ts";

/** What is handed on; a graph is laid out only for formats that draw. */
export interface Source {
  graph(): NewsGraph;
  account(): Account;
  enclosed(): Enclosed;
  published(): Published;
}

/** A format is one file, or several in a folder. */
export type Format = { readonly what: string } & (
  | { readonly file: (source: Source) => Pieces }
  | { readonly folder: (source: Source) => Readonly<Record<string, Pieces>> }
);

const evidence = ({ account }: Source): Pieces => writeEvidenceCsv(account().claims());

function page({ enclosed }: Source): Pieces {
  const viewer = viewerFiles();
  if (viewer.size === 0)
    throw new Mistake('the viewer is not built yet: run "npm run build", then export again');
  return writeHtml(viewer, enclosed());
}

/** In the order in which help lists them. */
export const FORMATS: Readonly<Record<string, Format>> = {
  html: { what: "one page with the viewer and all articles, to open anywhere", file: page },
  gexf: { what: "GEXF 1.3, for Gephi", file: ({ graph }) => writeGexf(graph()) },
  "gexf-dynamic": {
    what: "GEXF 1.3 with days, for Gephi's timeline",
    file: ({ graph }) => writeDynamicGexf(graph()),
  },
  "gexf-1.2": { what: "GEXF 1.2draft, for networkx", file: ({ graph }) => writeGexf12(graph()) },
  graphml: { what: "GraphML, for yEd, Cytoscape and igraph", file: ({ graph }) => writeGraphml(graph()) },
  json: { what: "JSON, for graphology and Gephi Lite", file: ({ graph }) => writeJson(graph()) },
  csv: {
    what: "a folder of tables: nodes, edges, evidence",
    folder: (source) => {
      const graph = source.graph();
      return {
        "nodes.csv": writeNodesCsv(graph),
        "edges.csv": writeEdgesCsv(graph),
        "evidence.csv": evidence(source),
      };
    },
  },
  "nodes-csv": { what: "the table of nodes alone", file: ({ graph }) => writeNodesCsv(graph()) },
  "edges-csv": { what: "the table of edges alone", file: ({ graph }) => writeEdgesCsv(graph()) },
  "evidence-csv": { what: "the table of all evidence alone", file: evidence },
  parquet: {
    what: "a folder of the same tables as Parquet, for DuckDB and pandas",
    folder: ({ graph, account }) => {
      const drawn = graph();
      return {
        "nodes.parquet": writeNodesParquet(drawn),
        "edges.parquet": writeEdgesParquet(drawn),
        "evidence.parquet": writeEvidenceParquet(account().claims()),
      };
    },
  },
  jsonld: {
    what: "JSON-LD: schema.org, with PROV for the evidence",
    file: ({ account }) => writeJsonLd(account()),
  },
  turtle: { what: "the same as Turtle, for triple stores", file: ({ account }) => writeTurtle(account()) },
  ftm: {
    what: "FollowTheMoney JSON lines, for Aleph and OpenSanctions",
    file: ({ account }) => writeFtm(account()),
  },
  datasette: {
    what: "a folder with metadata.json and datasette.yaml, to publish the database with",
    folder: ({ published }) => ({
      "metadata.json": writeDatasetteMetadata(published()),
      "datasette.yaml": writeDatasetteConfig(published()),
    }),
  },
  cypher: { what: "Cypher statements, for Neo4j", file: ({ account }) => writeCypher(account()) },
};
