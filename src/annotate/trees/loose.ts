/** Relations that a parser gives to what it finds no place for. */
export const LOOSE =
  /^(appos|obl:unmarked|nmod:unmarked|dep|parataxis|list|vocative|dislocated|discourse|reparandum|root|flat|ccomp|punct)$/;

/** Whether a token is another one or hangs on it. */
export function hangsOn(token: number, above: number, heads: readonly number[]): boolean {
  for (let at = token; at >= 0; at = heads[at]!) if (at === above) return true;
  return false;
}
