import type { Lexicon } from "../../model/lexicon.ts";
import { isHonorific } from "../../text/name.ts";
import type { Mention, ParsedDocument } from "../document.ts";
import { PERSONAL } from "../names/titles.ts";
import { type Arcs, attach, giveWay, hangsOn, LOOSE } from "./arcs.ts";

/** How many words tell between two commas what somebody is. */
const LONGEST = 16;

/** Words of a noun phrase up to its noun, and how one begins. */
const IN_PHRASE = /^(DT|PRP\$|POS|JJ[RS]?|NNP?S?|HYPH|VB[NG]|CD|RB|AFX)$/;
const PHRASE_START = /^(DT|PRP\$|JJ|NNP?)$/;
const NO_PHRASE = /^(this|that|these|those|all|both|some|many|most)$/i;

/** What a name goes on with behind a comma. */
const SUFFIX = /^(Jr|Sr|II|III|IV)\.?$/;

/** What may follow the noun of a phrase that tells what somebody is: where it ends, or what is told of it further. */
const AFTER_NOUN = /^(IN|TO|,|\.|CC|WP\$?|WDT|WRB|:|JJ|VB[NG])$/;

/** "then the prime minister", "formerly the head of Acme". */
const ADVERB = /^(then|now|formerly|previously|currently|once|also|still)$/i;

/** A noun phrase between two marks. */
interface Told {
  readonly noun: number;
  readonly first: number;
  /** The token that closes it. */
  readonly close: number;
}

/**
 * What stands between commas behind a name and is a noun phrase tells what the name is: "Acme, the Swiss maker of toys,
 * closed". The verb behind the second comma has the name for its subject.
 */
export function phrasesBehindNames(
  document: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
  lexicon: Lexicon,
): void {
  const names = nameAt(mentions);
  for (const { form, type, to, head } of mentions) {
    if (form !== "name") continue;
    const told = document.tokens[to]?.text === "," ? phraseFrom(document, to, names, lexicon) : null;
    if (
      told === null ||
      (isRow(document, told) && !isTitle(document, told.noun, lexicon)) ||
      !fits(type, document.lemmas[told.noun]!)
    )
      continue;
    takePlace(told.noun, head, arcs);
    if (!attach(arcs, told.noun, head, "appos")) continue;
    ownersInside(document, told, names, arcs);
    timesInside(document, told, head, arcs);
    resume(document, head, told, arcs);
  }
}

/** Nouns for places; behind a place's name other phrases mostly begin something else. */
const PLACES =
  /^(city|town|village|capital|port|province|region|district|state|island|country|suburb|county|stronghold)$/;

const fits = (type: Mention["type"], noun: string): boolean =>
  type === "Person" || type === "Organization" || (type === "Place" && PLACES.test(noun));

/** "Acme, accused of fraud by Berg, closed": a participle between commas tells of the name before it. */
export function participlesBehindNames(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, to, head } of mentions) {
    const verb = tags[to + 1] === "RB" ? to + 2 : to + 1;
    if (form !== "name" || tokens[to]?.text !== "," || !/^VB[NG]$/.test(tags[verb] ?? "")) continue;
    let close = verb;
    while (close < verb + LONGEST && !/^[,.;]$/.test(tokens[close]?.text ?? ".")) close += 1;
    const finite = /^(VB[DZP]|MD)$/.test(tags[close + 1] ?? "") && tokens[close]!.text === ",";
    const main = finite && /^(aux|cop)/.test(relations[close + 1]!) ? heads[close + 1]! : close + 1;
    if (!finite || main < close || (!LOOSE.test(relations[head]!) && heads[head] !== verb)) continue;
    if (heads.some((above, token) => above === main && token > close && /^nsubj/.test(relations[token]!)))
      continue;
    const place = hangsOn(head, verb, heads) ? verb : head;
    if (hangsOn(heads[place]!, main, heads)) continue;
    [heads[main], relations[main]] = [heads[place]!, relations[place]!];
    heads[head] = main;
    relations[head] = "nsubj";
    attach(arcs, verb, head, "acl");
  }
}

