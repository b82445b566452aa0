import type { NewsGraph } from "../../src/graph/news-graph.ts";
import type { ArticleReading, ClaimReading, EntityReading, SearchHit } from "../../src/graph/reading.ts";

/** What the viewer asks. Each is answered by the page itself, where it was saved with its answers, or by the local server. */
export interface Questions {
  graph(): Promise<ReturnType<NewsGraph["export"]>>;
  entity(id: string): Promise<EntityReading>;
  edge(key: string): Promise<readonly ClaimReading[]>;
  article(id: string): Promise<ArticleReading>;
  search(query: string): Promise<readonly SearchHit[]>;
}
