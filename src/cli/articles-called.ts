import type { ArticleRow } from "../store/article-rows.ts";
import type { Store } from "../store/store.ts";
import { Mistake } from "./mistake.ts";
import { nearest } from "./nearest.ts";
import { visible } from "./visible.ts";

/** The articles of a name or an id. @throws {Mistake} if there is none, with the one that is spelled like it. */
export function articlesCalled(store: Store, wanted: string): ArticleRow[] {
  const articles = store.articles();
  const found = articles.filter(({ id, name }) => id === wanted || name === wanted);
  if (found.length > 0) return found;
  const [near] = nearest(wanted, articles, ({ name }) => name);
  throw new Mistake(
    `no article ${JSON.stringify(wanted)} is here${near ? `; did you mean ${visible(near.name)}?` : ""}`,
  );
}
