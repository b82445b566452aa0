import type { NewsGraph } from "../graph/news-graph.ts";
import type { ClaimReading } from "../graph/reading.ts";
import { inChunks } from "./chunks.ts";
import { EDGE_COLUMNS, NODE_COLUMNS, parted, type Value } from "./columns.ts";
import { EVIDENCE_COLUMNS, evidenceOf } from "./evidence.ts";
import { wellFormed } from "./well-formed.ts";

/** One row per node, with the headings that Gephi and Cosmograph know. */
export const writeNodesCsv = (graph: NewsGraph): Iterable<string> => inChunks(nodes(graph));

/** One row per edge; `Kind` keeps parallel edges apart. */
export const writeEdgesCsv = (graph: NewsGraph): Iterable<string> => inChunks(edges(graph));

/** One row per sentence that supports a claim: what a spreadsheet needs to check the graph by hand. */
export const writeEvidenceCsv = (claims: Iterable<ClaimReading>): Iterable<string> =>
  inChunks(evidence(claims));

function* nodes(graph: NewsGraph): Generator<string> {
  yield row(["Id", "Label", ...NODE_COLUMNS.map(({ title }) => title), "x", "y"]);
  for (const { node, attributes } of graph.nodeEntries()) {
    const values = NODE_COLUMNS.map(({ of }) => of(attributes));
    yield row([node, attributes.label, ...values, attributes.x, attributes.y]);
  }
}

function* edges(graph: NewsGraph): Generator<string> {
  const titles = EDGE_COLUMNS.map(({ title }) => title);
  yield row(["Id", "Source", "Target", "Type", "Kind", "Label", "Weight", ...titles]);
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const { relation, label, weight } = attributes;
    const values = EDGE_COLUMNS.map(({ of }) => of(attributes));
    yield row([edge, source, target, "Directed", relation, label, weight, ...values]);
  }
}

function* evidence(claims: Iterable<ClaimReading>): Generator<string> {
  yield row(EVIDENCE_COLUMNS.map(({ title }) => title));
  for (const supporting of evidenceOf(claims)) yield row(EVIDENCE_COLUMNS.map(({ of }) => of(supporting)));
}

/** RFC 4180, with line feeds alone at the ends of rows. */
const row = (values: readonly Value[]): string => `${values.map(cell).join(",")}\n`;

function cell(value: Value): string {
  if (value === null) return "";
  const text = wellFormed(typeof value === "object" ? parted(value) : String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
