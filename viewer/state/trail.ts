import { effect, signal } from "@preact/signals";
import { nameOf, type Place } from "./place.ts";
import { graph, place } from "./view.ts";

/** Steps that are shown; farther back leads the browser. */
const LENGTH = 5;

/** Where one was, the latest last, what is open among them. Each place once. */
export const trail = signal<readonly Place[]>([]);

/** Titles of articles, known once they were read. */
const titles = signal<ReadonlyMap<string, string>>(new Map());

export function learnTitle(article: string, title: string): void {
  if (titles.peek().get(article) !== title) titles.value = new Map(titles.peek()).set(article, title);
}

effect(() => {
  const now = place.value;
  if (now.kind === "front" || now.kind === "merge" || (now.kind === "path" && now.to === null)) return;
  const before = trail.peek().filter((other) => nameOf(other) !== nameOf(now));
  trail.value = [...before, now].slice(-LENGTH);
});

const labelOf = (node: string): string =>
  graph.value?.hasNode(node) ? graph.value.getNodeAttribute(node, "label") : node;

/** What a place is called in a few words. */
export function wordsFor(now: Place): string {
  if (now.kind === "entity") return labelOf(now.id);
  if (now.kind === "article") return titles.value.get(now.id) ?? "Article";
  if (now.kind === "path" || now.kind === "merge")
    return `${labelOf(now.from)} to ${now.to ? labelOf(now.to) : "…"}`;
  if (now.kind === "front") return "Everything";
  if (now.kind === "log") return "Decisions";
  const news = graph.value;
  if (!news?.hasEdge(now.key)) return "Link";
  const [subject, object] = news.extremities(now.key).map(labelOf);
  return `${subject} ${news.getEdgeAttribute(now.key, "label")} ${object}`;
}
