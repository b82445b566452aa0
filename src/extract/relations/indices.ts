import type { Relations } from "../../model/relations.ts";
import { type FrameIndex, indexFrames } from "./frames.ts";
import { indexKinds, type KindIndex } from "./kinds.ts";
import { indexOffices, type OfficeIndex } from "./offices.ts";
import type { RoleIndex } from "./role-nouns.ts";
import { indexRoles } from "./roles.ts";

/** The schema of relations by the words that its entries hang on. */
export interface Indices {
  readonly frames: FrameIndex;
  readonly roles: RoleIndex;
  readonly offices: OfficeIndex;
  readonly kinds: KindIndex;
}

const known = new WeakMap<Relations, Indices>();

/** Made once a schema, not once an article. */
export function indicesOf(relations: Relations): Indices {
  const indices = known.get(relations) ?? {
    frames: indexFrames(relations),
    roles: indexRoles(relations),
    offices: indexOffices(relations),
    kinds: indexKinds(relations),
  };
  known.set(relations, indices);
  return indices;
}
