import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { shortDay } from "../reading/words.ts";
import type { Days } from "../state/filters.ts";
import { filter, filters } from "../state/view.ts";
import { type Axis, stretchOf } from "./axis.ts";
import { Bars } from "./Bars.tsx";
import { axis, brush, brushOver, pause, play, playing, tally } from "./brush.ts";

/** Pixels around the end of a brush in which one takes hold of it. */
const GRIP = 9;

type Range = readonly [from: number, to: number];

const wordsFor = (now: Axis, [from, to]: Range): string => {
  const { first, last } = stretchOf(now, from, to);
  return first === last ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`;
};

/** What a drag does that begins at a bin: moves an end, moves the brush, or makes a new one. */
function dragFrom(at: number, x: number, now: Axis, width: number): (bin: number) => Range {
  const range = brush.peek();
  const place = (bin: number): number => (bin / now.bins) * width;
  if (range && Math.abs(x - place(range[0])) < GRIP) return (bin) => [Math.min(bin, range[1]), range[1]];
  if (range && Math.abs(x - place(range[1] + 1)) < GRIP) return (bin) => [range[0], Math.max(bin, range[0])];
  if (!range || at < range[0] || at > range[1]) return (bin) => [at, bin];
  return (bin) => {
    const by = Math.max(-range[0], Math.min(now.bins - 1 - range[1], bin - at));
    return [range[0] + by, range[1] + by];
  };
}

/** An end of the brush, for the keyboard. */
function End({
  now,
  range,
  which,
}: {
  readonly now: Axis;
  readonly range: Range;
  readonly which: 0 | 1;
}): JSX.Element {
  const press = (event: KeyboardEvent) => {
    const last = now.bins - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -7,
      PageUp: 7,
      Home: -last,
      End: last,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const bin = Math.max(0, Math.min(last, range[which] + step));
    brushOver(which === 0 ? [Math.min(bin, range[1]), range[1]] : [range[0], Math.max(bin, range[0])]);
  };
  const day = stretchOf(now, range[which], range[which])[which === 0 ? "first" : "last"];
  return (
    <div
      class="end"
      role="slider"
      tabIndex={0}
      aria-label={which === 0 ? "From" : "Until"}
      aria-valuemin={0}
      aria-valuemax={now.bins - 1}
      aria-valuenow={range[which]}
      aria-valuetext={shortDay(day)}
      style={{ left: `${((range[which] + which) / now.bins) * 100}%` }}
      onKeyDown={press}
    />
  );
}

function Track({ now }: { readonly now: Axis }): JSX.Element {
  const track = useRef<HTMLDivElement>(null);
  const range: Range = brush.value ?? [0, now.bins - 1];
  const share = (bins: number): string => `${(bins / now.bins) * 100}%`;
  const down = (event: PointerEvent) => {
    const box = track.current!.getBoundingClientRect();
    const binAt = ({ clientX }: PointerEvent): number =>
      Math.max(0, Math.min(now.bins - 1, Math.floor(((clientX - box.left) / box.width) * now.bins)));
    const drag = dragFrom(binAt(event), event.clientX - box.left, now, box.width);
    pause();
    track.current!.setPointerCapture(event.pointerId);
    const move = (next: PointerEvent) => brushOver(drag(binAt(next)));
    const up = () => track.current?.removeEventListener("pointermove", move);
    track.current!.addEventListener("pointermove", move);
    track.current!.addEventListener("pointerup", up, { once: true });
    track.current!.addEventListener("pointercancel", up, { once: true });
  };
  return (
    <div class="track" ref={track} onPointerDown={down}>
      <Bars tally={tally.value} lit={(bin) => range[0] <= bin && bin <= range[1]} />
      {brush.value && (
        <div class="brush" style={{ left: share(range[0]), width: share(range[1] - range[0] + 1) }} />
      )}
      <End now={now} range={range} which={0} />
      <End now={now} range={range} which={1} />
    </div>
  );
}

function Which(): JSX.Element {
  const button = (days: Days, words: string) => (
    <button
      type="button"
      aria-pressed={filters.value.days === days}
      onClick={() => {
        pause();
        filter({ days, since: null, until: null });
      }}
    >
      {words}
    </button>
  );
  return (
    <fieldset class="which" aria-label="Days on the timeline">
      {button("happened", "Happened")}
      {button("published", "Printed")}
    </fieldset>
  );
}

/** When it happened, or was printed: bars of links, a brush that filters, and a button that moves it along. */
export function Timeline(): JSX.Element | null {
  const now = axis.value;
  if (!now && filters.value.days === "happened") return null;
  const range = brush.value;
  return (
    <section class="timeline" aria-label="Timeline">
      <div class="side">
        <Which />
        <button
          type="button"
          class="play"
          disabled={!now || now.bins < 2}
          aria-label={playing.value ? "Pause" : "Play"}
          onClick={() => (playing.value ? pause() : play())}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true">
            <path d={playing.value ? "M2 1h3v10H2zM7 1h3v10H7z" : "M2.5 1 11 6 2.5 11z"} />
          </svg>
        </button>
      </div>
      {now && <Track now={now} />}
      {now && (
        <p class="range" aria-live="off">
          <span>{wordsFor(now, range ?? [0, now.bins - 1])}</span>
          {range && (
            <button type="button" aria-label="All days" onClick={() => brushOver(null)}>
              ×
            </button>
          )}
        </p>
      )}
    </section>
  );
}
