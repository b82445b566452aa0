import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Argument } from "../../src/extract/claim.ts";
import type { Extraction } from "../../src/extract/extract.ts";
import { extractFrom, loadModels } from "../../src/pipeline.ts";
import { overlaps, type Span } from "../../src/text/span.ts";
import { articleOf, utf16Offsets } from "../train/coreference-data.ts";
import { readLines } from "../train/named-document.ts";
import { percent, share } from "./counts.ts";
import type { Scores } from "./scores.ts";

/** Relations of re3d that ours can say, each with those of ours that say it. */
const OURS = {
  CommWith: [
    ...[
      "met",
      "spoke_with",
      "negotiated_with",
      "visited",
      "hosted",
      "invited",
      "delivered_to",
      "agreed_with",
    ],
    ...["quoted_on", "told", "commented_on", "praised", "criticized", "accused", "urged", "threatened"],
  ],
  FightingAgainst: ["attacked", "fights", "killed", "opposes", "arrested"],
  InChargeOf: ["leads", "represents", "controls", "owns", "founded"],
  BelongsTo: ["member_of", "part_of", "leads", "represents", "citizen_of", "based_in", "associate_of"],
  AlliesOf: ["supports", "partners_with", "agreed_with", "associate_of"],
} as const;
type Kind = keyof typeof OURS;

/** As published: offsets in code points; entities are the longest phrases, with or without a name. */
export interface Re3dDocument {
  readonly id: string;
  readonly text: string;
  readonly relations: readonly {
    readonly type: string;
    readonly source: readonly [number, number];
    readonly target: readonly [number, number];
  }[];
}

/** How many related pairs of phrases there are, how many a claim joins, and how many a claim of the right kind. */
export interface Found {
  readonly gold: number;
  readonly joined: number;
  readonly right: number;
}

/**
 * Relations between phrases in press texts on Syria and Iraq (re3d, dstl 2017): the share of the pairs that some claim
 * joins, in either direction, and the share that one of the right kind joins. Of pairs found nothing can be said about
 * precision, for what a text relates is not annotated exhaustively there.
 */
export function evaluate(data: string): Scores {
  const path = join(data, "benchmarks/re3d/relations.train.jsonl");
  if (!existsSync(path)) {
    console.log(`re3d: no ${path}, passed over`);
    return {};
  }
  const models = loadModels();
  const documents = readLines(path) as Re3dDocument[];
  const found = documents.map((document) =>
    foundIn(extractFrom(articleOf(document.id, document.text), models), document),
  );
  const scores = Object.fromEntries(kinds.map((kind) => [kind, figures(found.map((one) => one[kind]))]));
  const all = figures(found.flatMap((one) => kinds.map((kind) => one[kind])));
  for (const [kind, { pairs, relations, gold }] of Object.entries({ ...scores, all }))
    console.log(`${kind.padEnd(16)} pairs ${percent(pairs)}  relations ${percent(relations)}  of ${gold}`);
  return { documents: documents.length, ...scores, all };
}

const kinds = Object.keys(OURS) as Kind[];

function figures(found: readonly Found[]): { pairs: number; relations: number; gold: number } {
  const total = (count: (one: Found) => number): number => found.reduce((sum, one) => sum + count(one), 0);
  const gold = total((one) => one.gold);
  return {
    pairs: share(
      total((one) => one.joined),
      gold,
    ),
    relations: share(
      total((one) => one.right),
      gold,
    ),
    gold,
  };
}

/** By kind: which of the annotated pairs the claims of the same text join. A pair that is annotated twice counts once. */
export function foundIn(extraction: Extraction, { text, relations }: Re3dDocument): Record<Kind, Found> {
  const unit = utf16Offsets(text);
  const spanOf = ([start, end]: readonly [number, number]): Span => ({ start: unit(start), end: unit(end) });
  const counts = kinds.map((kind) => {
    const pairs = new Map(
      relations.flatMap(({ type, source, target }) =>
        type === kind ? [[[source, target].map(String).sort().join(), { source, target }] as const] : [],
      ),
    );
    const joining = [...pairs.values()].map(({ source, target }) =>
      relationsBetween(extraction, spanOf(source), spanOf(target)),
    );
    const ours: readonly string[] = OURS[kind];
    return [
      kind,
      {
        gold: pairs.size,
        joined: joining.filter(({ length }) => length > 0).length,
        right: joining.filter((names) => names.some((name) => ours.includes(name))).length,
      },
    ] as const;
  });
  return Object.fromEntries(counts) as Record<Kind, Found>;
}

/** The relations of the claims whose ends are spoken of in the two phrases. */
function relationsBetween({ document, claims }: Extraction, one: Span, other: Span): string[] {
  const spokenOf = ({ chain }: Argument, phrase: Span): boolean =>
    document.chains[chain]!.mentions.some((mention) => {
      const { from, to } = document.mentions[mention]!;
      return overlaps({ start: document.tokens[from]!.start, end: document.tokens[to - 1]!.end }, phrase);
    });
  return claims.flatMap(({ relation, subject, object }) =>
    (spokenOf(subject, one) && spokenOf(object, other)) || (spokenOf(subject, other) && spokenOf(object, one))
      ? [relation]
      : [],
  );
}
