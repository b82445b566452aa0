import type { NewsGraph } from "../graph/news-graph.ts";
import { inChunks } from "./chunks.ts";

/** graphology's own JSON: `Graph.from(JSON.parse(text))` gives the graph again. One node or edge a line. */
export const writeJson = (graph: NewsGraph): Iterable<string> => inChunks(document(graph));

function* document(graph: NewsGraph): Generator<string> {
  const options = { type: graph.type, multi: graph.multi, allowSelfLoops: graph.allowSelfLoops };
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(graph.getAttributes())},\n`;
  yield '"nodes":[';
  yield* lines(graph.nodeEntries(), ({ node, attributes }) => ({ key: node, attributes }));
  yield '],\n"edges":[';
  yield* lines(graph.edgeEntries(), ({ edge, source, target, attributes }) => ({
    key: edge,
    source,
    target,
    attributes,
  }));
  yield "]}\n";
}

function* lines<Entry>(entries: Iterable<Entry>, shape: (entry: Entry) => unknown): Generator<string> {
  let separator = "\n";
  for (const entry of entries) {
    yield separator + JSON.stringify(shape(entry));
    separator = ",\n";
  }
}
