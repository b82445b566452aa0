import { batch, computed, signal } from "@preact/signals";
import { MultiDirectedGraph } from "graphology";
import type { DecisionReading, Wish } from "../../src/decide.ts";
import type { NewsGraph } from "../graph/drawing.ts";
import { deciding, forget, questions } from "./ask.ts";
import { FRONT, type Place } from "./place.ts";
import { dropToken, keptToken } from "./token.ts";
import { graph, open, place, spoken } from "./view.ts";

/** What people decided, oldest first; null where one only reads. */
export const log = signal<readonly DecisionReading[] | null>(null);
export const editing = computed(() => log.value !== null);

/** What was last done, or why it was not. */
export const notice = signal<{ readonly words: string; readonly decision: number | null } | null>(null);

/** Whether a decision is being written down. */
export const busy = signal(false);

export async function newsGraph(): Promise<NewsGraph> {
  const news: NewsGraph = new MultiDirectedGraph();
  news.import(await questions.graph());
  return news;
}

/** Asks the server whether this tab may set things right. A token of an earlier run opens nothing. */
export async function takeUpEditing(): Promise<void> {
  const token = keptToken();
  if (!token || !deciding) return;
  log.value = await deciding.log(token).catch(() => null);
  if (log.value === null) dropToken();
}

/** Where to be when what is open is no longer there: a link's first node, else the opening view. */
function placeIn(news: NewsGraph, now: Place): Place {
  if (now.kind === "edge" && !news.hasEdge(now.key)) {
    const [subject = ""] = now.key.split("|");
    return news.hasNode(subject) ? { kind: "entity", id: subject } : FRONT;
  }
  if (now.kind === "entity" && !news.hasNode(now.id)) return FRONT;
  return now.kind === "merge" ? { kind: "entity", id: now.from } : now;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Writes a decision down and shows what has become of the graph. @returns whether it was made. */
export async function decide(wish: Wish): Promise<boolean> {
  const token = keptToken();
  if (!token || !deciding || busy.value) return false;
  busy.value = true;
  try {
    const { decisions } = await deciding.decide(token, wish);
    const number = decisions[0]!.number;
    forget();
    const [decided, news] = await Promise.all([deciding.log(token), newsGraph()]);
    const next = placeIn(news, place.peek());
    batch(() => {
      log.value = decided;
      if (next !== place.peek()) open(next);
      graph.value = news;
    });
    const words = capital(decided.find((decision) => decision.number === number)?.words ?? "done");
    notice.value = { words, decision: wish.kind === "undo" ? null : number };
    spoken.value = words;
    return true;
  } catch (error) {
    notice.value = { words: error instanceof Error ? error.message : String(error), decision: null };
    return false;
  } finally {
    busy.value = false;
  }
}
