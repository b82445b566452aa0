import type { EntityType } from "../annotate/document.ts";
import type { EdgeAttributes, NewsGraph, NodeAttributes } from "../graph/news-graph.ts";
import { inChunks } from "./chunks.ts";
import { type Column, EDGE_COLUMNS, type Kind, NODE_COLUMNS, parted, type Value } from "./columns.ts";
import { escapeXml } from "./xml.ts";

/** GEXF 1.3 as Gephi and Gephi Lite read it: laid out, colored, one edge per (source, target, kind). */
export const writeGexf = (graph: NewsGraph): Iterable<string> => inChunks(document(graph, V13));

/** GEXF 1.3 whose nodes and edges last from their first to their last day, for Gephi's timeline. */
export const writeDynamicGexf = (graph: NewsGraph): Iterable<string> =>
  inChunks(document(graph, { ...V13, dynamic: true }));

/** GEXF 1.2draft, for readers that do not know 1.3, such as networkx. */
export const writeGexf12 = (graph: NewsGraph): Iterable<string> => inChunks(document(graph, V12));

interface Dialect {
  readonly version: string;
  readonly namespace: string;
  readonly dynamic: boolean;
  /** Since 1.3 an edge can say of what kind it is, and so be parallel to others. */
  readonly kinds: boolean;
  list(values: readonly string[]): string;
}

const V13: Dialect = {
  version: "1.3",
  namespace: "http://gexf.net/1.3",
  dynamic: false,
  kinds: true,
  list: (values) => `[${values.map(listItem).join(", ")}]`,
};

const V12: Dialect = {
  version: "1.2",
  namespace: "http://www.gexf.net/1.2draft",
  dynamic: false,
  kinds: false,
  list: parted,
};

