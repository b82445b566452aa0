/**
 * Features are integers: a template's number mixed with the numbers of what it looks at. No string is ever joined
 * at run time, which is what keeps a word at a few microseconds.
 */

/** A 32-bit number for a text (FNV-1a over UTF-16 units). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** One more value into a feature. Start from the template's number: `mix(mix(TEMPLATE, word), tag)`. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
}

/**
 * Two values into one, in their order: unlike `mix`, whose first step is symmetric, it keeps small numbers (tags,
 * clusters, templates) in all combinations apart.
 */
export function blend(first: number, second: number): number {
  const blended = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0xc2b2ae35);
  const spread = Math.imul(blended ^ (blended >>> 15), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
