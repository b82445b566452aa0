/**
 * Turns `count` scores into the slopes of the cross entropy with the right label, times `scale`; returns the entropy. A
 * label below zero teaches nothing.
 */
export function softmax(
  floats: Float32Array,
  at: number,
  count: number,
  right: number,
  scale: number,
): number {
  if (right < 0) {
    floats.fill(0, at, at + count);
    return 0;
  }
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) most = Math.max(most, floats[at + index]!);
  let sum = 0;
  for (let index = 0; index < count; index += 1) sum += Math.exp(floats[at + index]! - most);
  const loss = Math.log(sum) + most - floats[at + right]!;
  for (let index = 0; index < count; index += 1) {
    floats[at + index] = (scale * Math.exp(floats[at + index]! - most)) / sum;
  }
  floats[at + right]! -= scale;
  return loss;
}
