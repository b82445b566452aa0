import type { Lexicon } from "../model/lexicon.ts";
import type { Decision } from "./decision.ts";
import type { ChainRecord, Entity } from "./entity.ts";
import { type Profile, profilesOf } from "./profile.ts";
import { rollOf } from "./roll.ts";
import { type Ground, score } from "./score.ts";

/** Two entities that may be one. */
export interface Proposal {
  /** Ids; the left one has more chains and would keep its name. */
  readonly left: string;
  readonly right: string;
  /** How surely they are one, as natural log-odds. */
  readonly logOdds: number;
  /** What speaks for and against it, the weightiest first. */
  readonly grounds: readonly Ground[];
}

/** Pairs less likely than one in fifty are no doubt. */
const LEAST = -4;

/** A block of more entities than these tells too little to compare all of them. */
const LARGEST_BLOCK = 60;

/**
 * Pairs of entities of which the names and what stands beside them do not tell whether they are one, the likeliest first;
 * none of which a person has spoken.
 */
export function doubtfulPairs(
  entities: readonly Entity[],
  records: readonly ChainRecord[],
  decisions: readonly Decision[],
  lexicon: Lexicon,
): Proposal[] {
  const profiles = widened(entities, profilesOf(records, lexicon));
  const spoken = spokenOf(entities, records, decisions);
  const blocks = new Map<string, Set<Entity>>();
  for (const [entity, { members }] of profiles) {
    for (const { key } of members.flatMap(({ blocks: own }) => own)) {
      const sharing = blocks.get(key) ?? new Set<Entity>();
      blocks.set(key, sharing.add(entity));
    }
  }
  const proposals = new Map<string, Proposal>();
  for (const sharing of blocks.values()) {
    if (sharing.size > LARGEST_BLOCK) continue;
    for (const [a, b] of pairsOf([...sharing])) {
      const key = `${a.id}|${b.id}`;
      if (proposals.has(key) || spoken.has(key)) continue;
      const { logOdds, grounds } = score(profiles.get(a)!.profile, profiles.get(b)!.profile, lexicon);
      if (logOdds > LEAST)
        proposals.set(key, { left: a.id, right: b.id, logOdds, grounds: weightiest(grounds) });
    }
  }
  const sizes = new Map(entities.map(({ id, members }) => [id, members.length]));
  return [...proposals.values()].sort(
    (a, b) =>
      b.logOdds - a.logOdds ||
      sizes.get(b.left)! - sizes.get(a.left)! ||
      (`${a.left}|${a.right}` < `${b.left}|${b.right}` ? -1 : 1),
  );
}

interface Widened {
  readonly members: readonly Profile[];
  readonly profile: Profile;
}

/** What all chains of an entity know together; those that are only described are never proposed. */
function widened(entities: readonly Entity[], profiles: readonly Profile[]): Map<Entity, Widened> {
  const byKey = new Map(
    profiles.map((profile) => [`${profile.record.article} ${profile.record.chain}`, profile]),
  );
  return new Map(
    entities.flatMap((entity) => {
      const members = entity.members.flatMap(({ article, chain }) => byKey.get(`${article} ${chain}`) ?? []);
      const clearest = members.find(({ partial, described }) => !partial && !described) ?? members[0];
      if (!clearest || clearest.described) return [];
      const profile: Profile = {
        ...clearest,
        keys: [...new Set(members.flatMap(({ keys }) => keys))],
        titles: [...new Set(members.flatMap(({ titles }) => titles))],
        countries: new Set(members.flatMap(({ countries }) => [...countries])),
        settings: new Set(members.flatMap(({ settings }) => [...settings])),
        companions: new Set(members.flatMap(({ companions }) => [...companions])),
      };
      return [[entity, { members, profile }] as const];
    }),
  );
}

/** Pairs of ids, in either order, that a person has told apart. */
function spokenOf(
  entities: readonly Entity[],
  records: readonly ChainRecord[],
  decisions: readonly Decision[],
): Set<string> {
  const roll = rollOf(entities, records);
  return new Set(
    decisions.flatMap(({ judgement }) => {
      if (judgement.kind !== "distinguish") return [];
      const [left, right] = [roll.find(judgement.left)?.id, roll.find(judgement.right)?.id];
      return [`${left}|${right}`, `${right}|${left}`];
    }),
  );
}

/** Each pair once, the one of more chains first. */
function pairsOf(entities: readonly Entity[]): [Entity, Entity][] {
  const sorted = [...entities].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b): [Entity, Entity] => [a, b]));
}

const weightiest = (grounds: readonly Ground[]): Ground[] =>
  [...grounds].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
