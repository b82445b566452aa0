import type { EdgeAttributes, NodeAttributes } from "../graph/news-graph.ts";

/** null where there is nothing to say. */
export type Value = string | number | boolean | readonly string[] | null;

/** A day is a text in ISO 8601, for formats that have a type for it. */
export type Kind = "string" | "list" | "integer" | "number" | "day" | "boolean";

/** What tables and attribute lists call a property of a node or an edge, and how it is typed. */
export interface Column<Attributes> {
  readonly title: string;
  readonly type: Kind;
  readonly of: (attributes: Attributes) => Value;
}

/** All but the label and the place, which formats have their own words for. */
export const NODE_COLUMNS: readonly Column<NodeAttributes>[] = [
  { title: "type", type: "string", of: ({ type }) => type },
  { title: "aliases", type: "list", of: ({ aliases }) => aliases },
  { title: "mentions", type: "integer", of: ({ mentions }) => mentions },
  { title: "articles", type: "integer", of: ({ articles }) => articles },
  { title: "first_seen", type: "day", of: ({ firstSeen }) => firstSeen },
  { title: "last_seen", type: "day", of: ({ lastSeen }) => lastSeen },
  { title: "community", type: "integer", of: ({ community }) => community },
];

/** All but the label and the weight. */
export const EDGE_COLUMNS: readonly Column<EdgeAttributes>[] = [
  { title: "relation", type: "string", of: ({ relation }) => relation },
  { title: "claims", type: "integer", of: ({ claims }) => claims },
  { title: "articles", type: "integer", of: ({ articles }) => articles },
  { title: "outlets", type: "list", of: ({ outlets }) => outlets },
  { title: "polarity", type: "string", of: ({ polarity }) => polarity },
  { title: "modality", type: "string", of: ({ modality }) => modality },
  { title: "confidence", type: "number", of: ({ confidence }) => confidence },
  { title: "first_date", type: "day", of: ({ firstDate }) => firstDate },
  { title: "last_date", type: "day", of: ({ lastDate }) => lastDate },
  { title: "sentence", type: "string", of: ({ sentence }) => sentence },
  { title: "source", type: "string", of: ({ source }) => source },
];

/** A list in a format that has none: parted by "|", which the items themselves then cannot have. */
export const parted = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll("|", "/")).join("|");