/** "The mayor of Lund, Ann Berg, said": the name between commas behind a title is who it is. */
export function namesBehindPhrases(
  document: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
  lexicon: Lexicon,
): void {
  const { tokens, tags, sentences } = document;
  const names = nameAt(mentions);
  for (const { form, type, from, to, head, title } of mentions) {
    const own = title?.[0] ?? from;
    const plain = tokens.slice(own, from).every(({ text }) => isHonorific(text));
    if (form !== "name" || type !== "Person" || !plain || tokens[own - 1]?.text !== ",") continue;
    const start = sentences.find((sentence) => from >= sentence.from && from < sentence.to)?.from ?? from;
    const closed = /^[,.]$/.test(tokens[to]?.text ?? "") || tags[to] === "IN";
    const speaks = isSubjectOf(to, document);
    for (let first = own - 2; first >= Math.max(start, own - LONGEST); first -= 1) {
      if (/^(VB[DZP]|MD|,|:|\.)$/.test(tags[first]!)) break;
      const opens =
        /^(DT|PRP\$)$/.test(tags[first]!) || (names.get(first)?.from === first && tags[first - 1] !== "DT");
      if (!opens || first === own - 2 || !(closed || (speaks && first === start))) continue;
      const told = phraseFrom(document, first - 1, names, lexicon);
      const titled = told?.close === own - 1 && isTitle(document, told.noun, lexicon);
      if (titled && attach(arcs, head, told.noun, "appos")) {
        resumeTitle(document, told.noun, to, arcs);
        break;
      }
    }
  }
}

/**
 * "A member of the council, Ann Berg said": with one comma alone the name is the subject, where its verb is no aside
 * ("The mayor, Ann Berg said, had left").
 */
