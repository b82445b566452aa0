import { computed, signal } from "@preact/signals";
import { passesOf } from "../state/filters.ts";
import { filter, filters, graph } from "../state/view.ts";
import { type Axis, axisOf, binOf, type Stretch, stretchOf, tallyOf } from "./axis.ts";

const MOST_BINS = 90;
/** One bin a step: fast enough to see a course of events, slow enough to read a name. */
const STEP_MS = 700;

/** Alone, so that no other filter moves the axis. */
const days = computed(() => filters.value.days);

/** The days of a link on the timeline: when it happened, or each day on which it was printed. */
function stretchesOf(edge: string): Stretch[] {
  const { firstDate, lastDate, published } = graph.value!.getEdgeAttributes(edge);
  if (days.value === "published") return published.map((day) => ({ first: day, last: day }));
  return firstDate ? [{ first: firstDate, last: lastDate ?? firstDate }] : [];
}

/** The axis of all links, whatever the filters say: it stays where it is while one filters. */
export const axis = computed((): Axis | null => {
  const stretches = graph.value?.edges().flatMap(stretchesOf) ?? [];
  return axisOf(
    stretches.flatMap(({ first, last }) => [first, last]),
    MOST_BINS,
  );
});

/** How many links lie in each bin, of those that all filters but the days let through. */
export const tally = computed((): readonly number[] => {
  const news = graph.value;
  if (!news || !axis.value) return [];
  const { edge } = passesOf(news, { ...filters.value, since: null, until: null });
  return tallyOf(axis.value, news.filterEdges(edge).flatMap(stretchesOf));
});

/** The first and last bin that pass; null where all do. */
export const brush = computed((): readonly [from: number, to: number] | null => {
  const { since, until } = filters.value;
  if (!axis.value || (!since && !until)) return null;
  return [since ? binOf(axis.value, since) : 0, until ? binOf(axis.value, until) : axis.value.bins - 1];
});

/** Lets only some bins pass; all of them, or null, is no filter. What is far off passes with the bin at its end. */
export function brushOver(range: readonly [from: number, to: number] | null): void {
  const now = axis.peek();
  if (!now || !range) {
    filter({ since: null, until: null });
    return;
  }
  const last = now.bins - 1;
  const [from, to] = [Math.max(0, Math.min(...range)), Math.min(last, Math.max(...range))];
  const { first, last: until } = stretchOf(now, from, to);
  filter({ since: from === 0 ? null : first, until: to === last ? null : until });
}

export const playing = signal(false);
let timer = 0;

export function pause(): void {
  clearInterval(timer);
  playing.value = false;
}

/** Moves the brush along the axis, a bin at a time, until its end. */
export function play(): void {
  const { bins } = axis.peek()!;
  const now = brush.peek();
  const width = now && now[1] < bins - 1 ? now[1] - now[0] : Math.max(0, Math.ceil(bins / 8) - 1);
  let from = now && now[1] < bins - 1 ? now[0] : 0;
  const step = () => {
    brushOver([from, from + width]);
    if (from + width >= bins - 1) pause();
    from++;
  };
  pause();
  playing.value = true;
  timer = window.setInterval(step, STEP_MS);
  step();
}
