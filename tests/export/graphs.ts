import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MultiDirectedGraph } from "graphology";
import { arrange } from "../../src/graph/arrange.ts";
import type {
  EdgeAttributes,
  GraphAttributes,
  NewsGraph,
  NodeAttributes,
} from "../../src/graph/news-graph.ts";

const NODE: NodeAttributes = {
  label: "",
  type: "Person",
  aliases: [],
  mentions: 1,
  articles: 1,
  firstSeen: "2018-07-02",
  lastSeen: "2018-07-04",
  community: 0,
  x: 0,
  y: 0,
  size: 1,
};

const EDGE: EdgeAttributes = {
  relation: "met",
  label: "met",
  group: "contact",
  symmetric: true,
  claims: 1,
  articles: 1,
  outlets: ["Sample Wire"],
  polarity: "affirmed",
  modality: "stated",
  confidence: 0.9,
  firstDate: "2018-06-12",
  published: ["2018-07-02"],
  lastDate: "2018-06-12",
  sentence: "They met.",
  source: "Sample Wire, 2018-07-02",
  weight: 1,
};

type NodeTale = readonly [id: string, attributes?: Partial<NodeAttributes>];
type EdgeTale = readonly [
  source: string,
  relation: string,
  target: string,
  attributes?: Partial<EdgeAttributes>,
];

export function graphOf(
  nodes: readonly NodeTale[],
  edges: readonly EdgeTale[],
  title = "A title",
): NewsGraph {
  const graph: NewsGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({ title, articles: 3 });
  for (const [id, attributes] of nodes) graph.addNode(id, { ...NODE, label: id, ...attributes });
  for (const [source, relation, target, attributes] of edges) {
    graph.addDirectedEdgeWithKey(`${source}|${relation}|${target}`, source, target, {
      ...EDGE,
      relation,
      label: relation,
      ...attributes,
    });
  }
  arrange(graph);
  return graph;
}

/** A small graph with what is usual: types, aliases, parallel edges, a node without edges, days that are not known. */
export const USUAL = graphOf(
  [
    ["kim", { label: "Sung Kim", aliases: ["Ambassador Kim", "Kim, Sung"], mentions: 4 }],
    ["choe", { label: "Choe Son Hui" }],
    ["panmunjom", { label: "Panmunjom", type: "Place", firstSeen: null, lastSeen: null }],
    ["cbs", { label: "CBS", type: "Organization" }],
  ],
  [
    ["choe", "met", "kim", { claims: 3, outlets: ["Sample Daily", "Sample Wire"], polarity: "mixed" }],
    ["kim", "praised", "choe", { firstDate: null, lastDate: null, modality: "reported" }],
    ["kim", "visited", "panmunjom", { firstDate: "2018-07-01", lastDate: "2018-07-01" }],
  ],
);

/** What names and sentences may hold, and what well-formed text can keep of it. */
const TEXTS: readonly (readonly [what: string, text: string, kept?: string])[] = [
  ["the end of a CDATA section", "a ]]> b"],
  ["a script", "<script>alert('x')</script>"],
  ["an entity", "AT&T &amp; Co. &#x41;"],
  ["quotation marks", `He said "no" and 'never'`],
  ["a backslash", "C:\\new\\table"],
  ["control characters", "bell\u0007 null\u0000 escape\u001b.", "bell null escape."],
  ["white space", "two\nlines\tand a tab\r."],
  ["marks of direction", "\u202eABC\u202c \u200fשלום"],
  ["half a surrogate pair", "a \ud83d b", "a \ufffd b"],
  ["a whole pair", "a \ud83d\ude00 b"],
  ["characters that are none", "a\ufffe\uffffb", "ab"],
  ["separators of lists", "a, b | c; [d] {e}"],
  ["a formula", "=HYPERLINK(A1)"],
  ["10,000 characters", "x".repeat(10_000)],
  ["nothing", ""],
];

export const HOSTILE: readonly (readonly [what: string, text: string, kept: string])[] = TEXTS.map(
  ([what, text, kept]) => [what, text, kept ?? text],
);

/** A graph in which the hostile text is a name, an alias, an outlet and a sentence, and the title. */
export const hostileGraph = (text: string): NewsGraph =>
  graphOf(
    [["a", { label: text, aliases: [text, "plain"] }], ["b"]],
    [["a", "met", "b", { label: text, sentence: text, source: text, outlets: [text, "Sample Wire"] }]],
    text,
  );

/** Runs a program of the system over an input; null, said on the console, where it is not installed. */
export function runInstalled(program: string, args: readonly string[], input: string): string | null {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) {
    console.warn(`${program} is not installed: this check did not run`);
    return null;
  }
  if (status !== 0) throw new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** A file of ../shared/schemas; null, said on the console, where that folder is not. */
export function schemaFile(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../shared/schemas/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  console.warn(`${path} is not there: this check did not run`);
  return null;
}
