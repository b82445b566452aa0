import { type Decided, type DecisionReading, decide, decisionsOf, type Wish } from "../decide.ts";
import type { Store } from "../store/store.ts";

/** What a person may set right through the server. */
export interface Deciding {
  /** The log, in the order in which it was written. */
  decisions(): readonly DecisionReading[];
  /** @throws {Impossible} one line, where the wish speaks of what is not there. */
  decide(wish: Wish, reason: string): Decided;
}

/** @param user who decides: whoever has the token is taken for the one who started the server. */
export const decidingOf = (store: Store, user: string): Deciding => ({
  decisions: () => decisionsOf(store),
  decide: (wish, reason) => decide(store, [wish], { user, reason }),
});
