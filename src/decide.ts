import type { EntityType } from "./annotate/document.ts";
import { loadLexicon } from "./model/lexicon.ts";
import {
  type Decision,
  type DecisionState,
  type EntityReference,
  inWords,
  type Judgement,
  standing,
} from "./resolve/decision.ts";
import { lacking } from "./resolve/decision-lines.ts";
import { doubtfulPairs, type Proposal } from "./resolve/proposals.ts";
import { settle } from "./settle/settle.ts";
import type { Effect } from "./store/effect.ts";
import type { Store } from "./store/store.ts";

/** What a person wants to decide, by the ids of the present graph. */
export type Wish =
  /** The two are one; it keeps the left one's name and id. */
  | { readonly kind: "merge"; readonly left: string; readonly right: string }
  /** The two are different, and stay so. */
  | { readonly kind: "distinguish"; readonly left: string; readonly right: string }
  /** What is called so in these articles (by id) is another. */
  | { readonly kind: "split"; readonly entity: string; readonly articles: readonly string[] }
  | { readonly kind: "rename"; readonly entity: string; readonly name: string }
  | { readonly kind: "retype"; readonly entity: string; readonly type: EntityType }
  | { readonly kind: "reject"; readonly claim: string }
  | { readonly kind: "confirm"; readonly claim: string }
  | { readonly kind: "undo"; readonly decision: number };

/** Who decides, and why. */
export interface Decider {
  readonly user: string;
  readonly reason?: string;
}

/** Decisions as they were written down, and what they change in the graph. */
export interface Decided {
  readonly decisions: readonly Decision[];
  readonly effect: Effect;
}

/** A decision, with what it says and what became of it. */
export interface DecisionReading extends Decision {
  readonly words: string;
  readonly state: DecisionState;
}

/** A wish that cannot be: what it speaks of is not there, or it would change nothing. */
export class Impossible extends Error {}

/**
 * Writes decisions into the log and works out the graph anew. All of them are made, or none.
 *
 * @throws {Impossible} one line, if one speaks of what is not there.
 */
export const decide = (store: Store, wishes: readonly Wish[], by: Decider): Decided =>
  store.together(() => ({ decisions: record(store, wishes, by), effect: settle(store)() }));

/** What `decide` would do; nothing is kept. */
export const rehearse = (store: Store, wishes: readonly Wish[], by: Decider): Decided =>
  store.rehearse(() => decide(store, wishes, by));

/** Writes decisions into the log only; the graph follows with the next `settle` or build. */
export const record = (store: Store, wishes: readonly Wish[], { user, reason }: Decider): Decision[] =>
  store.together(() =>
    wishes.map((wish) =>
      store.addDecision({ user, reason: reason?.trim() ?? "", judgement: judgementOf(store, wish) }),
    ),
  );

/** Adds the decisions of another log that are not here yet, and works out the graph anew. */
export const takeIn = (store: Store, others: readonly Decision[]): Decided =>
  store.together(() => ({
    decisions: lacking(store.decisions(), others).map((decision) => store.addDecision(decision)),
    effect: settle(store)(),
  }));

/** Pairs of entities that may be one and of which nobody has decided yet, the likeliest first. */
export const proposalsOf = (store: Store): Proposal[] =>
  doubtfulPairs(store.whoIsWho(), store.chainRecords(), standing(store.decisions()), loadLexicon());

/** All decisions in the order in which they were made. */
export function decisionsOf(store: Store): DecisionReading[] {
  const states = store.decisionStates();
  return store.decisions().map((decision) => ({
    ...decision,
    words: inWords(decision.judgement),
    state: states.get(decision.number) ?? "holds",
  }));
}

function judgementOf(store: Store, wish: Wish): Judgement {
  switch (wish.kind) {
    case "merge":
    case "distinguish":
      return pairJudgement(store, wish);
    case "split":
      return splitJudgement(store, wish);
    case "rename": {
      const name = wish.name.replace(/\s+/g, " ").trim();
      if (name === "") throw new Impossible("a name of nothing but spaces; give the new name");
      return { kind: "rename", entity: referenceTo(store, wish.entity), name };
    }
    case "retype":
      return { kind: "retype", entity: referenceTo(store, wish.entity), type: wish.type };
    case "undo":
      return undoing(store, wish.decision);
    default: {
      const claim = store.claimReference(wish.claim);
      if (!claim) throw new Impossible(`no claim has the id ${JSON.stringify(wish.claim)}`);
      return { kind: wish.kind, claim };
    }
  }
}

function referenceTo(store: Store, id: string): EntityReference {
  const entity = store.entity(id);
  if (!entity) throw new Impossible(`nobody and nothing has the id ${JSON.stringify(id)}`);
  const { type, name } = entity;
  return { id, type, name, chain: store.chainReferences(id)[0] ?? null };
}

function pairJudgement(store: Store, { kind, left, right }: Extract<Wish, { left: string }>): Judgement {
  if (left === right) throw new Impossible(`both are ${JSON.stringify(left)}; give two`);
  return { kind, left: referenceTo(store, left), right: referenceTo(store, right) };
}

function splitJudgement(store: Store, { entity, articles }: Extract<Wish, { kind: "split" }>): Judgement {
  const reference = referenceTo(store, entity);
  const all = store.chainReferences(entity);
  const chains = all.filter(({ article }) => articles.includes(article));
  if (chains.length === 0) throw new Impossible(`“${reference.name}” is in none of these articles`);
  if (chains.length === all.length) {
    throw new Impossible(`“${reference.name}” is in no other article; there is nothing to split it from`);
  }
  // What stays is found again by a chain that stays.
  const chain = all.find((one) => !chains.includes(one))!;
  return { kind: "split", entity: { ...reference, chain }, chains };
}

function undoing(store: Store, number: number): Judgement {
  const decisions = decisionsOf(store);
  const found = decisions.find((decision) => decision.number === number);
  if (!found) throw new Impossible(`there is no decision ${number}; there are ${decisions.length}`);
  if (found.state === "undone") throw new Impossible(`decision ${number} is undone already`);
  return { kind: "undo", decision: number };
}
