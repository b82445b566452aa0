import type { NewsGraph } from "../graph/news-graph.ts";
import type { ArticleReading, ClaimReading, EntityReading, SearchHit } from "../graph/reading.ts";

/** Everything that a reader can ask. null where there is no such thing. */
export interface Answers {
  graph(): NewsGraph;
  entity(id: string): EntityReading | null;
  /** @param key `<subject>|<relation>|<object>`, the key of an edge of the graph. */
  edge(key: string): readonly ClaimReading[] | null;
  article(id: string): ArticleReading | null;
  search(query: string): readonly SearchHit[];
}
