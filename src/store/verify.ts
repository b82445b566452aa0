import type { Document } from "../annotate/document.ts";
import type { Argument, Claim, Quote } from "../extract/claim.ts";
import type { Extraction } from "../extract/extract.ts";
import type { Span } from "../text/span.ts";

/**
 * Refuses what would not lead back to the text: the store holds nothing that cannot be shown.
 *
 * @throws {Error} naming the article, the claim or quote, and what is wrong with it.
 */
export function verify({ document, claims, quotes }: Extraction): void {
  const { article } = document;
  const refuse = (id: string, problem: string): never => {
    throw new Error(`${article.name}: ${id} ${problem}; this is a fault of the extraction, please report it`);
  };
  for (const block of article.blocks) inText(document, block, "a block", refuse);
  for (const sentence of document.sentences) inText(document, sentence, "a sentence", refuse);
  for (const mention of document.mentions) inText(document, mention, "a mention", refuse);
  for (const claim of claims) verifyClaim(document, claim, refuse);
  for (const quote of quotes) verifyQuote(document, quote, refuse);
  refuseDoubles([...claims, ...quotes], refuse);
}

type Refuse = (id: string, problem: string) => never;

function verifyClaim(document: Document, claim: Claim, refuse: Refuse): void {
  if (claim.evidence.length === 0) refuse(claim.id, "has no evidence");
  for (const span of claim.evidence) {
    inText(document, span, claim.id, refuse);
    if (sentenceOf(document, span) === -1) refuse(claim.id, `has evidence ${written(span)} in no sentence`);
  }
  const place = claim.where === null ? [] : [claim.where];
  known(document, [claim.subject, claim.object, ...claim.saidBy, ...place], claim.id, refuse);
  if (!(claim.confidence >= 0 && claim.confidence <= 1)) {
    refuse(claim.id, `has confidence ${claim.confidence}, which is not from 0 to 1`);
  }
  verifyDays(claim, refuse);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function verifyDays({ id, when }: Claim, refuse: Refuse): void {
  if (when === null) return;
  for (const day of [when.first, when.last]) {
    if (!DAY.test(day)) refuse(id, `has the day "${day}", which is not of the form 2018-07-02`);
  }
  if (when.first > when.last) refuse(id, `ends on ${when.last}, before it begins on ${when.first}`);
}

function verifyQuote(document: Document, quote: Quote, refuse: Refuse): void {
  inText(document, quote.content, quote.id, refuse);
  if (quote.cue !== null) inText(document, quote.cue, quote.id, refuse);
  const speaker = quote.speaker === null ? [] : [quote.speaker];
  known(document, [...speaker, ...quote.medium, ...quote.about], quote.id, refuse);
}

function inText({ article }: Document, span: Span, id: string, refuse: Refuse): void {
  const whole = Number.isInteger(span.start) && Number.isInteger(span.end);
  if (whole && span.start >= 0 && span.start < span.end && span.end <= article.text.length) return;
  refuse(id, `has the span ${written(span)}, which is not in the text of ${article.text.length} characters`);
}

function known(document: Document, args: readonly Argument[], id: string, refuse: Refuse): void {
  for (const { mention, chain } of args) {
    if (document.mentions[mention] === undefined) refuse(id, `names the unknown mention ${mention}`);
    if (document.chains[chain] === undefined) refuse(id, `names the unknown chain ${chain}`);
  }
}

function refuseDoubles(items: readonly { readonly id: string }[], refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) refuse(id, "comes twice");
    seen.add(id);
  }
}

const written = ({ start, end }: Span): string => `[${start}, ${end})`;

/** The first sentence that a span lies in, at least in part; -1 if there is none. Sentences are in the order of the text. */
export function sentenceOf({ sentences }: Document, span: Span): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start < span.end ? low : -1;
}
