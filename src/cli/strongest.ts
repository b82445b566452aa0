import type { EdgeAttributes, NewsGraph } from "../graph/news-graph.ts";
import { shortened, visible } from "./visible.ts";

interface Line {
  readonly subject: string;
  readonly object: string;
  readonly edge: EdgeAttributes;
}

/** Most claims first, then most articles, then surest; equal ones by name, so that the order is always the same. */
const byStrength = (a: Line, b: Line): number =>
  b.edge.articles - a.edge.articles ||
  b.edge.claims - a.edge.claims ||
  b.edge.confidence - a.edge.confidence ||
  (`${a.subject} ${a.edge.relation} ${a.object}` < `${b.subject} ${b.edge.relation} ${b.object}` ? -1 : 1);

/** What is not simply so: "denied", "planned", "reported". */
export const stanceOf = ({ polarity, modality }: Pick<EdgeAttributes, "polarity" | "modality">): string =>
  [polarity === "affirmed" ? "" : polarity, modality === "stated" ? "" : modality].filter(Boolean).join(", ");

const daysOf = ({ firstDate, lastDate }: EdgeAttributes): string => {
  if (firstDate === null) return "";
  return firstDate === lastDate || lastDate === null ? firstDate : `${firstDate} – ${lastDate}`;
};

function entry({ subject, object, edge }: Line, width: number): string {
  const marks = [stanceOf(edge), daysOf(edge), edge.articles > 1 ? `${edge.articles} articles` : ""].filter(
    Boolean,
  );
  const head = `${visible(subject)} — ${visible(edge.label)} → ${visible(object)}`;
  const source = edge.source === "" ? "" : `  [${visible(edge.source)}]`;
  const sentence = shortened(visible(edge.sentence), Math.max(40, width - source.length - 6));
  return `${head}${marks.length > 0 ? `  (${marks.join("; ")})` : ""}\n    > ${sentence}${source}`;
}

/** The strongest edges of a graph, each with its best sentence and who printed it. */
export function strongestEdges(graph: NewsGraph, limit: number, width: number): string {
  const lines = graph.mapEdges((_, edge, source, target) => ({
    edge,
    subject: graph.getNodeAttribute(source, "label"),
    object: graph.getNodeAttribute(target, "label"),
  }));
  return lines
    .sort(byStrength)
    .slice(0, limit)
    .map((line) => `${entry(line, width)}\n`)
    .join("");
}