const isSubjectOf = (verb: number, { tokens, tags }: ParsedDocument): boolean =>
  /^(VB[DZ]|MD)$/.test(tags[verb] ?? "") &&
  (tokens[verb + 1]?.text !== "," || /^(``|")$/.test(tags[verb + 2] ?? ""));

/** What opens a clause as well as a phrase: "after the mayor, Ann Berg, met him". */
const CONJUNCTION = /^(after|before|since|until|as|when|while|because|although|that)$/i;

/**
 * The finite verb behind the second comma has the title for its subject, and what marks the title marks its clause; a title
 * is no apposition to what stands before it ("Speaking to Acme, the mayor, Ann Berg, said").
 */
function resumeTitle({ tokens, tags }: ParsedDocument, noun: number, comma: number, arcs: Arcs): void {
  const { heads, relations } = arcs;
  const verb = comma + 1;
  if (
    tokens[comma]?.text !== "," ||
    !/^VB[DZ]$/.test(tags[verb] ?? "") ||
    /^(aux|cop)/.test(relations[verb]!)
  )
    return;
  const owned = heads.some((head, token) => head === verb && /^(nsubj|csubj)/.test(relations[token]!));
  const mark = heads.findIndex(
    (head, token) => head === noun && relations[token] === "case" && CONJUNCTION.test(tokens[token]!.text),
  );
  if (owned || (mark < 0 && relations[noun] !== "appos") || !attach(arcs, noun, verb, "nsubj")) return;
  if (mark < 0) return;
  relations[verb] = "advcl";
  attach(arcs, mark, verb, "mark");
}

/**
 * A name that hangs on the noun that tells what it is, or loosely before the verb whose subject that noun is, takes the
 * noun's place: "On Friday, Ann Berg, the mayor of Lund, signed".
 */
function takePlace(noun: number, name: number, arcs: Arcs): void {
  const { heads, relations } = arcs;
  if (heads[name] === noun) {
    [heads[name], relations[name]] = [heads[noun]!, relations[noun]!];
    return;
  }
  const verb = heads[noun]!;
  const subject = /^nsubj/.test(relations[noun]!) && verb > noun;
  if (subject && LOOSE.test(relations[name]!)) attach(arcs, name, verb, relations[noun]!);
}

/** The finite verb behind the phrase is the name's own, if it has no subject and the name no place. */
function resume({ tokens, tags }: ParsedDocument, name: number, { close }: Told, arcs: Arcs): void {
  const { heads, relations } = arcs;
  const at = tags[close + 1] === "RB" ? close + 2 : close + 1;
  if (tokens[close]!.text !== "," || !/^(VB[DZP]|MD)$/.test(tags[at] ?? "")) return;
  const verb = /^(aux|cop)/.test(relations[at]!) ? heads[at]! : at;
  const owned = heads.some((head, token) => head === verb && /^(nsubj|csubj)/.test(relations[token]!));
  const below = verb >= at && hangsOn(verb, name, heads) && LOOSE.test(relations[name]!);
  if (below && !owned) giveWay(arcs, name, verb);
}

/** Whose, within the phrase: "the bank's new head" for "bank". */
function ownersInside(
  { tags }: ParsedDocument,
  { noun, first }: Told,
  names: ReadonlyMap<number, Mention>,
  arcs: Arcs,
): void {
  for (let mark = first + 1; mark < noun; mark += 1) {
    const owner = names.get(mark - 1)?.head;
    if (tags[mark] === "POS" && owner !== undefined) attach(arcs, owner, noun, "nmod:poss");
  }
}

/** What stands between the commas tells of the noun: of "mayor of Lund since 2011" since when. */
function timesInside({ tokens }: ParsedDocument, { noun, close }: Told, name: number, arcs: Arcs): void {
  if (tokens[close]!.text !== ",") return;
  for (let at = noun + 1; at < close; at += 1) {
    const outside = arcs.heads[at]! > close || arcs.heads[at]! < name;
    if (arcs.relations[at] === "obl" && outside) attach(arcs, at, noun, "nmod");
  }
}

const nameAt = (mentions: readonly Mention[]): ReadonlyMap<number, Mention> =>
  new Map(
    mentions
      .filter(({ form }) => form === "name")
      .flatMap((mention) =>
        Array.from({ length: mention.to - mention.from }, (_, at) => [mention.from + at, mention] as const),
      ),
  );

/** The noun phrase from behind `comma` to the next mark; null where something else stands there. */
function phraseFrom(
  document: ParsedDocument,
  comma: number,
  names: ReadonlyMap<number, Mention>,
  lexicon: Lexicon,
): Told | null {
  const { tokens, tags, sentences } = document;
  const first = ADVERB.test(tokens[comma + 1]?.text ?? "") ? comma + 2 : comma + 1;
  const end = sentences.find(({ from, to }) => first >= from && first < to)?.to ?? first;
  if (!PHRASE_START.test(tags[first] ?? "") || NO_PHRASE.test(tokens[first]!.text)) return null;
  if (SUFFIX.test(tokens[first]!.text)) return null;
  let last = first;
  while (last < Math.min(end, first + LONGEST) && (IN_PHRASE.test(tags[last]!) || names.has(last))) last += 1;
  let noun = last - 1;
  const isHead = (at: number): boolean =>
    /^NNP?S?$/.test(tags[at]!) ||
    isTitle(document, at, lexicon) ||
    (at === last - 1 && isCapital(tokens[at]!.text));
  while (noun >= first && !isHead(noun)) noun -= 1;
  if (noun < first || names.has(noun) || !AFTER_NOUN.test(tags[last] ?? "")) return null;
  let close = last;
  while (close < end && !/^[,.;—–)]$/.test(tokens[close]!.text)) close += 1;
  const inner = tags.slice(last, close);
  const verbal = inner.some((tag) => /^(VBZ|VBD|VBP|MD)$/.test(tag)) && !/^W/.test(inner[0] ?? "");
  return close === end || close - first > LONGEST || verbal ? null : { noun, first, close };
}

/** "an Ohio Republican" */
const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

const isTitle = ({ tokens, tags }: ParsedDocument, at: number, lexicon: Lexicon): boolean =>
  (tags[at] === "NN" && PERSONAL.test(tokens[at]!.text)) ||
  [tokens[at]!.text, `${tokens[at - 1]?.text} ${tokens[at]!.text}`].some(
    (words) => lexicon.titleOf(words) !== null,
  );

/** "Acme, the union, and its members" are a row. */
const isRow = ({ tokens, tags }: ParsedDocument, { close }: Told): boolean =>
  tokens[close]!.text === "," && tags[close + 1] === "CC";
