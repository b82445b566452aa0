import type { Lexicon } from "../../model/lexicon.ts";
import type { EntityType, Name, ParsedDocument } from "../document.ts";
import { surfaceBetween } from "../words/surfaces.ts";
import { spelledOut } from "./abbreviations.ts";
import { agreed } from "./agreement.ts";
import { withArticles } from "./arabic-names.ts";
import { withBusinesses } from "./businesses.ts";
import { inCourt } from "./court-names.ts";
import { withEmployers } from "./employers.ts";
import { type Gazetteer, gazetteerOf, isDemonym } from "./gazetteer.ts";
import { headlineSpans } from "./headline-names.ts";
import { unjoined } from "./joined-names.ts";
import { withKnownBodies } from "./known-bodies.ts";
import { withLegalForms } from "./legal-forms.ts";
import { inLetters } from "./letter-names.ts";
import { edged } from "./name-edges.ts";
import { type KindSpan, spansOf } from "./name-labels.ts";
import { parted } from "./name-splits.ts";
import { withoutNoNames } from "./no-names.ts";
import { withoutThings } from "./no-people.ts";
import { withParticles } from "./particles.ts";
import { labelsOf, type RecognizerModel } from "./recognizer.ts";
import { withShops } from "./shops.ts";
import { withSpeakers } from "./speaker-labels.ts";
import { teamed } from "./teams.ts";

/** The columns that names are read from. */
export type TaggedDocument = Pick<
  ParsedDocument,
  "article" | "tokens" | "sentences" | "tags" | "parts" | "lemmas"
>;

const gazetteers = new WeakMap<Lexicon, Gazetteer>();

function gazetteerFor(lexicon: Lexicon): Gazetteer {
  const known = gazetteers.get(lexicon) ?? gazetteerOf(lexicon);
  gazetteers.set(lexicon, known);
  return known;
}

/**
 * The names of an article, in the order of its text, none overlapping another.
 *
 * Bylines give none. Headlines are in title case, so a recognizer trained on body text takes every word for a name:
 * they are read last, and only names that the body has already given are accepted, and demonyms.
 */
export function recognize(document: TaggedDocument, model: RecognizerModel, lexicon: Lexicon): Name[] {
  const gazetteer = gazetteerFor(lexicon);
  const wordsOf = ({ from, to }: { from: number; to: number }) =>
    document.tokens.slice(from, to).map(({ text }) => text);
  const kindOfBlock = (block: number) => document.article.blocks[block]?.kind;
  const body = document.sentences.filter(({ block }) =>
    /^(body|caption)$/.test(kindOfBlock(block) ?? "body"),
  );
  const headlines = document.sentences.filter(({ block }) => kindOfBlock(block) === "headline");
  const bodyWords = body.map(wordsOf);
  const found = namesOf(bodyWords, model, gazetteer);
  const headed = headlineSpans(headlines.map(wordsOf), bodyWords, found, lexicon);
  const shifted = (spans: readonly KindSpan[], offset: number): KindSpan[] =>
    spans.map(({ kind, from, to }) => ({ kind, from: from + offset, to: to + offset }));
  return [
    ...headlines.flatMap(({ from }, index) => shifted(headed[index]!, from)),
    ...body.flatMap(({ from }, index) => shifted(found[index]!, from)),
  ]
    .sort((a, b) => a.from - b.from)
    .flatMap((span) => nameOf(span, document, lexicon));
}

/** The names of every sentence, as token ranges in it. The sentences are one document, whose names agree. */
export function namesOf(
  document: readonly (readonly string[])[],
  model: RecognizerModel,
  gazetteer: Gazetteer,
): KindSpan[][] {
  const spans = labelsOf(document, model, gazetteer).map((labels, index) => {
    const words = document[index]!;
    const closed = withLegalForms(words, spansOf(labels));
    const whole = edged(words, parted(words, closed, gazetteer), gazetteer);
    const lettered = inLetters(words, whole, gazetteer);
    const joint = withArticles(words, withEmployers(words, lettered, gazetteer), gazetteer);
    const traded = withBusinesses(words, withParticles(words, withoutNoNames(words, joint)), gazetteer);
    return teamed(words, withKnownBodies(words, inCourt(words, traded), gazetteer), gazetteer);
  });
  const found = agreed(document, unjoined(document, spelledOut(document, spans)));
  return withShops(document, withoutThings(document, withSpeakers(document, found)));
}

/** Holidays, languages and the like are names, but nothing that the graph has a type for. */
function nameOf({ kind, from, to }: KindSpan, document: TaggedDocument, lexicon: Lexicon): Name[] {
  if (kind === "Other" || (kind === "Demonym" && isLanguage(document, to))) return [];
  const surface = surfaceBetween(document.tokens, from, to);
  if (kind === "Demonym") {
    const type: EntityType = lexicon.placeOfDemonym(surface) === null ? "Organization" : "Place";
    return [{ type, form: "demonym", from, to }];
  }
  // "Puerto Ricans" and "Kenyans", taken for a place and for somebody
  const people = (kind === "Place" && to - from > 1) || (kind === "Person" && /s$/.test(surface));
  if (people && isDemonym(surface, lexicon)) return [{ type: "Place", form: "demonym", from, to }];
  const adjective = kind === "Place" && /^(US|U\.S\.|UK|U\.K\.)$/.test(surface) && beforeNoun(document, to);
  return [{ type: kind, form: adjective ? "demonym" : "name", from, to }];
}

/** "The Spanish language", "a German-language paper": what is spoken there is not the country. */
const isLanguage = ({ tokens }: TaggedDocument, at: number): boolean =>
  /^languages?$/.test(tokens[/^[-‐‑–]$/.test(tokens[at]?.text ?? "") ? at + 1 : at]?.text ?? "");

/** "U.S. officials": an abbreviation right before a noun does the work of an adjective. */
const beforeNoun = ({ parts, tokens }: TaggedDocument, at: number): boolean =>
  /^(NOUN|ADJ|PROPN)$/.test(parts[at] ?? "") && /^\p{Ll}/u.test(tokens[at]?.text ?? "");
