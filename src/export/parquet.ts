import { ByteWriter, ParquetWriter, type SchemaElement } from "hyparquet-writer";
import type { EdgeAttributes, NewsGraph, NodeAttributes } from "../graph/news-graph.ts";
import type { ClaimReading } from "../graph/reading.ts";
import { type Column, EDGE_COLUMNS, type Kind, NODE_COLUMNS, type Value } from "./columns.ts";
import { EVIDENCE_COLUMNS, evidenceOf } from "./evidence.ts";
import { wellFormed } from "./well-formed.ts";

/** The nodes as Parquet (parquet.apache.org), for DuckDB, pandas and Polars: days are dates, lists are lists. */
export const writeNodesParquet = (graph: NewsGraph): Iterable<Uint8Array> =>
  document(NODES, graph.nodeEntries());

/** The edges as Parquet. */
export const writeEdgesParquet = (graph: NewsGraph): Iterable<Uint8Array> =>
  document(EDGES, graph.edgeEntries());

/** One row per sentence that supports a claim, as Parquet. */
export const writeEvidenceParquet = (claims: Iterable<ClaimReading>): Iterable<Uint8Array> =>
  document(EVIDENCE_COLUMNS, evidenceOf(claims));

interface Node {
  readonly node: string;
  readonly attributes: NodeAttributes;
}

interface Edge {
  readonly edge: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: EdgeAttributes;
}

/** Columns of attributes as columns of what has them. */
const within = <Attributes>(
  columns: readonly Column<Attributes>[],
): Column<{ readonly attributes: Attributes }>[] =>
  columns.map(({ title, type, of }) => ({ title, type, of: ({ attributes }) => of(attributes) }));

const NODES: readonly Column<Node>[] = [
  { title: "id", type: "string", of: ({ node }) => node },
  { title: "label", type: "string", of: ({ attributes }) => attributes.label },
  ...within(NODE_COLUMNS),
  { title: "x", type: "number", of: ({ attributes }) => attributes.x },
  { title: "y", type: "number", of: ({ attributes }) => attributes.y },
  { title: "size", type: "number", of: ({ attributes }) => attributes.size },
];

const EDGES: readonly Column<Edge>[] = [
  { title: "id", type: "string", of: ({ edge }) => edge },
  { title: "subject", type: "string", of: ({ source }) => source },
  { title: "object", type: "string", of: ({ target }) => target },
  { title: "label", type: "string", of: ({ attributes }) => attributes.label },
  ...within(EDGE_COLUMNS),
  { title: "weight", type: "number", of: ({ attributes }) => attributes.weight },
];

/** Rows that are held at once, and stand together in the file. */
const GROUP = 20_000;

function* document<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Generator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: "relata" });
  for (const group of groupsOf(rows)) {
    const columnData = columns.map(({ title, type, of }) => ({
      name: title,
      data: group.map((row) => written(of(row), type)),
    }));
    writer.write({ columnData, rowGroupSize: GROUP });
    yield taken(bytes);
  }
  writer.finish();
  yield taken(bytes);
}

function* groupsOf<Row>(rows: Iterable<Row>): Generator<Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** What was written since the last time; the writer goes on counting, but begins its buffer anew. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}

const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } } as const;

const TYPES: Readonly<Record<Exclude<Kind, "list">, Omit<SchemaElement, "name">>> = {
  string: TEXT,
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  day: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
  boolean: { type: "BOOLEAN" },
};

const schemaOf = (columns: readonly Pick<Column<never>, "title" | "type">[]): SchemaElement[] => [
  { name: "relata", num_children: columns.length },
  ...columns.flatMap(({ title, type }) => elementsOf(title, type)),
];

/** A list has three levels (github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists). */
const elementsOf = (name: string, type: Kind): SchemaElement[] =>
  type === "list"
    ? [
        {
          name,
          num_children: 1,
          converted_type: "LIST",
          logical_type: { type: "LIST" },
          repetition_type: "OPTIONAL",
        },
        { name: "list", num_children: 1, repetition_type: "REPEATED" },
        { name: "element", ...TEXT, repetition_type: "REQUIRED" },
      ]
    : [{ name, ...TYPES[type], repetition_type: "OPTIONAL" }];

function written(value: Value, type: Kind): unknown {
  if (typeof value === "string") return type === "day" ? new Date(`${value}T00:00:00Z`) : wellFormed(value);
  return typeof value === "object" && value !== null ? value.map(wellFormed) : value;
}
