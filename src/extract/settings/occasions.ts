import type { Relations } from "../../model/relations.ts";
import type { Claim } from "../claim.ts";

/** A claim, and whether its own words say when: a day that is only taken over from the story is no proof of another occasion. */
export interface Occasion {
  readonly claim: Claim;
  readonly told: boolean;
}

/**
 * One claim for one happening: the same relation of the same two, put the same way. Different days that the text names
 * are different occasions; a claim without such a day belongs to the first one that has it.
 */
export function occasionsOf(occasions: readonly Occasion[], relations: Relations): Claim[] {
  const groups = new Map<string, Occasion[]>();
  for (const occasion of occasions) {
    const key = keyOf(occasion.claim, relations);
    groups.set(key, [...(groups.get(key) ?? []), occasion]);
  }
  return [...groups.values()].flatMap(byDay);
}

function keyOf({ relation, subject, object, polarity, modality }: Claim, relations: Relations): string {
  const pair = [subject.chain, object.chain];
  if (relations.get(relation)?.symmetric) pair.sort((a, b) => a - b);
  return [relation, ...pair, polarity, modality].join("|");
}

const dayOf = ({ when }: Claim): string => (when ? `${when.first}/${when.last}` : "");

function byDay(group: readonly Occasion[]): Claim[] {
  const days = new Map<string, Claim>();
  const ordered = [...group.filter(({ told }) => told), ...group.filter(({ told }) => !told)];
  for (const { claim, told } of ordered) {
    const [first] = days.keys();
    const day = told || first === undefined || days.has(dayOf(claim)) ? dayOf(claim) : first;
    const known = days.get(day);
    days.set(day, known ? joined(known, claim) : claim);
  }
  return [...days.values()];
}

/** The clearer claim, with the day of the first and the evidence of both. */
function joined(known: Claim, claim: Claim): Claim {
  const [better, other] = claim.confidence > known.confidence ? [claim, known] : [known, claim];
  const evidence = [...better.evidence];
  for (const span of other.evidence) {
    if (!evidence.some(({ start, end }) => span.start < end && start < span.end)) evidence.push(span);
  }
  return {
    ...better,
    title: better.title ?? other.title,
    when: known.when ?? claim.when,
    where: better.where ?? other.where,
    evidence,
  };
}
