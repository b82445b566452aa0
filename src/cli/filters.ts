import { type Command, InvalidArgumentError, Option } from "commander";
import { ENTITY_TYPES } from "../annotate/document.ts";
import { MODALITIES } from "../extract/claim.ts";
import type { ClaimReading } from "../graph/reading.ts";
import { day } from "./metadata-flags.ts";

/** The same filters on every verb that reads claims. */
export interface ClaimFilters {
  readonly relation?: string;
  readonly outlet?: string;
  readonly since?: string;
  readonly until?: string;
  readonly modality?: string;
  readonly polarity?: string;
  readonly minConfidence?: number;
}

function confidence(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError("a number from 0 to 1 was expected");
  }
  return number;
}

export const typeOption = (): Option =>
  new Option("--type <type>", "only entities of this type").choices(ENTITY_TYPES);

export const withClaimFilters = (command: Command): Command =>
  command
    .option("--relation <id>", "only this relation, as in graph-data/schema/relations.json")
    .option("--outlet <name>", "only what this outlet printed")
    .option("--since <day>", "only what happened on or after this day (if unsaid: was published)", day)
    .option("--until <day>", "only what happened on or before this day (if unsaid: was published)", day)
    .addOption(new Option("--modality <modality>", "only claims so put").choices(MODALITIES))
    .addOption(new Option("--polarity <polarity>", "only claims so put").choices(["affirmed", "denied"]))
    .option("--min-confidence <number>", "only claims at least so sure, 0 to 1", confidence);

/** Whether any claim could fail to pass. */
export const leavesOut = ({
  relation,
  outlet,
  since,
  until,
  modality,
  polarity,
  minConfidence,
}: ClaimFilters): boolean =>
  [relation, outlet, since, until, modality, polarity, minConfidence].some((filter) => filter !== undefined);

const sameName = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** Whether a claim passes; one without any day passes no filter of days. */
export function passes(claim: ClaimReading, filters: ClaimFilters): boolean {
  const first = claim.when?.first ?? claim.article.published;
  const last = claim.when?.last ?? claim.article.published;
  return (
    (filters.relation === undefined || claim.relation === filters.relation) &&
    (filters.outlet === undefined || sameName(claim.article.outlet, filters.outlet)) &&
    (filters.since === undefined || (last !== null && last >= filters.since)) &&
    (filters.until === undefined || (first !== null && first <= filters.until)) &&
    (filters.modality === undefined || claim.modality === filters.modality) &&
    (filters.polarity === undefined || claim.polarity === filters.polarity) &&
    claim.confidence >= (filters.minConfidence ?? 0)
  );
}
