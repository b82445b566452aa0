import type { Drawing, NewsGraph } from "../graph/drawing.ts";
import type { Palette } from "../graph/palette.ts";
import { xml } from "./svg.ts";

const NODE_FIELDS = ["type", "aliases", "mentions", "articles", "community"] as const;
const EDGE_FIELDS = [
  "relation",
  "claims",
  "articles",
  "outlets",
  "polarity",
  "modality",
  "confidence",
  "sentence",
  "source",
] as const;

type Value = string | number | readonly string[] | null;

const written = (value: Value): string =>
  Array.isArray(value) ? `[${value.join(", ")}]` : String(value ?? "");

const declared = (subject: string, fields: readonly string[], numbers: ReadonlySet<string>): string =>
  `<attributes class="${subject}">${fields
    .map((field) => {
      const kind = field === "confidence" ? "double" : numbers.has(field) ? "integer" : "string";
      return `<attribute id="${field}" title="${field}" type="${kind}"/>`;
    })
    .join("")}</attributes>`;

function values<Field extends string>(
  fields: readonly Field[],
  attributes: Readonly<Record<Field, Value>>,
): string {
  const rows = fields.map((field) => `<attvalue for="${field}" value="${xml(written(attributes[field]))}"/>`);
  return `<attvalues>${rows.join("")}</attvalues>`;
}

const colored = (color: string): string => {
  const value = Number.parseInt(color.slice(1), 16);
  return `<viz:color r="${value >> 16}" g="${(value >> 8) & 255}" b="${value & 255}"/>`;
};

/** What is in the picture, as GEXF 1.3 that Gephi opens laid out and colored. */
export function gexfOf(news: NewsGraph, drawing: Drawing, palette: Palette): string {
  const numbers = new Set(["mentions", "articles", "community", "claims"]);
  const nodes = drawing.mapNodes((node, { x, y, size, type }) => {
    const place = `<viz:position x="${x.toFixed(2)}" y="${y.toFixed(2)}" z="0"/>`;
    const looks = `<viz:size value="${size.toFixed(2)}"/>${place}${colored(palette.types[type])}`;
    const { label } = news.getNodeAttributes(node);
    return `<node id="${xml(node)}" label="${xml(label)}">${values(NODE_FIELDS, news.getNodeAttributes(node))}${looks}</node>`;
  });
  const edges = drawing.mapEdges((edge, _, source, target) => {
    const attributes = news.getEdgeAttributes(edge);
    const ends = `source="${xml(source)}" target="${xml(target)}"`;
    const said = `kind="${xml(attributes.relation)}" label="${xml(attributes.label)}" weight="${attributes.weight}"`;
    return `<edge id="${xml(edge)}" ${ends} ${said}>${values(EDGE_FIELDS, attributes)}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta><creator>Relata</creator><description>${xml(news.getAttribute("title") ?? "")}</description></meta>`,
    '<graph defaultedgetype="directed" mode="static">',
    declared("node", NODE_FIELDS, numbers),
    declared("edge", EDGE_FIELDS, numbers),
    `<nodes>${nodes.join("\n")}</nodes>`,
    `<edges>${edges.join("\n")}</edges>`,
    "</graph></gexf>",
    "",
  ].join("\n");
}
