import type { Command } from "commander";
import {
  type Decided,
  type Decider,
  decide,
  decisionsOf,
  Impossible,
  rehearse,
  type Wish,
} from "../decide.ts";
import { inWords } from "../resolve/decision.ts";
import type { Change, EdgeState } from "../store/effect.ts";
import type { EntityRow } from "../store/entity-rows.ts";
import type { Store } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag, writing } from "./database.ts";
import { entityNamed } from "./entity-named.ts";
import { Mistake } from "./mistake.ts";
import { printJson, say } from "./terminal.ts";
import { visible } from "./visible.ts";

export interface DeciderFlags {
  readonly user?: string;
  readonly reason?: string;
}

export interface DecisionFlags extends DatabaseFlag, DeciderFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** The same flags on every verb that writes down who decides. */
export const withDeciderFlags = (command: Command): Command =>
  command
    .option("--user <name>", "who decides (default: who is logged in)")
    .option("--reason <text>", "why, for those who read the log");

/** The same flags on every verb that decides something. */
export const withDecisionFlags = (command: Command): Command =>
  withDeciderFlags(withDatabaseFlag(command))
    .option("--dry-run", "only say what would change")
    .option("--json", "print the decisions and what they change as JSON");

export const deciderOf = ({ user, reason }: DeciderFlags): Decider => ({
  user: user ?? process.env.USER ?? process.env.USERNAME ?? "unknown",
  ...(reason === undefined ? {} : { reason }),
});

/** Runs `work`; a wish that cannot be is the user's to mend. */
export function possibly<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof Impossible) throw new Mistake(cause.message, { cause });
    throw cause;
  }
}

/** Decides what is wished of a database that is there, and says what that changes. */
export function carryOut(flags: DecisionFlags, wishes: (store: Store) => readonly Wish[]): void {
  const path = databaseOf(flags);
  const wished = reading(path, wishes);
  const act = flags.dryRun ? rehearse : decide;
  const decided = writing(path, (store) => possibly(() => act(store, wished, deciderOf(flags))));
  sayDecided(decided, flags.dryRun === true);
  if (flags.json) printJson(decided);
}

/** Changes of entities that are told one by one. */
const TOLD = 12;

/** What was, or would be, decided and changed, in words. */
export function sayDecided({ decisions, effect }: Decided, dry: boolean): void {
  for (const { number, judgement } of decisions) {
    say(visible(dry ? `would ${inWords(judgement)}` : `${number}: ${inWords(judgement)}`));
  }
  const { entities, edges } = effect;
  for (const change of entities.slice(0, TOLD)) say(`  ${visible(entityLine(change))}`);
  if (entities.length > TOLD) say(`  and ${entities.length - TOLD} more`);
  if (edges.length > 0) say(`  edges: ${counts(edges)}`);
  if (entities.length + edges.length === 0) say("  no entity and no edge changes");
}

/** Says which decisions wait because what they speak of is not there. */
export function sayWaiting(store: Store): void {
  const waiting = decisionsOf(store).filter(({ state }) => state === "vanished");
  for (const { number, words } of waiting.slice(0, TOLD)) {
    say(
      `relata: warning: decision ${number} (${visible(words)}) speaks of what is not here; it waits until it is`,
    );
  }
  if (waiting.length > TOLD) say(`relata: warning: and ${waiting.length - TOLD} more; see relata decisions`);
}

const called = ({ name, type, id }: EntityRow): string => `${name} (${type}, ${id})`;

const mentions = (count: number): string => `${count} ${count === 1 ? "mention" : "mentions"}`;

function entityLine({ before, after }: Change<EntityRow>): string {
  if (before === null) return `new: ${called(after!)}, ${mentions(after!.mentions)}`;
  if (after === null) return `gone: ${called(before)}, ${mentions(before.mentions)}`;
  const name = before.name === after.name ? "" : `, was called ${before.name}`;
  const type = before.type === after.type ? "" : `, was ${before.type}`;
  const often =
    before.mentions === after.mentions ? "" : `, ${before.mentions} → ${mentions(after.mentions)}`;
  return `${called(after)}${name}${type}${often}`;
}

function counts(edges: readonly Change<EdgeState>[]): string {
  const gone = edges.filter(({ after }) => after === null).length;
  const added = edges.filter(({ before }) => before === null).length;
  const changed = edges.length - gone - added;
  return [
    [gone, "gone"],
    [added, "new"],
    [changed, "changed"],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(", ");
}

/** The claims of an id; or all behind an edge, written "subject|relation|object" by names or ids. */
export function claimsCalled(store: Store, wanted: string): string[] {
  if (store.claimReference(wanted)) return [wanted];
  const [subject = "", relation = "", object = "", ...rest] = wanted.split("|").map((part) => part.trim());
  if (object === "" || rest.length > 0) {
    throw new Mistake(
      `no claim has the id ${JSON.stringify(wanted)}; relata show NAME prints ids, or give an edge: "subject|relation|object"`,
    );
  }
  const ends = [entityNamed(store, subject).id, entityNamed(store, object).id] as const;
  const claims = store.claimsOfEdge(ends[0], relation, ends[1]);
  if (claims.length > 0) return claims.map(({ id }) => id);
  const known = new Set(
    store
      .edgeStates()
      .filter((edge) => ends.includes(edge.subject) && ends.includes(edge.object))
      .map((edge) => edge.relation),
  );
  throw new Mistake(
    `no edge ${JSON.stringify(wanted)}; between the two there is ${[...known].join(", ") || "none"}`,
  );
}
