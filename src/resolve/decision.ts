import type { EntityType } from "../annotate/document.ts";

/** A chain of an article, named so that a newer model's chains can be matched with it. */
export interface ChainReference {
  readonly article: string;
  readonly name: string;
}

/** Names an entity so that it is found again after another run: by a chain of it, else by its id, else by its name. */
export interface EntityReference {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly chain: ChainReference | null;
}

/** Names a claim by what it says and by its words, for a newer model counts the claims of an article anew. */
export interface ClaimReference {
  readonly id: string;
  readonly article: string;
  readonly relation: string;
  /** Subject and object as the article's chains are called. */
  readonly subject: string;
  readonly object: string;
  /** Of the evidence that stands first. */
  readonly words: string;
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
  | { readonly kind: "reject"; readonly claim: ClaimReference }
  | { readonly kind: "confirm"; readonly claim: ClaimReference }
  | { readonly kind: "undo"; readonly decision: number };

export const JUDGEMENTS = [
  "merge",
  "distinguish",
  "split",
  "rename",
  "retype",
  "reject",
  "confirm",
  "undo",
] as const satisfies readonly Judgement["kind"][];

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

/**
 * What became of a decision. `vanished`: what it speaks of is no longer there, so it waits. `overruled`: another one
 * speaks against it, and telling apart goes before joining.
 */
export type DecisionState = "holds" | "undone" | "vanished" | "overruled";

/** The decisions that are not undone, in order. What an undone undo had undone stands again. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>();
  for (const { number, judgement } of [...decisions].sort((a, b) => b.number - a.number)) {
    if (judgement.kind === "undo" && !undone.has(number)) undone.add(judgement.decision);
  }
  return decisions.filter(({ number }) => !undone.has(number)).sort((a, b) => a.number - b.number);
}

/** A judgement as a person would say it. */
export function inWords(judgement: Judgement): string {
  switch (judgement.kind) {
    case "merge":
      return `merge “${judgement.right.name}” into “${judgement.left.name}”`;
    case "distinguish":
      return `tell “${judgement.left.name}” and “${judgement.right.name}” apart`;
    case "split":
      return `split “${judgement.chains.map(({ name }) => name).join("”, “")}” off “${judgement.entity.name}”`;
    case "rename":
      return `rename “${judgement.entity.name}” to “${judgement.name}”`;
    case "retype":
      return `call “${judgement.entity.name}” ${withArticle(judgement.type)}`;
    case "undo":
      return `undo ${judgement.decision}`;
    default: {
      const { subject, relation, object } = judgement.claim;
      return `${judgement.kind} “${subject}” ${relation} “${object}”`;
    }
  }
}

const withArticle = (type: EntityType): string => `${/^[EO]/.test(type) ? "an" : "a"} ${type}`;
