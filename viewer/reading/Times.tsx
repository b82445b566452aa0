import type { JSX } from "preact";
import type { EntityReading } from "../../src/graph/reading.ts";
import { axisOf, type Stretch, tallyOf } from "../time/axis.ts";
import { Bars } from "../time/Bars.tsx";
import { count, shortDay } from "./words.ts";

const MOST_BINS = 48;

/** What was printed of a node day by day, and when it happened, each on the same axis. */
export function Times({ reading }: { readonly reading: EntityReading }): JSX.Element | null {
  const printed = reading.articles.flatMap(({ published }): Stretch[] =>
    published ? [{ first: published, last: published }] : [],
  );
  const happened = reading.claims.flatMap(({ when }) => when ?? []);
  const days = [...printed, ...happened].flatMap(({ first, last }) => [first, last]);
  const axis = axisOf(days, MOST_BINS);
  if (!axis || axis.bins < 2) return null;
  const [first, last] = [axis.first, axis.first + axis.unit * axis.bins - 1].map((day) =>
    shortDay(new Date(day * 86_400_000).toISOString().slice(0, 10)),
  );
  const rows: readonly [name: string, stretches: readonly Stretch[], unit: string][] = [
    ["Happened", happened, "event"],
    ["Printed", printed, "article"],
  ];
  return (
    <section class="times" aria-label="When">
      {rows.map(([name, stretches, unit]) => (
        <div key={name} class="time" title={`${name}: ${count(stretches.length, unit)}`}>
          <span>{name}</span>
          <Bars tally={tallyOf(axis, stretches)} lit={() => true} />
        </div>
      ))}
      <p class="ends">
        <span>{first}</span>
        <span>{last}</span>
      </p>
    </section>
  );
}
