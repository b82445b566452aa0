interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is open for reading. `at` is the stretch of the article's text that one came for. */
export type Place =
  | { readonly kind: "front" }
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "edge"; readonly key: string }
  | { readonly kind: "article"; readonly id: string; readonly at: Span | null }
  /** The shortest way from one node to another; without the other, it is still to be picked. */
  | { readonly kind: "path"; readonly from: string; readonly to: string | null }
  /** Whether two nodes are one; without the other, it is still to be picked. */
  | { readonly kind: "merge"; readonly from: string; readonly to: string | null }
  /** What people decided. */
  | { readonly kind: "log" };

export const FRONT: Place = { kind: "front" };

export function writePlace(place: Place, parts: URLSearchParams): void {
  if (place.kind === "entity") parts.set("entity", place.id);
  if (place.kind === "edge") parts.set("edge", place.key);
  if (place.kind === "article") {
    parts.set("article", place.id);
    if (place.at) parts.set("at", `${place.at.start}-${place.at.end}`);
  }
  if (place.kind === "path") {
    parts.set("from", place.from);
    if (place.to) parts.set("to", place.to);
  }
  if (place.kind === "merge") {
    parts.set("merge", place.from);
    if (place.to) parts.set("to", place.to);
  }
  if (place.kind === "log") parts.set("log", "1");
}

export function placeIn(parts: URLSearchParams): Place {
  const names = ["entity", "edge", "article", "from", "merge", "log"];
  const [entity, edge, article, from, merge, log] = names.map((name) => parts.get(name));
  if (entity) return { kind: "entity", id: entity };
  if (edge) return { kind: "edge", key: edge };
  if (from) return { kind: "path", from, to: parts.get("to") || null };
  if (merge) return { kind: "merge", from: merge, to: parts.get("to") || null };
  if (log) return { kind: "log" };
  if (!article) return FRONT;
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(parts.get("at") ?? "") ?? [];
  return {
    kind: "article",
    id: article,
    at: start && end ? { start: Number(start), end: Number(end) } : null,
  };
}

/** The same place has the same name; an article is one wherever it is open. */
export function nameOf(place: Place): string {
  if (place.kind === "article") return `article ${place.id}`;
  const parts = new URLSearchParams();
  writePlace(place, parts);
  return parts.toString();
}
