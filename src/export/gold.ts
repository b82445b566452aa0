import type { Document } from "../annotate/document.ts";
import type { Argument, Claim, Quote } from "../extract/claim.ts";
import type { Extraction } from "../extract/extract.ts";
import { edtf } from "../extract/times/calendar.ts";
import { type Span, textOf } from "../text/span.ts";

/** One article's graph as JSON: entities with their surface strings, claims and quotes, in the shape of hand-made gold graphs. */
export function writeGold({ document, claims, quotes }: Extraction): string {
  const { name, published } = document.article;
  const used = new Set(
    [...claims.flatMap(argumentsOfClaim), ...quotes.flatMap(argumentsOfQuote)].map(({ chain }) => chain),
  );
  const graph = {
    id: name,
    published,
    entities: document.chains.flatMap((_, chain) =>
      isListed(document, chain, used) ? [entityOf(document, chain)] : [],
    ),
    claims: claims.map((claim) => claimOf(document, claim)),
    quotes: quotes.map((quote) => quoteOf(document, quote)),
  };
  return `${JSON.stringify(graph, null, 1)}\n`;
}

const entityId = (chain: number): string => `e${chain + 1}`;
const localId = (id: string): string => id.replace(/^.*:/, "");

const argumentsOfClaim = ({ subject, object, saidBy, where }: Claim): Argument[] => [
  subject,
  object,
  ...saidBy,
  ...(where ? [where] : []),
];
const argumentsOfQuote = ({ speaker, medium }: Quote): Argument[] => [
  ...(speaker ? [speaker] : []),
  ...medium,
];

/** Whatever has a name; what is only described, where it says or does something. */
const isListed = ({ chains, mentions }: Document, chain: number, used: ReadonlySet<number>): boolean =>
  used.has(chain) ||
  chains[chain]!.mentions.some((mention) => /^(name|demonym)$/.test(mentions[mention]!.form));

function entityOf(document: Document, chain: number): object {
  const { type, name, mentions } = document.chains[chain]!;
  const surfaces = mentions.flatMap((mention) => surfacesOf(document, mention));
  return { id: entityId(chain), type, name, mentions: [...new Set([name, ...surfaces])] };
}

/**
 * The words of a name, with its title, with its title but for the country before it ("President Hassan Rouhani" of
 * "Iranian President Hassan Rouhani"), and alone; of a description nothing but the name of its chain.
 */
function surfacesOf(document: Document, mention: number): string[] {
  const { form, start, end, title } = document.mentions[mention]!;
  if (form !== "name" && form !== "demonym") return [];
  const begins = title ? [title[0], ...afterCountry(document, title)] : [];
  return [...begins.map((token) => document.tokens[token]!.start), start].map((from) =>
    wordsOf(document, { start: from, end }),
  );
}

/** Where a title goes on behind the country with which it begins, if it does. */
const afterCountry = ({ mentions, tokens }: Document, [from, to]: readonly [number, number]): number[] =>
  mentions
    .filter((other) => other.from === from && other.to < to && other.type === "Place")
    .map((other) => other.to)
    .filter((at) => /^\p{Lu}/u.test(tokens[at]!.text))
    .slice(0, 1);

const wordsOf = ({ article }: Document, span: Span): string =>
  textOf(article.text, span).replace(/\s+/g, " ");

const idOf = (argument: Argument | null): string | null => (argument ? entityId(argument.chain) : null);

function claimOf(document: Document, claim: Claim): object {
  return {
    id: localId(claim.id),
    relation: claim.relation,
    subject: idOf(claim.subject),
    object: idOf(claim.object),
    ...(claim.thing ? { thing: claim.thing } : {}),
    ...(claim.title ? { title: claim.title } : {}),
    ...(claim.former ? { former: true } : {}),
    polarity: claim.polarity,
    modality: claim.modality,
    saidBy: claim.saidBy.map(idOf),
    when: claim.when ? edtf(claim.when) : null,
    where: idOf(claim.where),
    evidence: textOf(document.article.text, claim.evidence[0]!),
    rule: claim.rule,
    confidence: claim.confidence,
    ...(claim.inferred ? { inferred: true } : {}),
  };
}

function quoteOf(document: Document, quote: Quote): object {
  return {
    id: localId(quote.id),
    speaker: idOf(quote.speaker),
    speakerText: quote.speakerText,
    cue: quote.cue ? textOf(document.article.text, quote.cue) : null,
    content: textOf(document.article.text, quote.content),
    direct: quote.direct,
    medium: quote.medium.map(idOf),
    about: quote.about.map(idOf),
  };
}
