import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** Money that is counted by a word behind the number: "44 million dollars". */
const MONEY = /^(dollars|euros|pounds|yen|yuan|rubles|roubles|rupees|francs|kronor|kroner)$/i;

/** "Lend Peru $44 million": a name between a verb and the amount that is its object gets the amount, and is no part of it. */
export function receiversOfAmounts(
  { tokens, tags, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, head, to } of mentions) {
    const amount = heads[head]!;
    if (
      form !== "name" ||
      amount < to ||
      !/^(compound|amod|nmod:(desc|poss|unmarked))$/.test(relations[head]!)
    )
      continue;
    const isMoney = tags[amount] === "$" || MONEY.test(tokens[amount]!.text);
    const counted = /^(\$|CD|RB|JJR|IN)$/.test(tags[to] ?? "");
    const verb = heads[amount]!;
    const isObject = relations[amount] === "obj" && verb >= 0 && verb < head && parts[verb] === "VERB";
    if (isMoney && counted && isObject) attach(arcs, head, verb, "iobj");
  }
}
