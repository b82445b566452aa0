import type { EntityType } from "../annotate/document.ts";
import type { Store } from "../store/store.ts";
import { readClaims } from "./claims.ts";
import type { ClaimReading } from "./reading.ts";

/** What of a store is meant. */
export interface Selection {
  /** Only entities of these types, and claims between them; null for all. */
  readonly types: ReadonlySet<EntityType> | null;
  /** Only claims that pass, and entities and articles that have one; null for all. */
  readonly claim: ((claim: ClaimReading) => boolean) | null;
}

export const EVERYTHING: Selection = { types: null, claim: null };

/** What a selection comes to in a store. */
export interface Selected {
  entity(id: string): boolean;
  article(id: string): boolean;
  /** The claims that are meant, one at a time, in the order of their ids; anew each time they are asked for. */
  claims(): Iterable<ClaimReading>;
}

/** Reads the claims once over where they decide which entities are meant. */
export function select(store: Store, selection: Selection): Selected {
  const types = new Map(store.entities().map(({ id, type }) => [id, type]));
  const ofType = (id: string): boolean => selection.types?.has(types.get(id)!) ?? true;
  function* claims(): Generator<ClaimReading> {
    for (const claim of readClaims(store)) {
      if (ofType(claim.subject.id) && ofType(claim.object.id) && (selection.claim?.(claim) ?? true))
        yield claim;
    }
  }
  if (selection.claim === null) return { entity: ofType, article: () => true, claims };
  const entities = new Set<string>();
  const articles = new Set<string>();
  for (const { subject, object, article } of claims()) {
    entities.add(subject.id).add(object.id);
    articles.add(article.id);
  }
  return { entity: (id) => entities.has(id), article: (id) => articles.has(id), claims };
}
