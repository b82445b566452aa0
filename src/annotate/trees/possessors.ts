import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** Words of a noun phrase behind a possessive, up to its noun. */
const IN_PHRASE = /^(JJ[RS]?|NNP?S?|CD|HYPH|RB|VB[NG]|AFX|``)$/;
const DAY = /day$/;
/** Nouns that a tagger takes for adjectives: "Acme's new chief executive". */
const LIKE_ADJECTIVES = /^(executive|representative|official)$/;

const isNounAt = (at: number, tokens: ParsedDocument["tokens"], tags: readonly string[]): boolean =>
  /^NNP?S?$/.test(tags[at]!) || LIKE_ADJECTIVES.test(tokens[at]!.text);

/** Whoever stands before "'s" owns the noun that the phrase behind it ends in: "Acme's newly named head". */
export function possessorsOwn(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  for (const { form, head: named, from, to } of mentions) {
    if (form !== "name" || tags[to] !== "POS") continue;
    const head = topOf(named, from, to, arcs);
    const noun = nounBehind(to + 1, tokens, tags, mentions);
    if (noun < 0) continue;
    const above = arcs.heads[head]!;
    const within = above > to && above <= noun;
    if (within && arcs.relations[head] === "nmod:poss") continue;
    const place = { above, relation: arcs.relations[head]! };
    liftOverParticiple(to + 1, noun, tags, arcs);
    const under = arcs.heads[noun]!;
    if (under >= from && under < to) takePlace(noun, head, tags, arcs);
    const isSubject = /^nsubj/.test(place.relation) && arcs.heads[noun] === place.above;
    if (attach(arcs, head, noun, "nmod:poss") && isSubject) arcs.relations[noun] = place.relation;
  }
}

/** The word of a name on which the others hang: of "Ann Berg, Jr." it may be "Jr." */
function topOf(named: number, from: number, to: number, { heads }: Arcs): number {
  let top = named;
  for (let above = heads[top]!; above >= from && above < to && above !== named; above = heads[top]!)
    top = above;
  return top;
}

/** Of "of Berg's call", read as a call in apposition, the call stands where Berg stood, with what marks it. */
function takePlace(noun: number, owner: number, tags: readonly string[], { heads, relations }: Arcs): void {
  [heads[noun], relations[noun]] = [heads[owner]!, relations[owner]!];
  for (let mark = 0; mark < owner; mark += 1)
    if (heads[mark] === owner && relations[mark] === "case" && tags[mark] !== "POS") heads[mark] = noun;
}

/** Of "newly named head" the head stands above, and not the participle. */
function liftOverParticiple(
  first: number,
  noun: number,
  tags: readonly string[],
  { heads, relations }: Arcs,
): void {
  const verb = heads[noun]!;
  if (verb < first || verb >= noun || !/^VB[NG]$/.test(tags[verb]!)) return;
  heads[noun] = heads[verb]!;
  relations[noun] = relations[verb]!;
  heads[verb] = noun;
  relations[verb] = "amod";
}

/** The head of the phrase that begins at `first`: of a name its first word, or else the last noun; -1 without. */
function nounBehind(
  first: number,
  tokens: ParsedDocument["tokens"],
  tags: readonly string[],
  mentions: readonly Mention[],
): number {
  let last = first;
  while (IN_PHRASE.test(tags[last] ?? "") && !DAY.test(tokens[last]!.text)) last += 1;
  let noun = last - 1;
  while (noun >= first && !isNounAt(noun, tokens, tags)) noun -= 1;
  if (noun < first) return -1;
  const name = mentions.find(({ form, from, to }) => form === "name" && noun >= from && noun < to);
  return name === undefined ? noun : name.head;
}
