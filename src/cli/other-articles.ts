import { settle } from "../settle/settle.ts";
import type { ArticleRow } from "../store/article-rows.ts";
import type { Store } from "../store/store.ts";
import { say } from "./terminal.ts";
import { visible } from "./visible.ts";

/** The articles of a store that are not among these. */
function othersThan(store: Store, articles: readonly string[]): ArticleRow[] {
  const asked = new Set(articles);
  return store.articles().filter(({ id }) => !asked.has(id));
}

/** Takes out what is not among these articles, so that the graph is that of them alone. @returns how many went. */
export function forgetOthers(store: Store, articles: readonly string[]): number {
  const others = othersThan(store, articles);
  for (const { id } of others) store.removeArticle(id);
  if (others.length > 0) settle(store);
  return others.length;
}

const keyOf = ({ name, outlet }: ArticleRow): string => `${name}\n${outlet}`;

/** An edited text is another article: says which of an earlier build bear the name of one that was added. */
export function sayOtherTexts(store: Store, articles: readonly string[], added: readonly string[]): void {
  const fresh = new Set(added.flatMap((id) => store.article(id) ?? []).map(keyOf));
  for (const other of othersThan(store, articles)) {
    if (!fresh.has(keyOf(other))) continue;
    say(
      `relata: warning: ${visible(other.name)}: another text of this name stays in the database; take it out with "relata remove ${other.id}", or build with --only`,
    );
  }
}
