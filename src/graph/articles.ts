import type { Store } from "../store/store.ts";
import type { ArticleReading } from "./reading.ts";

/** An article's text with all that is marked in it; null where there is no such article. */
export function readArticle(store: Store, id: string): ArticleReading | null {
  const heading = store.article(id);
  return heading === undefined ? null : { ...heading, ...store.text(id) };
}
