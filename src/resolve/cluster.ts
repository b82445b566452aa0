import type { Lexicon } from "../model/lexicon.ts";
import { Meetings } from "./blocks.ts";
import { compareMembers } from "./entity.ts";
import type { Profile } from "./profile.ts";
import { type Score, score } from "./score.ts";

/** Chains that are taken for one thing so far, and what they know together. */
export interface Cluster {
  readonly members: Profile[];
  /** The clearest member widened by what the others know: what the next chain is compared with. */
  profile: Profile;
  /** Article to the key under which it has this thing. */
  readonly articles: Map<string, Profile>;
}

/** Whether a person has said that two chains are not one thing. */
export type Apart = (a: Profile, b: Profile) => boolean;

/** The least log-odds at which a surname alone is given to one of its bearers, and its distance to the next. */
const PARTIAL_MARGIN = 1;

/** A description such as "protesters" is compared with so many things that are called so, the last ones. */
const MOST_DESCRIBED = 100;

/** More titles than these of one person say nothing new. */
const TITLES = 40;

/** More companions than these are everybody: who is named with the United States is named with the news. */
const COMPANIONS = 1000;

/**
 * Chains into clusters, full names before partial ones, each with the best cluster that shares a block with it. A chain
 * never joins two clusters, so a bare "Kim" glues nobody together.
 */
export function clusterProfiles(profiles: readonly Profile[], apart: Apart, lexicon: Lexicon): Cluster[] {
  const clusters: Cluster[] = [];
  const meetings = new Meetings<Cluster>();
  for (const profile of clearestFirst(profiles)) {
    const home =
      homeOf(profile, meetings.met(profile.blocks), apart, lexicon) ?? newCluster(profile, clusters);
    if (home.members[0] !== profile) join(home, profile);
    meetings.enter(home, profile.blocks);
  }
  return joinedClusters(clusters, meetings, apart, lexicon);
}

/** The least log-odds at which two clusters of one body or place, begun apart, are taken for one. */
const SAME_BODY = 4;

/**
 * Bodies and places that were begun under two names before a third chain showed that one thing has both; not where an
 * article has the two apart.
 */
