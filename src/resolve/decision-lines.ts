import { z } from "zod";
import { ENTITY_TYPES } from "../annotate/document.ts";
import type { Decision } from "./decision.ts";

const text = z.string().min(1);
const chain = z.strictObject({ article: text, name: text });
const type = z.enum(ENTITY_TYPES);
const entity = z.strictObject({ id: text, type, name: text, chain: chain.nullable() });
const claim = z.strictObject({
  id: text,
  article: text,
  relation: text,
  subject: text,
  object: text,
  words: text,
});

const judgement = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("merge"), left: entity, right: entity }),
  z.strictObject({ kind: z.literal("distinguish"), left: entity, right: entity }),
  z.strictObject({ kind: z.literal("split"), entity, chains: z.array(chain).min(1) }),
  z.strictObject({ kind: z.literal("rename"), entity, name: text }),
  z.strictObject({ kind: z.literal("retype"), entity, type }),
  z.strictObject({ kind: z.literal("reject"), claim }),
  z.strictObject({ kind: z.literal("confirm"), claim }),
  z.strictObject({ kind: z.literal("undo"), decision: z.int().min(1) }),
]);

const decision = z.strictObject({
  number: z.int().min(1),
  user: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.string(),
  judgement,
});

/** The log as JSON lines, a decision a line, in the order in which they were made. */
export const writeDecisions = (decisions: readonly Decision[]): string =>
  decisions.map((one) => `${JSON.stringify(one)}\n`).join("");

/**
 * Reads what `writeDecisions` wrote.
 *
 * @param where names the source in messages.
 * @throws {Error} one line, with the number of the line that is not a decision.
 */
export function readDecisions(where: string, source: string): Decision[] {
  const numbers = new Set<number>();
  return source.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = readLine(`${where}, line ${index + 1}`, line);
    if (read.judgement.kind === "undo" && !numbers.has(read.judgement.decision)) {
      throw new Error(
        `${where}, line ${index + 1}: undoes decision ${read.judgement.decision}, which does not stand before it; take in the whole log`,
      );
    }
    numbers.add(read.number);
    return [read];
  });
}

function readLine(where: string, line: string): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(
      `${where}: not JSON; a decision as "relata decisions --json-lines" prints it was expected`,
    );
  }
  const read = decision.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${where}: not a decision: ${issue?.path.join(".")}: ${issue?.message}`);
}

/**
 * The decisions of one log that another lacks, as they are to be added to it, in order; numbers are given anew, and an
 * undo undoes what is called so in its own log.
 */
export function lacking(known: readonly Decision[], others: readonly Decision[]): Omit<Decision, "number">[] {
  const numbers = new Map<string, number>();
  for (const one of known) numbers.set(sameness(one), one.number);
  const renumbered = new Map<number, number>();
  const added: Omit<Decision, "number">[] = [];
  let next = Math.max(0, ...known.map(({ number }) => number)) + 1;
  for (const { number, ...rest } of others) {
    const { judgement: own } = rest;
    const moved =
      own.kind === "undo"
        ? { ...rest, judgement: { ...own, decision: renumbered.get(own.decision) ?? own.decision } }
        : rest;
    const there = numbers.get(sameness(moved));
    renumbered.set(number, there ?? next);
    if (there !== undefined) continue;
    numbers.set(sameness(moved), next);
    added.push(moved);
    next += 1;
  }
  return added;
}

/** Equal for the same judgement of the same person at the same moment. */
const sameness = ({ user, madeAt, judgement: own }: Omit<Decision, "number">): string =>
  JSON.stringify([user, madeAt, own.kind === "undo" ? own.decision : own]);
