import type { QuoteRow } from "../store/claim-rows.ts";
import type { Store } from "../store/store.ts";
import { readClaimsOf } from "./claims.ts";
import type { ArticleHeading, EntityReading, QuoteReading } from "./reading.ts";

/**
 * All there is to read of a node, also by the id of one that was merged into it; null where there is no such node.
 */
export function readEntity(store: Store, asked: string): EntityReading | null {
  const row = store.entityOnce(asked);
  if (row === undefined) return null;
  const { id } = row;
  const articles = store.articlesOf(id);
  const headings = new Map(articles.map((article) => [article.id, article]));
  return {
    id,
    type: row.type,
    name: row.name,
    aliases: store.aliasesOf(id),
    roles: store.rolesOf(id),
    mentions: row.mentions,
    firstSeen: row.firstSeen,
    lastSeen: row.lastSeen,
    claims: readClaimsOf(store, id),
    quotes: store.quotesOf(id).map((quote) => quoteReading(quote, headings.get(quote.article)!)),
    articles,
  };
}

const quoteReading = (row: QuoteRow, article: ArticleHeading): QuoteReading => ({
  id: row.id,
  speaker:
    row.speaker === null || row.speakerName === null ? null : { id: row.speaker, name: row.speakerName },
  speakerText: row.speakerText,
  content: row.content,
  direct: row.direct === 1,
  span: { start: row.start, end: row.end },
  article,
});
