import { MultiDirectedGraph } from "graphology";
import type { EdgeRow } from "../store/edge-rows.ts";
import type { EntityRow } from "../store/entity-rows.ts";
import type { Store } from "../store/store.ts";
import { arrange } from "./arrange.ts";
import { type DrawnEdge, edgesOf } from "./edges.ts";
import type { EdgeAttributes, GraphAttributes, NewsGraph, NodeAttributes } from "./news-graph.ts";
import { labelWith } from "./relation-label.ts";
import { EVERYTHING, type Selection, select } from "./selection.ts";
import { titleOf } from "./title.ts";

/** The graph of a store, or of what of it is selected, laid out; the same store gives the same graph on every run. */
export function buildGraph(store: Store, selection: Selection = EVERYTHING): NewsGraph {
  const graph: NewsGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  const articles = store.articles();
  const selected = select(store, selection);
  graph.replaceAttributes({ title: titleOf(articles), articles: articles.length });
  const aliases = store.aliases();
  for (const entity of store.entities())
    if (selected.entity(entity.id)) graph.addNode(entity.id, nodeOf(entity, aliases.get(entity.id) ?? []));
  for (const edge of selection.claim === null ? drawn(store.edges()) : edgesOf(selected.claims())) {
    if (graph.hasNode(edge.subject) && graph.hasNode(edge.object))
      graph.addDirectedEdgeWithKey(edgeKey(edge), edge.subject, edge.object, edge.attributes);
  }
  arrange(graph);
  return graph;
}

function* drawn(rows: readonly EdgeRow[]): Generator<DrawnEdge> {
  for (const row of rows) {
    const { subject, relation, object } = row;
    yield { subject, relation, object, attributes: edgeOf(row) };
  }
}

export const edgeKey = ({
  subject,
  relation,
  object,
}: Pick<EdgeRow, "subject" | "relation" | "object">): string => `${subject}|${relation}|${object}`;

const nodeOf = (entity: EntityRow, aliases: string[]): NodeAttributes => ({
  label: entity.name,
  type: entity.type,
  aliases,
  mentions: entity.mentions,
  articles: entity.articles,
  firstSeen: entity.firstSeen,
  lastSeen: entity.lastSeen,
  community: 0,
  x: 0,
  y: 0,
  size: 1,
});

const edgeOf = (edge: EdgeRow): EdgeAttributes => ({
  relation: edge.relation,
  label: labelWith(edge.label, edge.thing),
  group: edge.group,
  symmetric: edge.symmetric === 1,
  claims: edge.claims,
  articles: edge.articles,
  outlets: JSON.parse(edge.outlets) as string[],
  polarity: edge.polarity,
  modality: edge.modality,
  confidence: edge.confidence,
  firstDate: edge.firstDay,
  lastDate: edge.lastDay,
  published: JSON.parse(edge.days) as string[],
  sentence: edge.sentence,
  source: [edge.outlet, edge.published].filter((part) => part !== null).join(", "),
  weight: edge.claims,
});
