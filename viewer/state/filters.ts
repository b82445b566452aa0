import type { NewsGraph } from "../graph/drawing.ts";

/** The lists in which every value has a switch. */
export const LISTS = ["types", "groups", "relations", "modalities", "polarities", "outlets"] as const;
export type List = (typeof LISTS)[number];

/** What is left out of the picture. Everything is in it that is in none of the lists. */
export interface Filters extends Readonly<Record<List, ReadonlySet<string>>> {
  /** Links of fewer claims are left out. */
  readonly claims: number;
  /** Which days `since` and `until` speak of. */
  readonly days: Days;
  /** ISO 8601 days, both inclusive. */
  readonly since: string | null;
  readonly until: string | null;
}

export type Days = "happened" | "published";

export const NO_FILTERS: Filters = {
  types: new Set(),
  groups: new Set(),
  relations: new Set(),
  modalities: new Set(),
  polarities: new Set(),
  outlets: new Set(),
  claims: 1,
  days: "happened",
  since: null,
  until: null,
};

export const isFiltered = (filters: Filters): boolean =>
  LISTS.some((list) => filters[list].size > 0) ||
  filters.claims > 1 ||
  filters.since !== null ||
  filters.until !== null;

export function writeFilters(filters: Filters, parts: URLSearchParams): void {
  for (const list of LISTS) for (const value of [...filters[list]].sort()) parts.append(`no-${list}`, value);
  if (filters.claims > 1) parts.set("claims", String(filters.claims));
  if (filters.days !== "happened") parts.set("days", filters.days);
  if (filters.since) parts.set("since", filters.since);
  if (filters.until) parts.set("until", filters.until);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function filtersIn(parts: URLSearchParams): Filters {
  const dayIn = (name: string): string | null => {
    const day = parts.get(name);
    return day && DAY.test(day) ? day : null;
  };
  const left = (list: List): ReadonlySet<string> => new Set(parts.getAll(`no-${list}`));
  const claims = /^[1-9]\d{0,5}$/.test(parts.get("claims") ?? "") ? Number(parts.get("claims")) : 1;
  return {
    types: left("types"),
    groups: left("groups"),
    relations: left("relations"),
    modalities: left("modalities"),
    polarities: left("polarities"),
    outlets: left("outlets"),
    claims,
    days: parts.get("days") === "published" ? "published" : "happened",
    since: dayIn("since"),
    until: dayIn("until"),
  };
}

export interface Passes {
  node(node: string): boolean;
  edge(edge: string): boolean;
}

type Edge = ReturnType<NewsGraph["getEdgeAttributes"]>;

/** Whether anything of it lies between two days. What has no day lies nowhere. */
function between({ firstDate, lastDate, published }: Edge, { days, since, until }: Filters): boolean {
  if (!since && !until) return true;
  const [first, last] = [since ?? "", until ?? "9999"];
  if (days === "published") return published.some((day) => first <= day && day <= last);
  return firstDate !== null && firstDate <= last && (lastDate ?? firstDate) >= first;
}

/** What the filters let through. */
export function passesOf(news: NewsGraph, filters: Filters): Passes {
  const { types, groups, relations, modalities, polarities, outlets, claims } = filters;
  return {
    node: (node) => !types.has(news.getNodeAttribute(node, "type")),
    edge: (key) => {
      const edge = news.getEdgeAttributes(key);
      if (edge.claims < claims || groups.has(edge.group) || relations.has(edge.relation)) return false;
      if (modalities.has(edge.modality) || polarities.has(edge.polarity)) return false;
      if (edge.outlets.length > 0 && edge.outlets.every((outlet) => outlets.has(outlet))) return false;
      return between(edge, filters);
    },
  };
}
