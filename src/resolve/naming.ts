import type { EntityType } from "../annotate/document.ts";
import { thingCalled } from "../annotate/names/passed-over/known-things.ts";
import { knownName } from "../annotate/references/bodies.ts";
import type { Lexicon } from "../model/lexicon.ts";
import { isAcronym, nameKey } from "../text/name.ts";
import type { Cluster } from "./cluster.ts";
import { compareMembers, type Entity, type Member } from "./entity.ts";

/** An entity, and what its id was made from. */
export interface NamedCluster {
  readonly entity: Entity;
  /** The id, but for the number that tells it from others of one stem. */
  readonly stem: string;
  /** The chain that began it; in the order of these, entities of one stem are numbered. */
  readonly first: Member;
}

/** Names clusters, in the order in which they were begun: each with a name, aliases and an id that its name makes. */
export function nameClusters(clusters: readonly Cluster[], lexicon: Lexicon): NamedCluster[] {
  const taken = new Map<string, number>();
  return clusters.map((cluster) => {
    const counts = countedNames(cluster);
    const name = nameOf(cluster, counts, lexicon);
    const type = typeOf(cluster);
    const stem = idStem(cluster, type, name);
    const ordinal = (taken.get(stem) ?? 0) + 1;
    taken.set(stem, ordinal);
    const { article, chain } = cluster.members[0]!.record;
    const aliases = [...counts.keys()].filter((alias) => alias !== name);
    // No slug has a tilde, so "Expo 2" and the second "Expo" do not get one id.
    const id = ordinal === 1 ? stem : `${stem}~${ordinal}`;
    return {
      entity: { id, type, name, aliases, members: membersOf(cluster) },
      stem,
      first: { article, chain },
    };
  });
}

const membersOf = ({ members }: Cluster): Entity["members"] =>
  members.map(({ record: { article, chain } }) => ({ article, chain })).sort(compareMembers);

/** All surface forms, most frequent first. */
function countedNames({ members }: Cluster): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of members) {
    for (const { text, count } of record.surfaces) counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return new Map([...counts].sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1)));
}

/**
 * A country's name and a well-known product's are the lexicon's. Otherwise the full name by which most articles have it; an acronym only where
 * no article has more.
 */
function nameOf(
  { members, profile }: Cluster,
  counts: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): string {
  if (profile.type === "Place" && profile.known) return profile.key;
  const thing = profile.type === "Product" ? thingCalled(profile.record.name, lexicon) : null;
  if (thing !== null) return thing.name;
  const known = profile.known ? knownName(profile.record.name, lexicon) : null;
  if (known !== null && counts.has(known)) return known;
  const votes = new Map<string, number>();
  const whole = members.filter(({ partial }) => !partial);
  for (const { record } of whole.length > 0 ? whole : members)
    votes.set(record.name, (votes.get(record.name) ?? 0) + 1);
  const fullness = (name: string): number =>
    isAcronym(name) ? 0 : (counts.get(name) ?? 0) + (votes.get(name) ?? 0);
  const ranked = [...votes.keys()].sort(
    (a, b) => fullness(b) - fullness(a) || b.length - a.length || (a < b ? -1 : 1),
  );
  const party = ranked.find((name) => name.toLowerCase() === `${ranked[0]!.toLowerCase()} party`);
  if (party !== undefined) return party;
  const best = members.some(({ generic }) => generic) ? fullestOf(ranked, fullness) : ranked[0];
  return lexicon.bodies.get(best!)?.name === undefined || counts.size > 0
    ? best!
    : lexicon.bodies.get(best!)!.name;
}

/** Of names that many bodies bear, a longer one says more, if it is no rarity: "House of Representatives", not "House". */
function fullestOf(ranked: readonly string[], fullness: (name: string) => number): string | undefined {
  const most = ranked[0] === undefined ? 0 : fullness(ranked[0]);
  const words = (name: string): number => name.split(" ").length;
  return ranked
    .filter((name) => fullness(name) >= SELDOM * most)
    .reduce((best, name) => (words(name) > words(best) ? name : best));
}

/** The share of the most frequent name's count below which a longer name is a rarity. */
const SELDOM = 0.25;

/** The type of most members; of the first where two have as many. */
function typeOf({ members }: Cluster): EntityType {
  const votes = new Map<EntityType, number>();
  for (const { record } of members) votes.set(record.type, (votes.get(record.type) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]![0];
}

/** "person:mike-pompeo"; what many could be called carries its first article: "person:us-embassy-official@3f2a81". */
function idStem({ members, profile }: Cluster, type: EntityType, name: string): string {
  const slug = nameKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const first = members.map(({ record }) => record.article).sort()[0]!;
  return `${type.toLowerCase()}:${slug || "name"}${profile.described || profile.partial ? `@${first.slice(0, 6)}` : ""}`;
}
