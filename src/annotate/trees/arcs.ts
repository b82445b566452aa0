/** Heads and relations of tokens, while they are mended. */
export interface Arcs {
  readonly heads: number[];
  readonly relations: string[];
}

/** Relations that a parser gives to what it finds no place for. */
export const LOOSE =
  /^(appos|obl:unmarked|nmod:unmarked|dep|parataxis|list|vocative|dislocated|discourse|reparandum|root|flat|ccomp|punct)$/;

/** Whether a token is another one or hangs on it. */
export function hangsOn(token: number, above: number, heads: readonly number[]): boolean {
  for (let at = token; at >= 0; at = heads[at]!) if (at === above) return true;
  return false;
}

/** Hangs a token on another, unless that one hangs on it: a tree stays a tree. Returns whether it did. */
export function attach({ heads, relations }: Arcs, token: number, head: number, relation: string): boolean {
  if (hangsOn(head, token, heads)) return false;
  heads[token] = head;
  relations[token] = relation;
  return true;
}

/** A verb takes the place of the name that stood there, and has it for its subject. */
export function giveWay(arcs: Arcs, name: number, verb: number): void {
  const { heads, relations } = arcs;
  [heads[verb], relations[verb]] = [heads[name]!, relations[name]!];
  heads[name] = verb;
  relations[name] = "nsubj";
}
