import type { Lexicon } from "../../model/lexicon.ts";
import type { Mention, ParsedDocument } from "../document.ts";
import { ofWhatBelongsToVerbs } from "./accusations.ts";
import { receiversOfAmounts } from "./amounts.ts";
import { namesBetweenCommas, namesCallNouns } from "./apposed-names.ts";
import { namesBehindPhrases, participlesBehindNames, phrasesBehindNames } from "./appositions.ts";
import { askedAreObjects, hearersOfWords } from "./hearers.ts";
import { namesOfParticiples } from "./hyphens.ts";
import { inLawsAreOne } from "./in-laws.ts";
import { betweenTakesTwo, namesInRows, rowsOverAppositions, rowsTellWho } from "./name-lists.ts";
import { toBelongsToOffices } from "./noun-complements.ts";
import { doersBelongToDeeds, importsComeFromLands, sitesHavePlaces } from "./noun-phrases.ts";
import {
  askedAreAsides,
  officesInBracketsTitle,
  openingParticiplesHang,
  openingPhrasesTell,
} from "./openings.ts";
import { particlesOfVerbs } from "./particles.ts";
import { pastsAreVerbs } from "./pasts.ts";
import { possessorsOwn } from "./possessors.ts";
import {
  daysStandAlone,
  examplesBelongLeft,
  markedAreOblique,
  namesAreWhole,
  ofBelongsLeft,
  prepositionsMark,
  prepositionsMarkNearest,
} from "./prepositions.ts";
import { marksCarryNothing } from "./punctuation.ts";
import { sayingsOfTheQuoted } from "./quoted-sayings.ts";
import { finiteBesideFinite, relativesBelongLeft, whoTellsOfNounBefore } from "./relatives.ts";
import { repeatedNounsTellHow } from "./repeated-nouns.ts";
import {
  bareNamesAreObjects,
  bareNamesAreSubjects,
  namesBeforeLengths,
  namesTellBehindMarks,
  nounsAreSubjects,
  nounsTellBehindMarks,
  pronounsBeforeMarks,
  subjectsCloseClauses,
} from "./subjects.ts";

/**
 * The trees with attachments mended that words beside them tell better than a parser that knows no names: what a
 * preposition marks, which names stand in a row, what a phrase between commas tells, what "of" belongs to, and which
 * name a verb without subject or object takes.
 */
export function mendAttachments(
  document: ParsedDocument,
  mentions: readonly Mention[],
  lexicon: Lexicon,
): ParsedDocument {
  const arcs = { heads: [...document.heads], relations: [...document.relations] };
  marksCarryNothing(document, arcs);
  pastsAreVerbs(document, arcs);
  inLawsAreOne(document, mentions, arcs);
  namesAreWhole(document, arcs);
  particlesOfVerbs(document, arcs);
  repeatedNounsTellHow(document, arcs);
  namesOfParticiples(document, mentions, arcs);
  daysStandAlone(document, mentions, arcs);
  prepositionsMarkNearest(document, mentions, arcs);
  prepositionsMark(document, mentions, arcs);
  markedAreOblique(document, arcs);
  toBelongsToOffices(document, arcs);
  namesInRows(document, mentions, arcs);
  namesBetweenCommas(document, mentions, arcs);
  namesCallNouns(document, arcs);
  betweenTakesTwo(document, arcs);
  examplesBelongLeft(document, mentions, arcs);
  possessorsOwn(document, mentions, arcs);
  phrasesBehindNames(document, mentions, arcs, lexicon);
  namesBehindPhrases(document, mentions, arcs, lexicon);
  rowsTellWho(document, mentions, arcs);
  rowsOverAppositions(mentions, arcs);
  participlesBehindNames(document, mentions, arcs);
  openingParticiplesHang(document, arcs);
  openingPhrasesTell(document, mentions, arcs);
  officesInBracketsTitle(document, mentions, arcs);
  askedAreAsides(document, arcs);
  receiversOfAmounts(document, mentions, arcs);
  askedAreObjects(document, arcs);
  hearersOfWords(document, mentions, arcs);
  sayingsOfTheQuoted(document, arcs);
  namesBeforeLengths(document, mentions, arcs);
  namesTellBehindMarks(document, mentions, arcs);
  nounsTellBehindMarks(document, arcs);
  bareNamesAreObjects(document, mentions, arcs);
  bareNamesAreSubjects(document, mentions, arcs);
  nounsAreSubjects(document, arcs);
  subjectsCloseClauses(arcs);
  pronounsBeforeMarks(document, arcs);
  ofBelongsLeft(document, mentions, arcs);
  ofWhatBelongsToVerbs(document, arcs);
  sitesHavePlaces(document, mentions, arcs);
  importsComeFromLands(document, mentions, arcs);
  doersBelongToDeeds(document, mentions, arcs);
  relativesBelongLeft(document, arcs);
  whoTellsOfNounBefore(document, arcs);
  finiteBesideFinite(document, arcs);
  return { ...document, ...arcs };
}
