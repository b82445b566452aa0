/** More than all arcs of a sentence can outweigh, and small enough to leave their sums exact. */
const ROOT_PRICE = 2 ** 44;

/**
 * The tree of the highest sum of arcs in which exactly one word hangs from the root: Chu and Liu (1965) and Edmonds
 * (1967), as McDonald et al. (2005) brought them to parsing.
 *
 * @param scores whole numbers, at `dependent * nodes + head`; node 0 is the root, the words are nodes from 1.
 * @returns the head of each node; -1 for the root.
 */
export function maximumTree(scores: Float64Array, nodes: number): Int32Array {
  const heads = bestHeads(scores, nodes);
  const roots = heads.filter((head) => head === 0).length;
  if (roots === 1 && cycleIn(heads) === null) return heads;
  // Where every arc from the root has a price, the best tree has one of them.
  const priced = scores.slice();
  for (let node = 1; node < nodes; node += 1) priced[node * nodes]! -= ROOT_PRICE;
  return spanningHeads(priced, nodes);
}

function spanningHeads(scores: Float64Array, nodes: number): Int32Array {
  const heads = bestHeads(scores, nodes);
  const cycle = cycleIn(heads);
  if (cycle === null) return heads;
  const { smaller, rest, leaving, entering } = contract(scores, nodes, heads, cycle);
  const solved = spanningHeads(smaller, rest.length + 1);
  const knot = rest.length;
  for (let at = 1; at < knot; at += 1) {
    const head = solved[at]!;
    heads[rest[at]!] = head === knot ? leaving[at]! : rest[head]!;
  }
  const outside = solved[knot]!;
  heads[entering[outside]!] = rest[outside]!;
  return heads;
}

function bestHeads(scores: Float64Array, nodes: number): Int32Array {
  const heads = new Int32Array(nodes).fill(-1);
  for (let node = 1; node < nodes; node += 1) {
    const row = node * nodes;
    let best = 0;
    for (let head = 1; head < nodes; head += 1) {
      if (head !== node && scores[row + head]! > scores[row + best]!) best = head;
    }
    heads[node] = best;
  }
  return heads;
}

/** The nodes of the first cycle; null if all lead to the root. */
function cycleIn(heads: Int32Array): number[] | null {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start += 1) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node]!;
    }
    if (node <= 0 || seen[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node]!; next !== node; next = heads[next]!) cycle.push(next);
    return cycle;
  }
  return null;
}

/** The graph with the nodes of a cycle as one, the last. */
interface Contracted {
  readonly smaller: Float64Array;
  /** The nodes outside of the cycle, by their new numbers. */
  readonly rest: readonly number[];
  /** By new number of a dependent outside: its best head in the cycle. */
  readonly leaving: Int32Array;
  /** By new number of a head outside: whose arc in the cycle it had best take over. */
  readonly entering: Int32Array;
}

function contract(
  scores: Float64Array,
  nodes: number,
  heads: Int32Array,
  cycle: readonly number[],
): Contracted {
  const inside = new Uint8Array(nodes);
  for (const node of cycle) inside[node] = 1;
  const rest = [...inside.keys()].filter((node) => inside[node] === 0);
  const size = rest.length + 1;
  const knot = rest.length;
  const smaller = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY);
  const leaving = new Int32Array(knot);
  const entering = new Int32Array(knot);
  for (const [at, node] of rest.entries()) {
    for (const [other, head] of rest.entries()) smaller[at * size + other] = scores[node * nodes + head]!;
    for (const member of cycle) {
      const out = scores[node * nodes + member]!;
      if (at > 0 && out > smaller[at * size + knot]!) {
        smaller[at * size + knot] = out;
        leaving[at] = member;
      }
      const into = scores[member * nodes + node]! - scores[member * nodes + heads[member]!]!;
      if (into > smaller[knot * size + at]!) {
        smaller[knot * size + at] = into;
        entering[at] = member;
      }
    }
  }
  return { smaller, rest, leaving, entering };
}