/** Quoted where Gephi's reader of lists would take a character of it for syntax. */
const listItem = (value: string): string =>
  /^[^[\],"'\\\s]+( [^[\],"'\\\s]+)*$/.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;

/** Gephi knows no type for days. */
const TYPES: Readonly<Record<Kind, string>> = {
  string: "string",
  list: "liststring",
  integer: "integer",
  number: "double",
  day: "string",
  boolean: "boolean",
};

function* document(graph: NewsGraph, dialect: Dialect): Generator<string> {
  yield* head(graph, dialect);
  yield `    <nodes count="${graph.order}">\n`;
  for (const { node, attributes } of graph.nodeEntries()) yield nodeElement(graph, node, attributes, dialect);
  yield `    </nodes>\n    <edges count="${graph.size}">\n`;
  for (const { edge, attributes, source, target } of graph.edgeEntries()) {
    yield edgeElement(edge, source, target, attributes, dialect);
  }
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

function* head(graph: NewsGraph, dialect: Dialect): Generator<string> {
  const { version, namespace, dynamic } = dialect;
  const day = latestDay(graph);
  const time = dynamic ? 'mode="dynamic" timeformat="date"' : 'mode="static"';
  const intervals = dynamic ? ' timerepresentation="interval"' : "";
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${namespace}" xmlns:viz="${namespace}/viz" version="${version}">\n`;
  yield `  <meta${day === null ? "" : ` lastmodifieddate="${day}"`}>\n`;
  yield "    <creator>Relata</creator>\n";
  yield `    <description>${escapeXml(graph.getAttribute("title"))}</description>\n  </meta>\n`;
  yield `  <graph defaultedgetype="directed" ${time}${intervals}>\n`;
  yield columnElements("node", NODE_COLUMNS);
  yield columnElements("edge", EDGE_COLUMNS);
}

/** The latest day on which anything was published; a clock would make two exports of one graph differ. */
function latestDay(graph: NewsGraph): string | null {
  let latest: string | null = null;
  graph.forEachNode((_, { lastSeen }) => {
    if (lastSeen !== null && (latest === null || lastSeen > latest)) latest = lastSeen;
  });
  return latest;
}

function columnElements<Attributes>(of: "node" | "edge", columns: readonly Column<Attributes>[]): string {
  const elements = columns.map(
    ({ title, type }) => `      <attribute id="${title}" title="${title}" type="${TYPES[type]}"/>\n`,
  );
  return `    <attributes class="${of}">\n${elements.join("")}    </attributes>\n`;
}

/** As in the viewer by day. Red, green, blue and no alpha: with one, Gephi Lite drops the color. */
const COLORS: Readonly<Record<EntityType, string>> = {
  Person: 'r="47" g="90" b="168"',
  Organization: 'r="184" g="106" b="18"',
  Place: 'r="43" g="127" b="112"',
  Event: 'r="139" g="74" b="156"',
  Work: 'r="124" g="102" b="80"',
  Product: 'r="89" g="107" b="128"',
};

function nodeElement(graph: NewsGraph, node: string, attributes: NodeAttributes, dialect: Dialect): string {
  const lifetime = dialect.dynamic ? intervalOf(...lifeOf(graph, node, attributes)) : "";
  const { label, type, x, y, size } = attributes;
  return (
    `      <node id="${escapeXml(node)}" label="${escapeXml(label)}"${lifetime}>\n` +
    values(NODE_COLUMNS, NODE_OPENINGS, attributes, dialect) +
    `        <viz:color ${COLORS[type]}/>\n` +
    `        <viz:position x="${x}" y="${y}" z="0"/>\n        <viz:size value="${size}"/>\n      </node>\n`
  );
}

function edgeElement(
  edge: string,
  source: string,
  target: string,
  attributes: EdgeAttributes,
  dialect: Dialect,
): string {
  const { firstDate, lastDate, label, relation, weight } = attributes;
  const lifetime = dialect.dynamic ? intervalOf(firstDate, lastDate) : "";
  const kind = dialect.kinds ? ` kind="${escapeXml(relation)}"` : "";
  return (
    `      <edge id="${escapeXml(edge)}" source="${escapeXml(source)}" target="${escapeXml(target)}"${kind}` +
    ` label="${escapeXml(label)}" weight="${weight}"${lifetime}>\n` +
    `${values(EDGE_COLUMNS, EDGE_OPENINGS, attributes, dialect)}      </edge>\n`
  );
}

/** The beginning of each value's element; put together once, for there are millions. */
const openings = (columns: readonly Pick<Column<never>, "title">[]): readonly string[] =>
  columns.map(({ title }) => `          <attvalue for="${title}" value="`);

const NODE_OPENINGS = openings(NODE_COLUMNS);
const EDGE_OPENINGS = openings(EDGE_COLUMNS);

function values<Attributes>(
  columns: readonly Column<Attributes>[],
  openings: readonly string[],
  attributes: Attributes,
  dialect: Dialect,
): string {
  let elements = "        <attvalues>\n";
  for (const [index, { of }] of columns.entries()) {
    const written = writtenValue(of(attributes), dialect);
    if (written !== null) elements += `${openings[index]}${written}"/>\n`;
  }
  return `${elements}        </attvalues>\n`;
}

function writtenValue(value: Value, { list }: Dialect): string | number | boolean | null {
  if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return escapeXml(value);
  return value.length === 0 ? null : escapeXml(list(value));
}

/** A node is there while articles name it, and while anything happens that it takes part in. */
function lifeOf(
  graph: NewsGraph,
  node: string,
  { firstSeen, lastSeen }: NodeAttributes,
): [first: string | null, last: string | null] {
  const days = [firstSeen, lastSeen].filter((day) => day !== null);
  graph.forEachEdge(node, (_, { firstDate, lastDate }) => {
    if (firstDate !== null) days.push(firstDate);
    if (lastDate !== null) days.push(lastDate);
  });
  days.sort();
  return [days[0] ?? null, days.at(-1) ?? null];
}

/** What has no day is always there. */
const intervalOf = (first: string | null, last: string | null): string =>
  (first === null ? "" : ` start="${first}"`) + (last === null ? "" : ` end="${last}"`);
