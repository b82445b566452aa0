import type { Name, ParsedDocument } from "../document.ts";

/** Words that introduce a title rather than a remark: "on “Face the Nation”", "his novel “Lanark”". */
const INTRODUCES =
  /^(on|in|of|called|titled|entitled|named|program|programme|show|series|film|movie|documentary|novel|book|memoir|album|song|play|poem|podcast|article|report|report,|[’']s)$/i;

/** Small words that titles leave small. */
const SMALL = /^(a|an|the|of|and|or|in|on|at|to|for|from|with|by|but|nor|[’']s|[,:&-])$/;

/** Longer ones are remarks. */
const LONGEST = 7;

/** Works whose titles stand in quotation marks, every word but the small ones with a capital. */
export function quotedTitles({ tokens, names }: Pick<ParsedDocument, "tokens" | "names">): Name[] {
  const found: Name[] = [];
  for (let open = 1; open < tokens.length; open += 1) {
    if (!/^[“"]$/.test(tokens[open]!.text) || !INTRODUCES.test(tokens[open - 1]!.text)) continue;
    const close = closingMark(tokens, open);
    const to = close > 0 && /^[.,]$/.test(tokens[close - 1]!.text) ? close - 1 : close;
    if (to - open < 2 || !isTitleCase(tokens.slice(open + 1, to).map(({ text }) => text))) continue;
    if (!names.some((name) => name.from < to && open < name.to))
      found.push({ type: "Work", form: "name", from: open + 1, to });
  }
  return found;
}

function closingMark(tokens: ParsedDocument["tokens"], open: number): number {
  for (let at = open + 1; at < Math.min(tokens.length, open + LONGEST + 3); at += 1)
    if (/^[”"]$/.test(tokens[at]!.text)) return at;
  return -1;
}

const isTitleCase = (words: readonly string[]): boolean =>
  words.length <= LONGEST &&
  /^[\p{Lu}\p{N}]/u.test(words[0]!) &&
  words.filter((word) => /^\p{Lu}/u.test(word)).length >= Math.min(2, words.length) &&
  words.every((word) => SMALL.test(word) || /^[\p{Lu}\p{N}]/u.test(word));
