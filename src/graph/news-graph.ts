import type { MultiDirectedGraph } from "graphology";
import type { EntityType } from "../annotate/document.ts";
import type { Modality, Polarity } from "../extract/claim.ts";

/** A node: an entity, with what is counted over its mentions. The node's key is the entity's id. */
export interface NodeAttributes {
  label: string;
  type: EntityType;
  aliases: string[];
  mentions: number;
  articles: number;
  /** ISO 8601 days of the earliest and latest article that names it; null where no article has a day. */
  firstSeen: string | null;
  lastSeen: string | null;
  /** Louvain community, 0 = the largest. */
  community: number;
  /** Layout position. */
  x: number;
  y: number;
  size: number;
}

/** An edge: all claims of one relation from one entity to another. Its key is `<subject>|<relation>|<object>`. */
export interface EdgeAttributes {
  relation: string;
  /** As a reader says it: "delivered a letter to". */
  label: string;
  /** The relation's group in the schema: contact, speech, stance, role, ... */
  group: string;
  symmetric: boolean;
  claims: number;
  articles: number;
  /** Distinct outlets, sorted. */
  outlets: string[];
  /** Of the strongest claim; "mixed" where claims disagree. */
  polarity: Polarity | "mixed";
  modality: Modality;
  /** Of the best claim, 0 to 1. */
  confidence: number;
  /** Earliest and latest day on which it happened, as far as said. */
  firstDate: string | null;
  lastDate: string | null;
  /** The days on which it was printed, sorted. */
  published: string[];
  /** The best sentence, and who printed it: `outlet, day`. */
  sentence: string;
  source: string;
  weight: number;
}

export interface GraphAttributes {
  title: string;
  articles: number;
}

/** The graph that is drawn and handed on. It can be thrown away and rebuilt from the store. */
export type NewsGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>;
