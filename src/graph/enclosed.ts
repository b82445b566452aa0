import type { Span } from "../text/span.ts";
import type { NewsGraph } from "./news-graph.ts";
import type { ArticleReading, ClaimReading, EntityReading, QuoteReading } from "./reading.ts";

/** All that can be read of a store, for a page that has nobody to ask. Each thing is told once; the rest are ids. */
export interface Enclosed {
  readonly graph: NewsGraph;
  articles(): Iterable<EnclosedArticle>;
  claims(): Iterable<EnclosedClaim>;
  entities(): Iterable<EnclosedEntity>;
  /** The claims behind each edge, surest first. */
  edges(): Iterable<readonly [key: string, claims: readonly string[]]>;
}

export type EnclosedArticle = ArticleReading & { readonly sentences: readonly Span[] };
export type EnclosedClaim = Omit<ClaimReading, "article"> & { readonly article: string };
type EnclosedQuote = Omit<QuoteReading, "article"> & { readonly article: string };
export type EnclosedEntity = Omit<EntityReading, "claims" | "quotes" | "articles"> & {
  readonly claims: readonly string[];
  readonly quotes: readonly EnclosedQuote[];
  readonly articles: readonly string[];
};

/** The same as it stands in the page. */
export interface EnclosedAnswers {
  readonly graph: ReturnType<NewsGraph["export"]>;
  readonly articles: readonly EnclosedArticle[];
  readonly claims: readonly EnclosedClaim[];
  readonly entities: readonly EnclosedEntity[];
  readonly edges: Readonly<Record<string, readonly string[]>>;
}
