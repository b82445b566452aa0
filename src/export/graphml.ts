import type { NewsGraph } from "../graph/news-graph.ts";
import { inChunks } from "./chunks.ts";
import { type Column, EDGE_COLUMNS, type Kind, NODE_COLUMNS, parted, type Value } from "./columns.ts";
import { escapeXml } from "./xml.ts";

/** GraphML, for igraph, networkx, Cytoscape and yEd. */
export const writeGraphml = (graph: NewsGraph): Iterable<string> => inChunks(document(graph));

type Attributes = Readonly<Record<string, unknown>>;
type OwnColumn = Column<Attributes>;

const own = (title: string, type: OwnColumn["type"]): OwnColumn => ({
  title,
  type,
  of: (attributes) => attributes[title] as string | number,
});

const NODES = [
  own("label", "string"),
  ...NODE_COLUMNS,
  own("x", "number"),
  own("y", "number"),
  own("size", "number"),
];
const EDGES = [own("label", "string"), ...EDGE_COLUMNS, own("weight", "number")];

const TYPES: Readonly<Record<Kind, string>> = {
  string: "string",
  list: "string",
  integer: "int",
  number: "double",
  day: "string",
  boolean: "boolean",
};

function* document(graph: NewsGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield keys("node", NODES);
  yield keys("edge", EDGES);
  yield '  <graph edgedefault="directed">\n';
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `    <node id="${escapeXml(node)}">\n${data("node", NODES, attributes)}    </node>\n`;
  }
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    yield `    <edge id="${escapeXml(edge)}" source="${escapeXml(source)}" target="${escapeXml(target)}">\n` +
      `${data("edge", EDGES, attributes)}    </edge>\n`;
  }
  yield "  </graph>\n</graphml>\n";
}

/** Keys are global, and nodes and edges share some titles. */
const keyOf = (of: "node" | "edge", title: string): string => `${of}_${title}`;

const keys = (of: "node" | "edge", columns: readonly Pick<OwnColumn, "title" | "type">[]): string =>
  columns
    .map(
      ({ title, type }) =>
        `  <key id="${keyOf(of, title)}" for="${of}" attr.name="${title}" attr.type="${TYPES[type]}"/>\n`,
    )
    .join("");

function data<Of>(of: "node" | "edge", columns: readonly Column<Of & Attributes>[], attributes: Of): string {
  let elements = "";
  for (const column of columns) {
    const value = column.of(attributes as Of & Attributes);
    if (value !== null) elements += `      <data key="${keyOf(of, column.title)}">${written(value)}</data>\n`;
  }
  return elements;
}

const written = (value: Exclude<Value, null>): string =>
  typeof value === "object" ? escapeXml(parted(value)) : escapeXml(String(value));
