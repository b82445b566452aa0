import type { EntityType } from "../annotate/document.ts";

/** Names an entity so that it is found again after another run: by id, else by type and one of its names. */
export interface EntityReference {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
}

/** A chain of an article, named so that a newer model's chains can be matched with it. */
export interface ChainReference {
  readonly article: string;
  readonly name: string;
}

/** What a person decided about entities and claims. */
export type Judgement =
  | { readonly kind: "merge"; readonly left: EntityReference; readonly right: EntityReference }
  /** The two are different, whatever the scores say. */
  | { readonly kind: "distinguish"; readonly left: EntityReference; readonly right: EntityReference }
  /** Takes these chains out of the entity and makes them one of their own. */
  | { readonly kind: "split"; readonly entity: EntityReference; readonly chains: readonly ChainReference[] }
  | { readonly kind: "rename"; readonly entity: EntityReference; readonly name: string }
  | { readonly kind: "retype"; readonly entity: EntityReference; readonly type: EntityType }
  | { readonly kind: "reject"; readonly claim: string }
  | { readonly kind: "confirm"; readonly claim: string }
  | { readonly kind: "undo"; readonly decision: number };

/** One row of the append-only log of decisions. */
export interface Decision {
  /** 1, 2, 3, ... in the order in which they were made. */
  readonly number: number;
  readonly user: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Why, in the words of the one who decided; empty without. */
  readonly reason: string;
  readonly judgement: Judgement;
}

/** The decisions that hold: all that are not undone, in order. An undone undo holds again. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>();
  for (const { number, judgement } of [...decisions].sort((a, b) => b.number - a.number)) {
    if (judgement.kind === "undo" && !undone.has(number)) undone.add(judgement.decision);
  }
  return decisions
    .filter(({ number, judgement }) => judgement.kind !== "undo" && !undone.has(number))
    .sort((a, b) => a.number - b.number);
}
