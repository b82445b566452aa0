import type { JSX } from "preact";

/** A bar for each bin, as high as its share of the highest; roots, so that one great day leaves the others visible. */
export function Bars({
  tally,
  lit,
}: {
  readonly tally: readonly number[];
  readonly lit: (bin: number) => boolean;
}): JSX.Element {
  const most = Math.max(...tally, 1);
  const heightOf = (amount: number): number => (amount > 0 ? Math.max(2, 30 * Math.sqrt(amount / most)) : 0);
  return (
    <svg class="bars" viewBox={`0 0 ${tally.length * 10} 32`} preserveAspectRatio="none" aria-hidden="true">
      {tally.map((amount, bin) => {
        const height = heightOf(amount);
        return (
          <rect
            key={bin}
            class={lit(bin) ? "lit" : ""}
            x={bin * 10 + 1}
            y={32 - height}
            width={8}
            height={height}
          />
        );
      })}
    </svg>
  );
}
