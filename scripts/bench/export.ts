/**
 * How fast a large graph is written, and in how much memory: `node --expose-gc --import tsx scripts/bench/export.ts [FORMAT...]`.
 * 100,000 nodes and 500,000 edges, made up; each format is written to nowhere, piece by piece, in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MultiDirectedGraph } from "graphology";
import { writeEdgesCsv, writeEvidenceCsv, writeNodesCsv } from "../../src/export/csv.ts";
import { writeCypher } from "../../src/export/cypher.ts";
import { writeFtm } from "../../src/export/ftm.ts";
import { writeDynamicGexf, writeGexf, writeGexf12 } from "../../src/export/gexf.ts";
import { writeGraphml } from "../../src/export/graphml.ts";
import { writeJson } from "../../src/export/json.ts";
import { writeJsonLd } from "../../src/export/json-ld.ts";
import { writeEdgesParquet, writeEvidenceParquet, writeNodesParquet } from "../../src/export/parquet.ts";
import { writeTurtle } from "../../src/export/turtle.ts";
import type { Account } from "../../src/graph/account.ts";
import type {
  EdgeAttributes,
  GraphAttributes,
  NewsGraph,
  NodeAttributes,
} from "../../src/graph/news-graph.ts";
import { randomFrom } from "../../src/graph/random.ts";
import type { ClaimReading } from "../../src/graph/reading.ts";

const NODES = 100_000;
const EDGES = 500_000;

const TYPES = ["Person", "Organization", "Place", "Event"] as const;
const RELATIONS = ["met", "praised", "criticized", "leads", "visited"] as const;
const day = (index: number): string =>
  new Date(Date.UTC(2018, 0, 1 + (index % 365))).toISOString().slice(0, 10);
const name = (index: number): string => `Given${index % 997} Family${index}`;
const sentence = (index: number): string =>
  `${name(index)} & others met "${name(index + 1)}" in Vienna on Sunday for talks about trade, officials said.`;

const nodeOf = (index: number, random: () => number): NodeAttributes => ({
  label: name(index),
  type: TYPES[index % TYPES.length]!,
  aliases: [`Family${index}`],
  mentions: 1 + (index % 50),
  articles: 1 + (index % 20),
  firstSeen: day(index),
  lastSeen: day(index + 30),
  community: index % 100,
  x: Math.round(random() * 1e5) / 100,
  y: Math.round(random() * 1e5) / 100,
  size: 3 + (index % 15),
});

const edgeOf = (index: number): EdgeAttributes => ({
  relation: RELATIONS[index % RELATIONS.length]!,
  label: RELATIONS[index % RELATIONS.length]!,
  group: "contact",
  symmetric: false,
  claims: 1 + (index % 9),
  articles: 1 + (index % 5),
  outlets: ["Sample Daily", "Sample Wire"],
  polarity: "affirmed",
  modality: "stated",
  confidence: 0.9,
  firstDate: day(index),
  lastDate: day(index + 2),
  published: [day(index)],
  sentence: sentence(index),
  source: `Sample Wire, ${day(index)}`,
  weight: 1 + (index % 9),
});

function largeGraph(): NewsGraph {
  const random = randomFrom(1);
  const graph: NewsGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>();
  graph.replaceAttributes({ title: "A large graph", articles: NODES });
  for (let index = 0; index < NODES; index += 1) graph.addNode(`person:${index}`, nodeOf(index, random));
  for (let index = 0; index < EDGES; index += 1) {
    const [source, target] = [Math.floor(random() * NODES), Math.floor(random() * NODES)];
    graph.addDirectedEdgeWithKey(`e${index}`, `person:${source}`, `person:${target}`, edgeOf(index));
  }
  return graph;
}

/** As many claims as the graph has edges; each is made when it is asked for. */
function* largeClaims(): Generator<ClaimReading> {
  for (let index = 0; index < EDGES; index += 1) {
    const [subject, object] = [index % NODES, (index * 7919 + 1) % NODES];
    const relation = RELATIONS[index % RELATIONS.length]!;
    const text = sentence(index);
    yield {
      id: `${index}:c0`,
      subject: { id: `person:${subject}`, name: name(subject) },
      relation,
      label: relation,
      object: { id: `person:${object}`, name: name(object) },
      title: null,
      former: false,
      polarity: "affirmed",
      modality: "stated",
      saidBy: [],
      when: { first: day(index), last: day(index) },
      where: null,
      rule: "made up",
      confidence: 0.9,
      inferred: false,
      confirmed: false,
      evidence: [{ sentence: text, highlight: [{ start: 0, end: 10 }], span: { start: 0, end: 10 } }],
      article: {
        id: `a${index % 1000}`,
        name: "a",
        title: "A",
        outlet: "Sample Wire",
        published: day(index),
        url: null,
      },
    };
  }
}

