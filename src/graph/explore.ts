import type { Store } from "../store/store.ts";
import { readClaimsOf, readEdge } from "./claims.ts";
import type { ClaimReading, HopReading, NeighborReading } from "./reading.ts";
import { labelWith } from "./relation-label.ts";

/** Everybody an entity has an edge with, by how often the two are told of together. */
export function neighbors(store: Store, id: string): NeighborReading[] {
  const found = new Map<string, NeighborReading & { edges: NeighborReading["edges"][number][] }>();
  for (const { other, name, type, outgoing, relation, label, claims } of store.neighborsOf(id)) {
    const neighbor = found.get(other) ?? { id: other, name, type, edges: [] };
    neighbor.edges.push({ relation, label: labelWith(label, null), outgoing: outgoing === 1, claims });
    found.set(other, neighbor);
  }
  return [...found.values()].sort((a, b) => claimsOf(b) - claimsOf(a));
}

const claimsOf = ({ edges }: NeighborReading): number => edges.reduce((sum, { claims }) => sum + claims, 0);

/**
 * All within some hops of an entity, with the hops that each is away; the entity itself is 0.
 *
 * @returns in the order of their distance.
 */
export function neighborhood(store: Store, id: string, hops: number): ReadonlyMap<string, number> {
  const distances = new Map([[id, 0]]);
  let frontier = [id];
  for (let distance = 1; distance <= hops; distance++) {
    const reached: string[] = [];
    for (const node of frontier) {
      for (const next of store.adjacentTo(node)) {
        if (distances.has(next)) continue;
        distances.set(next, distance);
        reached.push(next);
      }
    }
    frontier = reached;
  }
  return distances;
}

/**
 * A shortest way from one entity to another over edges in either direction, each hop with its surest claim.
 *
 * @returns no hop where both are the same; null where there is no way.
 */
export const shortestPath = (store: Store, from: string, to: string): HopReading[] | null =>
  pathBy(store, from, to, {
    adjacent: (id) => store.adjacentTo(id),
    hop: (start, end) => hopReading(store, start, end),
  });

/** A shortest way over claims that pass: those of one outlet, say, or of one year. */
export const shortestPathAlong = (
  store: Store,
  from: string,
  to: string,
  passes: (claim: ClaimReading) => boolean,
): HopReading[] | null =>
  pathBy(store, from, to, {
    adjacent: (id) => {
      const claims = readClaimsOf(store, id).filter(passes);
      return [
        ...new Set(claims.map(({ subject, object }) => (subject.id === id ? object.id : subject.id))),
      ].sort();
    },
    hop: (start, end) => hopAlong(store, start, end, passes),
  });

/** The ways that a search may go. */
interface Ways {
  adjacent(id: string): readonly string[];
  /** From one to another that is adjacent. */
  hop(from: string, to: string): HopReading;
}

function pathBy(store: Store, from: string, to: string, ways: Ways): HopReading[] | null {
  if (store.entity(from) === undefined || store.entity(to) === undefined) return null;
  const nodes = nodesBetween(from, to, ways);
  return nodes?.slice(1).map((node, index) => ways.hop(nodes[index]!, node)) ?? null;
}

/** One end of the search: who was reached from whom, and who was reached last. */
interface Side {
  readonly parents: Map<string, string | null>;
  frontier: readonly string[];
}

const sideOf = (id: string): Side => ({ parents: new Map([[id, null]]), frontier: [id] });

/** Breadth first from both ends, always from the one with less to do: few nodes are seen, also among hubs. */
function nodesBetween(from: string, to: string, ways: Ways): string[] | null {
  const start = sideOf(from);
  const goal = sideOf(to);
  if (from === to) return [from];
  while (start.frontier.length > 0 && goal.frontier.length > 0) {
    const forward = start.frontier.length <= goal.frontier.length;
    const meeting = forward ? advance(start, goal, ways) : advance(goal, start, ways);
    if (meeting !== null) return [...trail(start, meeting).reverse(), ...trail(goal, meeting).slice(1)];
  }
  return null;
}

function advance(side: Side, other: Side, ways: Ways): string | null {
  const reached: string[] = [];
  for (const node of side.frontier) {
    for (const next of ways.adjacent(node)) {
      if (side.parents.has(next)) continue;
      side.parents.set(next, node);
      if (other.parents.has(next)) return next;
      reached.push(next);
    }
  }
  side.frontier = reached;
  return null;
}

/** From where the two sides met back to where this one began. */
function trail({ parents }: Side, meeting: string): string[] {
  const nodes: string[] = [];
  for (let node: string | null = meeting; node !== null; node = parents.get(node) ?? null) nodes.push(node);
  return nodes;
}

function hopReading(store: Store, from: string, to: string): HopReading {
  const edges = store.edgesBetween(from, to);
  const { relation, outgoing } = edges[0]!;
  const [subject, object] = outgoing === 1 ? [from, to] : [to, from];
  return { from, to, claim: readEdge(store, subject, relation, object)[0]!, edges: edges.length };
}

/** A hop with the surest claim of its strongest edge, of those that pass. */
function hopAlong(
  store: Store,
  from: string,
  to: string,
  passes: (claim: ClaimReading) => boolean,
): HopReading {
  const claims = store.edgesBetween(from, to).flatMap(({ relation, outgoing }) => {
    const [subject, object] = outgoing === 1 ? [from, to] : [to, from];
    return readEdge(store, subject, relation, object).find(passes) ?? [];
  });
  return { from, to, claim: claims[0]!, edges: claims.length };
}
