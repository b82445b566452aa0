import type { EntityType } from "../annotate/document.ts";

/** A chain of one article, as resolve needs it. */
export interface ChainRecord {
  readonly article: string;
  /** Index into the document's chains. */
  readonly chain: number;
  readonly type: EntityType;
  readonly name: string;
  /** Distinct surface strings by which the article names it (titles included where they stand), with their counts. */
  readonly surfaces: readonly { readonly text: string; readonly count: number }[];
  /** Titles and roles as written ("Secretary of State", "vice minister of foreign affairs"). */
  readonly titles: readonly string[];
}

/** One node of the graph: chains of many articles that are the same person, organization or place. */
export interface Entity {
  /** Stable when articles are added. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly { readonly article: string; readonly chain: number }[];
}
