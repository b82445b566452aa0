/**
 * How likely each of `count` labels is by its score: shares of one, falling with the square of the distance from the best
 * score, nothing from `far` on. Exact in floating point, unlike a softmax, so that all machines agree.
 */
export function likelihoods(
  scores: Int32Array | Float32Array,
  at: number,
  count: number,
  far: number,
): Float64Array {
  let best = scores[at]!;
  for (let label = 1; label < count; label += 1) best = Math.max(best, scores[at + label]!);
  const shares = new Float64Array(count);
  let sum = 0;
  for (let label = 0; label < count; label += 1) {
    const near = Math.max(0, 1 - (best - scores[at + label]!) / far);
    shares[label] = near * near;
    sum += near * near;
  }
  for (let label = 0; label < count; label += 1) shares[label]! /= sum;
  return shares;
}
