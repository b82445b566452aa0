import { buildGraph } from "../../src/graph/build.ts";
import { readClaims } from "../../src/graph/claims.ts";
import type { NewsGraph } from "../../src/graph/news-graph.ts";
import type { ClaimReading } from "../../src/graph/reading.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, extractionOf, type Tale } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";

export function withStore<T>(tales: readonly Tale[], work: (store: Store) => T): T {
  const store = openStore(":memory:");
  try {
    for (const tale of tales) store.addArticle(extractionOf(tale));
    store.replaceEntities(entitiesByName(store.chainRecords()));
    return work(store);
  } finally {
    store.close();
  }
}

export const claimsOf = (tales: readonly Tale[]): ClaimReading[] =>
  withStore(tales, (store) => [...readClaims(store)]);

export const claimsOfTalks = (): ClaimReading[] => claimsOf(TALKS);

export const graphOfTalks = (): NewsGraph => withStore(TALKS, buildGraph);
