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
  readonly members: readonly Member[];
}

/** A chain, by its article and its number there. */
export interface Member {
  readonly article: string;
  readonly chain: number;
}

/** One order for chains everywhere: that of their articles, then that of the text. */
export const compareMembers = (a: Member, b: Member): number =>
  a.article < b.article ? -1 : a.article > b.article ? 1 : a.chain - b.chain;

/** A chain as text, to be looked up by. */
export const memberKey = ({ article, chain }: Member): string => `${article} ${chain}`;