function joinedClusters(
  clusters: readonly Cluster[],
  meetings: Meetings<Cluster>,
  apart: Apart,
  lexicon: Lexicon,
): Cluster[] {
  const gone = new Set<Cluster>();
  const bySize = [...clusters].sort((a, b) => b.members.length - a.members.length);
  for (const large of bySize) {
    if (gone.has(large) || large.profile.type === "Person" || large.profile.described) continue;
    for (const small of meetings.met(large.members.flatMap(({ blocks }) => blocks))) {
      if (small === large || gone.has(small) || small.members.length > large.members.length) continue;
      if (small.profile.described || small.members.some((one) => mustStayOut(large, one, apart))) continue;
      if (score(large.profile, small.profile, lexicon).logOdds < SAME_BODY) continue;
      for (const member of small.members) join(large, member);
      gone.add(small);
    }
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

const mustStayOut = ({ articles, members }: Cluster, one: Profile, apart: Apart): boolean =>
  articles.has(one.record.article) || members.some((member) => apart(member, one));

const rank = ({ known, partial, generic, described }: Profile): number =>
  described ? 3 : partial || generic ? 2 : known ? 0 : 1;

/** Longer names of bodies and places first: "House" is then given to the one that is also called so. */
const wordsOf = ({ type, key }: Profile): number => (type === "Person" ? 0 : key.split(" ").length);

const clearestFirst = (profiles: readonly Profile[]): Profile[] =>
  profiles
    .map((profile) => ({ profile, rank: rank(profile), words: wordsOf(profile) }))
    .sort(
      (a, b) => a.rank - b.rank || b.words - a.words || compareMembers(a.profile.record, b.profile.record),
    )
    .map(({ profile }) => profile);

function homeOf(
  profile: Profile,
  sharing: ReadonlySet<Cluster>,
  apart: Apart,
  lexicon: Lexicon,
): Cluster | null {
  const near = profile.described ? [...sharing].slice(-MOST_DESCRIBED) : [...sharing];
  const scored = near
    .filter((cluster) => !isKeptOut(cluster, profile, apart))
    .map((cluster) => ({ cluster, logOdds: scoreWith(cluster, profile, lexicon).logOdds }));
  if (profile.partial && profile.type === "Person") return bearerAmong(scored, lexicon, profile);
  // A bare "Congress" is the one that everybody writes of, not a surgeons' that was once called so for short.
  const worth = (one: { cluster: Cluster; logOdds: number }): number =>
    one.logOdds + (profile.generic ? Math.log(one.cluster.members.length) : 0);
  const best = scored.sort((a, b) => worth(b) - worth(a))[0];
  return best && best.logOdds > 0 ? best.cluster : null;
}

/** A person told one of the first members apart from it; to ask all of a large cluster each time would take long. */
function isKeptOut({ members }: Cluster, profile: Profile, apart: Apart): boolean {
  for (let index = 0; index < Math.min(8, members.length); index += 1)
    if (apart(members[index]!, profile)) return true;
  return false;
}

/** The bearer of a bare surname: by context, and by how often each is named; nobody where that does not tell. */
function bearerAmong(
  scored: readonly { cluster: Cluster; logOdds: number }[],
  lexicon: Lexicon,
  { record }: Profile,
): Cluster | null {
  const total = scored.reduce((sum, { cluster }) => sum + cluster.members.length, 0);
  const common = lexicon.surnamesFirst.has(record.name);
  const weighed = scored
    .map(({ cluster, logOdds }) => {
      const others = total - cluster.members.length;
      const often = Math.log((cluster.members.length + 0.5) / (others + 0.5));
      return { cluster, logOdds: logOdds + Math.max(-2, Math.min(common ? 0 : 1.5, often)) };
    })
    .sort((a, b) => b.logOdds - a.logOdds);
  const [best, next] = weighed;
  if (!best || best.logOdds < PARTIAL_MARGIN) return null;
  return best.logOdds - (next?.logOdds ?? Number.NEGATIVE_INFINITY) >= PARTIAL_MARGIN ? best.cluster : null;
}

/** Of a chain and a cluster: with all that the cluster knows, and against its chain of the same article. */
export function scoreWith(cluster: Cluster, profile: Profile, lexicon: Lexicon): Score {
  const sibling = cluster.articles.get(profile.record.article);
  return score(sibling ? { ...cluster.profile, record: sibling.record } : cluster.profile, profile, lexicon);
}

function newCluster(profile: Profile, clusters: Cluster[]): Cluster {
  const cluster: Cluster = {
    members: [profile],
    profile: {
      ...profile,
      companions: new Set(profile.companions),
      countries: new Set(profile.countries),
      settings: new Set(profile.settings),
    },
    articles: new Map([[profile.record.article, profile]]),
  };
  clusters.push(cluster);
  return cluster;
}

function join(cluster: Cluster, profile: Profile): void {
  cluster.members.push(profile);
  cluster.articles.set(profile.record.article, profile);
  const known = cluster.profile;
  if (known.companions.size < COMPANIONS)
    for (const key of profile.companions) (known.companions as Set<string>).add(key);
  for (const country of profile.countries) (known.countries as Set<string>).add(country);
  if (profile.type === "Organization")
    for (const country of profile.settings) (known.settings as Set<string>).add(country);
  const titles = profile.titles.filter((title) => !known.titles.includes(title));
  const keys = profile.keys.filter((key) => !known.keys.includes(key));
  if (keys.length === 0 && (titles.length === 0 || known.titles.length >= TITLES)) return;
  cluster.profile = {
    ...known,
    titles: [...known.titles, ...titles].slice(0, TITLES),
    keys: [...known.keys, ...keys],
  };
}
