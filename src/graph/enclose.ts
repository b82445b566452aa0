import type { Store } from "../store/store.ts";
import { readArticle } from "./articles.ts";
import { buildGraph, edgeKey } from "./build.ts";
import { endsOf } from "./edges.ts";
import type { Enclosed, EnclosedArticle, EnclosedClaim, EnclosedEntity } from "./enclosed.ts";
import { readEntity } from "./entities.ts";
import type { NewsGraph } from "./news-graph.ts";
import { EVERYTHING, type Selected, type Selection, select } from "./selection.ts";

/** What a store holds, or what of it is selected. It is read when it is asked for: the store must stay open. */
export function enclose(store: Store, selection: Selection = EVERYTHING): Enclosed {
  const selected = select(store, selection);
  const graph = buildGraph(store, selection);
  return {
    graph,
    articles: () => articlesOf(store, selected),
    claims: () => claimsOf(selected),
    entities: () => entitiesOf(store, graph, selected),
    edges: () => edgesOf(selected),
  };
}

function* articlesOf(store: Store, selected: Selected): Generator<EnclosedArticle> {
  for (const { id } of store.articles()) {
    if (!selected.article(id)) continue;
    const article = readArticle(store, id)!;
    const mentions = article.mentions.filter(({ entity }) => selected.entity(entity));
    yield { ...article, mentions, sentences: store.sentencesOf(id) };
  }
}

function* claimsOf(selected: Selected): Generator<EnclosedClaim> {
  for (const claim of selected.claims()) yield { ...claim, article: claim.article.id };
}

function* entitiesOf(store: Store, graph: NewsGraph, selected: Selected): Generator<EnclosedEntity> {
  const kept = new Set<string>();
  for (const { id } of selected.claims()) kept.add(id);
  for (const id of graph.nodes()) {
    const entity = readEntity(store, id)!;
    yield {
      ...entity,
      claims: entity.claims.map((claim) => claim.id).filter((claim) => kept.has(claim)),
      quotes: entity.quotes
        .filter(({ article }) => selected.article(article.id))
        .map((quote) => ({ ...quote, article: quote.article.id })),
      articles: entity.articles.map((article) => article.id).filter(selected.article),
    };
  }
}

function edgesOf(selected: Selected): Iterable<readonly [string, readonly string[]]> {
  const claims = new Map<string, { id: string; confidence: number }[]>();
  for (const claim of selected.claims()) {
    const { subject, relation, object } = endsOf(claim);
    const key = edgeKey({ subject, relation: relation.id, object });
    const known = claims.get(key);
    if (known === undefined) claims.set(key, [claim]);
    else known.push(claim);
  }
  return [...claims].map(([key, found]) => {
    const surestFirst = found.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
    return [key, surestFirst.map(({ id }) => id)] as const;
  });
}
