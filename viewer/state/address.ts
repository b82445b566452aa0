/** What is open for reading. `at` is the stretch of the article's text that one came for. */
export type Place =
  | { readonly kind: "front" }
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "edge"; readonly key: string }
  | {
      readonly kind: "article";
      readonly id: string;
      readonly at: { readonly start: number; readonly end: number } | null;
    };

/** What is left out of the picture. Everything is in it that is in none of the lists. */
export interface Filters {
  readonly types: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly stances: ReadonlySet<string>;
  readonly outlets: ReadonlySet<string>;
  /** ISO 8601 days, both inclusive. */
  readonly since: string | null;
  readonly until: string | null;
}

export interface View {
  readonly place: Place;
  readonly filters: Filters;
  /** Nodes whose neighbors were asked into the picture. */
  readonly widened: ReadonlySet<string>;
}

const LISTS = ["types", "groups", "stances", "outlets"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const NO_FILTERS: Filters = {
  types: new Set(),
  groups: new Set(),
  stances: new Set(),
  outlets: new Set(),
  since: null,
  until: null,
};

export const isFiltered = (filters: Filters): boolean =>
  LISTS.some((list) => filters[list].size > 0) || filters.since !== null || filters.until !== null;

function writePlace(place: Place, parts: URLSearchParams): void {
  if (place.kind === "entity") parts.set("entity", place.id);
  if (place.kind === "edge") parts.set("edge", place.key);
  if (place.kind === "article") {
    parts.set("article", place.id);
    if (place.at) parts.set("at", `${place.at.start}-${place.at.end}`);
  }
}

/** The whole view as the part of an address after "#"; empty for the opening view. */
export function addressOf({ place, filters, widened }: View): string {
  const parts = new URLSearchParams();
  writePlace(place, parts);
  for (const list of LISTS) for (const value of [...filters[list]].sort()) parts.append(`no-${list}`, value);
  if (filters.since) parts.set("since", filters.since);
  if (filters.until) parts.set("until", filters.until);
  for (const node of widened) parts.append("with", node);
  return parts.toString();
}

function placeIn(parts: URLSearchParams): Place {
  const [entity, edge, article] = [parts.get("entity"), parts.get("edge"), parts.get("article")];
  if (entity) return { kind: "entity", id: entity };
  if (edge) return { kind: "edge", key: edge };
  if (!article) return { kind: "front" };
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(parts.get("at") ?? "") ?? [];
  return {
    kind: "article",
    id: article,
    at: start && end ? { start: Number(start), end: Number(end) } : null,
  };
}

/** The view that an address means. What it does not understand is left out. */
export function viewOf(address: string): View {
  const parts = new URLSearchParams(address.replace(/^#/, ""));
  const dayIn = (name: string): string | null => {
    const day = parts.get(name);
    return day && DAY.test(day) ? day : null;
  };
  const [types, groups, stances, outlets] = LISTS.map((list) => new Set(parts.getAll(`no-${list}`)));
  return {
    place: placeIn(parts),
    filters: {
      types: types!,
      groups: groups!,
      stances: stances!,
      outlets: outlets!,
      since: dayIn("since"),
      until: dayIn("until"),
    },
    widened: new Set(parts.getAll("with")),
  };
}
