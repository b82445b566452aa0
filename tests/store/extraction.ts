import type { Chain, EntityType, Mention, Sentence, Token } from "../../src/annotate/document.ts";
import type { Claim, Quote } from "../../src/extract/claim.ts";
import type { Extraction } from "../../src/extract/extract.ts";
import { articleId } from "../../src/read/article.ts";
import type { ChainRecord, Entity } from "../../src/resolve/entity.ts";

/** Who is in an article: a name, its type, and the other words for it. The first words must be in the text. */
export type Cast = Readonly<Record<string, readonly [EntityType, ...string[]]>>;

type ClaimTale = readonly [subject: string, relation: string, object: string, more?: ClaimMore];
type ClaimMore = Partial<
  Pick<Claim, "thing" | "title" | "former" | "polarity" | "modality" | "when" | "confidence" | "inferred">
> & {
  readonly saidBy?: readonly string[];
  readonly where?: string;
  /** Words of the text; the first sentence without. */
  readonly evidence?: readonly string[];
};

/** An article as a test tells it. */
export interface Tale {
  readonly name?: string;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly sentences: readonly string[];
  readonly cast?: Cast;
  readonly claims?: readonly ClaimTale[];
  readonly quotes?: readonly (readonly [speaker: string | null, content: string, medium?: string])[];
}

/** What would be read out of the article of a tale; no model has a hand in it. */
export function extractionOf(tale: Tale): Extraction {
  const { name = "tale", outlet = "Sample Wire", published = "2018-07-02" } = tale;
  const text = tale.sentences.join(" ");
  const id = articleId(text, outlet, published);
  const tokens = tokensOf(text);
  const cast = Object.entries(tale.cast ?? {});
  const chains: Chain[] = [];
  const mentions: Mention[] = [];
  const referents: number[][] = [];
  for (const [chain, [who, [type, ...others]]] of cast.entries()) {
    const own = mentionsOf(text, tokens, [who, ...others], type);
    chains.push({ type, name: who, mentions: own.map((_, index) => mentions.length + index) });
    mentions.push(...own);
    referents.push(...own.map(() => [chain]));
  }
  const argument = (who: string) => {
    const chain = cast.findIndex(([known]) => known === who);
    return { chain, mention: chains[chain]?.mentions[0] ?? -1 };
  };
  const spanOf = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const claims = (tale.claims ?? []).map(([subject, relation, object, more = {}], index): Claim => {
    const { saidBy = [], where, evidence = tale.sentences.slice(0, 1), ...rest } = more;
    return {
      id: `${id}:c${index}`,
      relation,
      subject: argument(subject),
      object: argument(object),
      thing: null,
      title: null,
      former: false,
      polarity: "affirmed",
      modality: "stated",
      when: null,
      rule: "told",
      confidence: 0.9,
      inferred: false,
      ...rest,
      saidBy: saidBy.map(argument),
      where: where === undefined ? null : argument(where),
      evidence: evidence.map(spanOf),
    };
  });
  const quotes = (tale.quotes ?? []).map(
    ([speaker, content, medium], index): Quote => ({
      id: `${id}:q${index}`,
      speaker: speaker === null ? null : argument(speaker),
      speakerText: speaker ?? "officials",
      cue: null,
      content: spanOf(content),
      direct: true,
      medium: medium === undefined ? [] : [argument(medium)],
      about: [],
    }),
  );
  return {
    document: {
      article: {
        id,
        name,
        url: null,
        outlet,
        authors: ["A. Author"],
        title: name,
        published,
        text,
        blocks: [{ kind: "body", start: 0, end: text.length }],
      },
      tokens,
      sentences: sentencesOf(tale.sentences, tokens),
      tags: tokens.map(() => "NN"),
      parts: tokens.map(() => "NOUN"),
      lemmas: tokens.map((token) => token.text),
      heads: tokens.map(() => -1),
      relations: tokens.map(() => "root"),
      mentions,
      referents,
      chains,
    },
    claims,
    quotes,
  };
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[^\s.,]+|[.,]/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

function sentencesOf(sentences: readonly string[], tokens: readonly Token[]): Sentence[] {
  let start = 0;
  return sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    const from = tokens.findIndex((token) => token.start >= span.start);
    const to = tokens.findLastIndex((token) => token.end <= span.end) + 1;
    return { ...span, from, to, block: 0 };
  });
}

function mentionsOf(
  text: string,
  tokens: readonly Token[],
  names: readonly string[],
  type: EntityType,
): Mention[] {
  return names.flatMap((name) => {
    const start = text.indexOf(name);
    if (start === -1) return [];
    const end = start + name.length;
    const from = tokens.findIndex((token) => token.end > start);
    const to = tokens.findLastIndex((token) => token.start < end) + 1;
    return [{ start, end, form: "name" as const, type, from, to, head: to - 1, title: null }];
  });
}

/** Who is who by name alone: enough where a test gives each its own name. */
export function entitiesByName(records: readonly ChainRecord[]): Entity[] {
  const groups = new Map<string, ChainRecord[]>();
  for (const record of records) {
    const id = record.name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    groups.set(id, [...(groups.get(id) ?? []), record]);
  }
  return [...groups].map(([id, group]) => ({
    id,
    type: group[0]!.type,
    name: group[0]!.name,
    aliases: [...new Set(group.flatMap(({ surfaces }) => surfaces.map(({ text }) => text)))].sort(),
    members: group.map(({ article, chain }) => ({ article, chain })),
  }));
}
