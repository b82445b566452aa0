import { type EdgeAttributes, type NewsGraph, stanceOf } from "../graph/drawing.ts";
import { printed, rangeInWords, shortDay } from "../reading/words.ts";

/** A column of a table: what is written of a row, and by what rows are sorted. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly number?: true;
  /** How many parts of the width it takes. */
  readonly share: number;
  text(news: NewsGraph, key: string): string;
  value(news: NewsGraph, key: string): string | number;
}

const ofNode = (
  id: string,
  name: string,
  share: number,
  value: (news: NewsGraph, key: string) => string | number,
  text = (news: NewsGraph, key: string) => {
    const given = value(news, key);
    return typeof given === "number" ? given.toLocaleString("en") : given;
  },
): Column => ({ id, name, share, value, text });

const numbers = (column: Column): Column => ({ ...column, number: true });

const day = (value: string | null): string => (value ? shortDay(value) : "");

export const NAMES: readonly Column[] = [
  ofNode("name", "Name", 5, (news, key) => news.getNodeAttribute(key, "label")),
  ofNode("type", "Type", 2.6, (news, key) => news.getNodeAttribute(key, "type")),
  numbers(ofNode("links", "Links", 1.4, (news, key) => news.degree(key))),
  numbers(ofNode("mentions", "Mentions", 1.7, (news, key) => news.getNodeAttribute(key, "mentions"))),
  numbers(ofNode("articles", "Articles", 1.6, (news, key) => news.getNodeAttribute(key, "articles"))),
  ofNode(
    "last",
    "Last named",
    2.2,
    (news, key) => news.getNodeAttribute(key, "lastSeen") ?? "",
    (news, key) => day(news.getNodeAttribute(key, "lastSeen")),
  ),
];

const labelAt = (end: "source" | "target") => (news: NewsGraph, key: string) =>
  news.getNodeAttribute(news[end](key), "label");

const SURELY: Readonly<Record<ReturnType<typeof stanceOf>, string>> = {
  stated: "stated",
  reported: "reported",
  open: "",
  disputed: "disputed",
  denied: "denied",
};

const stanceIn = (edge: EdgeAttributes): string => SURELY[stanceOf(edge)] || edge.modality;

const ofEdge = (
  id: string,
  name: string,
  share: number,
  value: (edge: EdgeAttributes) => string | number,
  text: (edge: EdgeAttributes) => string = (edge) => String(value(edge)),
): Column =>
  ofNode(
    id,
    name,
    share,
    (news, key) => value(news.getEdgeAttributes(key)),
    (news, key) => text(news.getEdgeAttributes(key)),
  );

export const LINKS: readonly Column[] = [
  ofNode("who", "Who", 3.1, labelAt("source")),
  ofEdge("relation", "Link", 2.6, ({ label }) => label),
  ofNode("whom", "Whom", 3.1, labelAt("target")),
  numbers(ofEdge("claims", "Claims", 1.7, ({ claims }) => claims)),
  ofEdge("surely", "How surely", 2, stanceIn),
  ofEdge(
    "when",
    "When",
    2.6,
    ({ firstDate }) => firstDate ?? "",
    ({ firstDate, lastDate }) =>
      firstDate ? rangeInWords({ first: firstDate, last: lastDate ?? firstDate }) : "",
  ),
  ofEdge(
    "source",
    "Printed",
    3.6,
    ({ published, source }) => published[0] ?? source,
    ({ source }) => printed(source),
  ),
];

/**
 * Keys in the order of a column; equal ones stay as they were.
 *
 * @param sort a column's id, `-` before it for downward.
 */
export function sorted(
  news: NewsGraph,
  keys: readonly string[],
  columns: readonly Column[],
  sort: string,
): readonly string[] {
  const column = columns.find(({ id }) => id === sort.replace(/^-/, ""));
  if (!column) return keys;
  const values = new Map(keys.map((key) => [key, column.value(news, key)]));
  const way = sort.startsWith("-") ? -1 : 1;
  return [...keys].sort((a, b) => way * compare(values.get(a)!, values.get(b)!));
}

const order = new Intl.Collator("en", { numeric: true });

const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));
