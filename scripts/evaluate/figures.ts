import type { Scores } from "./scores.ts";

/** What a row of the README's table is called, and where its figure stands in graph-data/scores.json. */
interface Figure {
  readonly what: string;
  readonly data: string;
  readonly path: readonly string[];
  /** Another system, scored on the same data by the same scorer. */
  readonly beside?: { readonly name: string; readonly path: readonly string[] };
}

const gold = (what: string, ...path: string[]): Figure => ({
  what,
  data: "gold graphs, the 20 articles kept apart",
  path: ["gold", "check", ...path],
});

const extraction = (data: string, set: string, name: string): Figure => ({
  what: "Clauses as tuples, F1",
  data,
  path: ["openie", set, "relata", "f1"],
  beside: { name, path: ["openie", set, name, "f1"] },
});

/** In the order of the pipeline. A figure that has not been measured gives no row. */
const FIGURES: readonly Figure[] = [
  { what: "Words, F1", data: "UD EWT dev, from raw text", path: ["ud", "EWT dev", "words F1"] },
  { what: "Penn tags", data: "UD EWT dev", path: ["ud", "EWT dev", "xpos"] },
  { what: "Trees, LAS with our own tags", data: "UD EWT dev", path: ["ud", "EWT dev", "las"] },
  { what: "Trees, LAS with our own tags", data: "GUM dev, open genres", path: ["ud", "GUM open dev", "las"] },
  {
    what: "Names, exact spans, F1",
    data: "CoNLL-2003 dev, never trained on",
    path: ["ner", "conll2003", "f1"],
  },
  {
    what: "Names, exact spans, F1",
    data: "WikiNEuRal dev, never trained on",
    path: ["ner", "wikineural", "f1"],
  },
  { what: "Names, exact spans, F1", data: "press texts, dev", path: ["ner", "newsnames", "f1"] },
  {
    what: "Who is who in a text, CoNLL F1",
    data: "OntoGUM dev, from raw text",
    path: ["coref", "OntoGUM 11, open genres dev", "conllF1"],
  },
  {
    what: "Who is who across texts, B3 F1",
    data: "MEANTIME, people, organizations, places",
    path: ["resolve", "MEANTIME, names of people, organizations and places with an identifier", "b3", "f1"],
  },
  extraction("CaRB dev", "carb", "OpenIE4"),
  extraction("BenchIE, the sentences of CaRB dev", "benchie", "ClausIE"),
  {
    what: "Times, relaxed spans, F1",
    data: "TempEval-3 training sets",
    path: ["timex", "tempeval3 training", "relaxed", "f1"],
  },
  {
    what: "Times, values, F1",
    data: "TempEval-3 training sets",
    path: ["timex", "tempeval3 training", "value F1"],
  },
  { what: "What is said, tokens, F1", data: "PolNeAR dev", path: ["polnear", "content", "f1"] },
  {
    what: "Pairs that are related, recall",
    data: "re3d, half without a name at one end",
    path: ["re3d", "all", "pairs"],
  },
  gold("Entities with their type, F1", "typedEntities", "f1"),
  gold("Pairs that are related, F1", "pairs", "f1"),
  gold("Claims (relation and both ends), F1", "claims", "f1"),
  gold("Claims, precision", "claims", "precision"),
  gold("Polarity of right claims", "polarity", "accuracy"),
  gold("Modality of right claims", "modality", "accuracy"),
  gold("Quotes, F1", "quotes", "f1"),
  gold("Speaker of right quotes", "speaker", "accuracy"),
];

/** The figures that have been reached, as a table in Markdown. */
export function figuresTable(scores: Scores): string {
  const rows = FIGURES.flatMap(({ what, data, path, beside }) => {
    const value = at(scores, path);
    if (value === null) return [];
    const other = beside ? at(scores, beside.path) : null;
    return [[what, data, percent(value), other === null ? "" : `${beside!.name} ${percent(other)}`]];
  });
  return aligned([["What", "On", "Reached", "Beside"], ...rows]);
}

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** As the formatter of this repository writes tables. */
function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join("\n");
}

function at(scores: Scores, path: readonly string[]): number | null {
  let value: Scores[string] | undefined = scores;
  for (const name of path) value = typeof value === "object" ? value[name] : undefined;
  return typeof value === "number" ? value : null;
}
