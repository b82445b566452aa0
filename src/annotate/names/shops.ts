import { wordsBetween } from "../words/surfaces.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * Shops, inns and restaurants that have the name of a person with a possessive: "lunch at Anna 's", "Anna 's Bakery". The possessive
 * is part of their name, wherever the document has it.
 */
export function withShops(
  document: readonly (readonly string[])[],
  spans: readonly (readonly KindSpan[])[],
): KindSpan[][] {
  const shops = new Set<string>();
  for (const [index, own] of spans.entries()) {
    const words = document[index]!;
    for (const span of own) if (isShop(words, span)) shops.add(wordsBetween(words, span.from, span.to));
  }
  return document.map((words, index) =>
    spans[index]!.flatMap((span) => {
      if (span.kind !== "Person" && span.kind !== "Organization") return [span];
      if (!POSSESSIVE.test(words[span.to] ?? "")) return [span];
      if (TRADE.test(words[span.to + 1] ?? ""))
        return [{ kind: "Organization", from: span.from, to: span.to + 2 }];
      const shop =
        shops.has(wordsBetween(words, span.from, span.to)) && !/^\p{L}/u.test(words[span.to + 1] ?? "");
      return shop || isShop(words, span) ? [{ kind: "Place", from: span.from, to: span.to + 1 }] : [span];
    }),
  );
}

const POSSESSIVE = /^['’]s$/;
const TRADE =
  /^(Pizza|Pizzeria|Bakery|Bar|Café|Cafe|Deli|Diner|Grill|Grocery|Kitchen|Pub|Restaurant|Salon|Steakhouse|Tavern|Barbershop|Bistro|Brewery|Burgers|Books|Karate|Garage)$/;

/** "at Anna 's for lunch": where one is, and nothing of hers behind it. */
const isShop = (words: readonly string[], { kind, from, to }: KindSpan): boolean =>
  (kind === "Person" || kind === "Organization") &&
  POSSESSIVE.test(words[to] ?? "") &&
  BEHIND.test(words[to + 1] ?? ".") &&
  (/^(at|near|outside|inside)$/.test(words[from - 1] ?? "") ||
    (words[from - 1] === "to" &&
      words.slice(Math.max(0, from - 3), from - 1).some((word) => GOING.test(word))));

const BEHIND = /^(for|in|on|around|about|and|or|with|last|yesterday|today|tonight|tomorrow|[.,;:!?)])$/;
const GOING = /^(go|goes|going|went|gone|come|came|head|headed|heading|drive|drove|walk|walked)$/;
