export type PredicateKind = "verb" | "noun" | "adjective";

/**
 * A proposition: a predicate and the tokens that stand in its roles. Passives, control, coordination, relative and
 * participle clauses, and light verbs are undone, so that "a letter was handed to her by him" and "he handed her a
 * letter" have the same roles.
 */
export interface Clause {
  readonly predicate: number;
  readonly kind: PredicateKind;
  /** With its particle: "step down". */
  readonly lemma: string;
  /**
   * Heads of phrases by role: subject, object, recipient, complement, agent, or a preposition. Of a complement also its
   * `doer` ("demanded that Iran stop"), its `target` ("threatened to strike Iran"), and itself as a `task` if it is one to do.
   */
  readonly roles: ReadonlyMap<string, readonly number[]>;
  /** The predicate of the clause that it is embedded in, -1 without. */
  readonly governor: number;
}

export type Roles = Map<string, number[]>;

export function add(roles: Roles, role: string, tokens: readonly number[]): void {
  if (tokens.length === 0) return;
  const present = roles.get(role) ?? [];
  roles.set(role, [...present, ...tokens.filter((token) => !present.includes(token))]);
}
