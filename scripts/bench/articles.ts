import type { Chain, Mention, Sentence, Token } from "../../src/annotate/document.ts";
import type { Claim } from "../../src/extract/claim.ts";
import type { Extraction } from "../../src/extract/extract.ts";
import { randomFrom } from "../../src/graph/random.ts";
import { articleId } from "../../src/read/article.ts";
import type { ChainRecord, Entity } from "../../src/resolve/entity.ts";

const RELATIONS = ["met", "told", "visited", "praised", "criticized", "leads", "member_of", "supports"];

/** How many of everything: `claims` and `people` are those of one article, `names` of the whole world. */
export interface Size {
  readonly articles: number;
  readonly people: number;
  readonly claims: number;
  readonly names: number;
}

/** 100,000 entities and a million claims in 10,000 articles. */
export const LARGE: Size = { articles: 10_000, people: 40, claims: 100, names: 100_000 };

/** Articles that nobody wrote: every sentence is a claim between two of a world's people, few of whom are in most news. */
export function* madeUpArticles(size: Size): Generator<Extraction> {
  const random = randomFrom(7);
  for (let index = 0; index < size.articles; index++) yield madeUpArticle(index, size, random);
}

const nameOf = (person: number): string => `Given${person % 997} Family${person}`;

/** Everybody is named once in turn, and the first of the list far more often. */
function castOf(index: number, { people, names, articles }: Size, random: () => number): number[] {
  const cast = new Set<number>();
  for (let turn = 0; turn < Math.ceil(names / articles); turn++) cast.add((index + turn * articles) % names);
  while (cast.size < people) cast.add(Math.floor(names * random() ** 4));
  return [...cast];
}

function madeUpArticle(index: number, size: Size, random: () => number): Extraction {
  const cast = castOf(index, size, random);
  const pick = (): number => Math.floor(random() * cast.length);
  const pairs = Array.from({ length: size.claims }, () => {
    const subject = pick();
    return { subject, object: (subject + 1 + Math.floor(random() * (cast.length - 1))) % cast.length };
  });
  const lines = pairs.map(({ subject, object }, line) => {
    const relation = RELATIONS[(index + line) % RELATIONS.length]!;
    return { subject, object, relation, words: [nameOf(cast[subject]!), relation, nameOf(cast[object]!)] };
  });
  return extractionOf(index, cast, lines, random);
}

interface Line {
  readonly subject: number;
  readonly object: number;
  readonly relation: string;
  readonly words: readonly string[];
}

function extractionOf(
  index: number,
  cast: readonly number[],
  lines: readonly Line[],
  random: () => number,
): Extraction {
  const text = lines.map(({ words }) => `${words.join(" ")}.`).join("\n");
  const outlet = `Outlet ${index % 50}`;
  const published = new Date(Date.UTC(2018, 0, 1 + (index % 1000))).toISOString().slice(0, 10);
  const id = articleId(text, outlet, published);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  const referents: number[][] = [];
  const claims: Claim[] = [];
  let start = 0;
  for (const { subject, object, relation, words } of lines) {
    const end = start + words.join(" ").length;
    const spans = [
      { start, end: start + words[0]!.length },
      { start: end - words[2]!.length, end },
    ];
    for (const [side, span] of spans.entries()) {
      const token = tokens.length;
      tokens.push({ ...span, text: text.slice(span.start, span.end) });
      mentions.push({
        ...span,
        form: "name",
        type: "Person",
        from: token,
        to: token + 1,
        head: token,
        title: null,
      });
      referents.push([side === 0 ? subject : object]);
    }
    sentences.push({ start, end: end + 1, from: tokens.length - 2, to: tokens.length, block: 0 });
    claims.push({
      id: `${id}:c${claims.length}`,
      relation,
      subject: { mention: mentions.length - 2, chain: subject },
      object: { mention: mentions.length - 1, chain: object },
      thing: null,
      title: null,
      former: false,
      polarity: random() < 0.05 ? "denied" : "affirmed",
      modality: random() < 0.3 ? "reported" : "stated",
      saidBy: [],
      when: random() < 0.5 ? { first: published, last: published, granularity: "day" } : null,
      where: null,
      evidence: [{ start, end }],
      rule: "bench",
      confidence: Math.round(random() * 100) / 100,
      inferred: false,
    });
    start = end + 2;
  }
  const chains: Chain[] = cast.map((person, chain) => ({
    type: "Person",
    name: nameOf(person),
    mentions: referents.flatMap(([of], mention) => (of === chain ? [mention] : [])),
  }));
  return {
    document: {
      article: {
        id,
        name: `article-${index}`,
        url: null,
        outlet,
        authors: [],
        title: `Article ${index}`,
        published,
        text,
        blocks: [{ kind: "body", start: 0, end: text.length }],
      },
      tokens,
      sentences,
      tags: tokens.map(() => "NNP"),
      parts: tokens.map(() => "PROPN"),
      lemmas: tokens.map(({ text }) => text),
      heads: tokens.map(() => -1),
      relations: tokens.map(() => "root"),
      mentions,
      referents,
      chains,
    },
    claims,
    quotes: [],
  };
}

/** Who is who by name alone. */
export function entitiesByName(records: readonly ChainRecord[]): Entity[] {
  const groups = new Map<string, ChainRecord[]>();
  for (const record of records) {
    const group = groups.get(record.name);
    if (group === undefined) groups.set(record.name, [record]);
    else group.push(record);
  }
  return [...groups].map(([name, group]) => ({
    id: name.toLowerCase().replaceAll(" ", "-"),
    type: "Person",
    name,
    aliases: [],
    members: group.map(({ article, chain }) => ({ article, chain })),
  }));
}
