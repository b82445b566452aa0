import type { Scores } from "./scores.ts";

/** What a row of the README's table is called, and where its figure stands in graph-data/scores.json. */
interface Figure {
  readonly what: string;
  readonly data: string;
  readonly path: readonly string[];
}

const gold = (what: string, ...path: string[]): Figure => ({
  what,
  data: "gold graphs, the 20 articles no rule was tuned on",
  path: ["gold", "check", ...path],
});

/** In the order of the pipeline. A figure that has not been measured gives no row. */
const FIGURES: readonly Figure[] = [
  { what: "Words", data: "UD EWT dev, from raw text", path: ["ud", "EWT dev", "words F1"] },
  { what: "Penn tags", data: "UD EWT dev", path: ["ud", "EWT dev", "xpos"] },
  { what: "Trees, LAS with predicted tags", data: "UD EWT dev", path: ["ud", "EWT dev", "las"] },
  {
    what: "Trees, LAS with predicted tags",
    data: "GUM dev, open genres",
    path: ["ud", "GUM open dev", "las"],
  },
  { what: "Names, exact spans", data: "UNER EWT dev", path: ["ner", "uner-ewt", "f1"] },
  { what: "Names, exact spans", data: "CoNLL-2003 dev, never trained on", path: ["ner", "conll2003", "f1"] },
  { what: "Names, exact spans", data: "press texts, dev", path: ["ner", "newsnames", "f1"] },
  gold("Entities with their type, F1", "typedEntities", "f1"),
  gold("Pairs that are related, F1", "pairs", "f1"),
  gold("Claims: relation and both ends, F1", "claims", "f1"),
  gold("Claims, precision", "claims", "precision"),
  gold("Polarity of right claims", "polarity", "accuracy"),
  gold("Modality of right claims", "modality", "accuracy"),
  gold("Quotes, F1", "quotes", "f1"),
  gold("Speaker of right quotes", "speaker", "accuracy"),
];

/** The figures that have been reached, as a table in Markdown. */
export function figuresTable(scores: Scores): string {
  const rows = FIGURES.flatMap(({ what, data, path }) => {
    const value = at(scores, path);
    return value === null ? [] : [`| ${what} | ${data} | ${(100 * value).toFixed(1)} % |`];
  });
  return ["| What | On | Reached |", "| --- | --- | --- |", ...rows].join("\n");
}

function at(scores: Scores, path: readonly string[]): number | null {
  let value: Scores[string] | undefined = scores;
  for (const name of path) value = typeof value === "object" ? value[name] : undefined;
  return typeof value === "number" ? value : null;
}
