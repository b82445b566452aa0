import type { Store } from "../store/store.ts";
import type { SearchHit } from "./reading.ts";

/** Entities that are called so come first, most mentioned first; then sentences, best first. */
export function search(store: Store, query: string, limit: number): SearchHit[] {
  const entities = store.searchNames(query, limit).map((hit): SearchHit => ({ kind: "entity", ...hit }));
  const sentences = store.searchSentences(query, limit - entities.length).map(
    ({ sentence, start, end, article }): SearchHit => ({
      kind: "sentence",
      sentence,
      span: { start, end },
      article: store.article(article)!,
    }),
  );
  return [...entities, ...sentences];
}