const largeAccount = (): Account => ({
  title: "A large account",
  entities: Array.from({ length: NODES }, (_, index) => ({
    id: `person:${index}`,
    type: "Person",
    name: name(index),
    aliases: [`Family${index}`],
    mentions: 1,
    firstSeen: day(index),
    lastSeen: day(index),
  })),
  articles: [],
  relations: new Map(RELATIONS.map((id) => [id, { label: id, means: id, ftm: null }])),
  claims: largeClaims,
});

type Pieces = Iterable<string | Uint8Array>;
const FORMATS: Readonly<Record<string, () => () => Pieces>> = {
  gexf: () => over(largeGraph(), writeGexf),
  "gexf-dynamic": () => over(largeGraph(), writeDynamicGexf),
  "gexf-1.2": () => over(largeGraph(), writeGexf12),
  graphml: () => over(largeGraph(), writeGraphml),
  json: () => over(largeGraph(), writeJson),
  "nodes-csv": () => over(largeGraph(), writeNodesCsv),
  "edges-csv": () => over(largeGraph(), writeEdgesCsv),
  "evidence-csv": () => () => writeEvidenceCsv(largeClaims()),
  "nodes-parquet": () => over(largeGraph(), writeNodesParquet),
  "edges-parquet": () => over(largeGraph(), writeEdgesParquet),
  "evidence-parquet": () => () => writeEvidenceParquet(largeClaims()),
  ftm: () => over(largeAccount(), writeFtm),
  jsonld: () => over(largeAccount(), writeJsonLd),
  turtle: () => over(largeAccount(), writeTurtle),
  cypher: () => over(largeAccount(), writeCypher),
};

function over<Input>(input: Input, write: (input: Input) => Pieces): () => Pieces {
  return () => write(input);
}

const MB = 1 << 20;

/** Writes once; prints what it took beyond what the graph itself takes. */
function measure(format: string): void {
  const write = FORMATS[format]!();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  let bytes = 0;
  const start = performance.now();
  const busy = process.cpuUsage();
  let pieces = 0;
  for (const piece of write()) {
    bytes += typeof piece === "string" ? Buffer.byteLength(piece) : piece.byteLength;
    pieces += 1;
    if (pieces % 64 === 0) most = Math.max(most, process.memoryUsage.rss());
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(busy);
  console.log(
    `${format.padEnd(16)} ${seconds.toFixed(2)} s (${((user + system) / 1e6).toFixed(2)} s of work), ${(bytes / MB).toFixed(0)} MB written, ` +
      `${((most - before) / MB).toFixed(0)} MB more memory than the ${(before / MB).toFixed(0)} MB before`,
  );
}

const [one, ...others] = process.argv.slice(2);
if (one === "--measure") measure(others[0]!);
else {
  const asked = one === undefined ? Object.keys(FORMATS) : [one, ...others];
  for (const format of asked) {
    const args = ["--expose-gc", "--import", "tsx", fileURLToPath(import.meta.url), "--measure", format];
    spawnSync(process.execPath, args, { stdio: "inherit" });
  }
}
