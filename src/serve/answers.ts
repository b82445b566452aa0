import { readArticle } from "../graph/articles.ts";
import { buildGraph } from "../graph/build.ts";
import { readEdge } from "../graph/claims.ts";
import { readEntity } from "../graph/entities.ts";
import type { NewsGraph } from "../graph/news-graph.ts";
import type { ArticleReading, ClaimReading, EntityReading, SearchHit } from "../graph/reading.ts";
import { search } from "../graph/search.ts";
import type { Store } from "../store/store.ts";

/** As many hits as a list of suggestions can show without scrolling far. */
const HITS = 16;

/** Everything that a reader can ask. null where there is no such thing. */
export interface Answers {
  graph(): NewsGraph;
  entity(id: string): EntityReading | null;
  /** @param key `<subject>|<relation>|<object>`, the key of an edge of the graph. */
  edge(key: string): readonly ClaimReading[] | null;
  article(id: string): ArticleReading | null;
  search(query: string): readonly SearchHit[];
}

function claimsOfEdge(store: Store, key: string): ClaimReading[] | null {
  const [subject, relation, object, ...rest] = key.split("|");
  if (!subject || !relation || !object || rest.length > 0) return null;
  const claims = readEdge(store, subject, relation, object);
  return claims.length > 0 ? claims : null;
}

/** What the store knows. It is asked anew each time, but for the graph, which is laid out once for all that is decided. */
export function answersOf(store: Store): Answers {
  let built: { readonly graph: NewsGraph; readonly decided: number } | undefined;
  return {
    graph: () => {
      const decided = store.decisions().length;
      if (built?.decided !== decided) built = { graph: buildGraph(store), decided };
      return built.graph;
    },
    entity: (id) => readEntity(store, id),
    edge: (key) => claimsOfEdge(store, key),
    article: (id) => readArticle(store, id),
    search: (query) => search(store, query, HITS),
  };
}
