import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** Words of a noun phrase behind a possessive, up to its noun. */
const IN_PHRASE = /^(JJ[RS]?|NNP?S?|CD|HYPH|RB|VB[NG]|AFX|``)$/;
const DAY = /day$/;
/** Nouns that a tagger takes for adjectives: "Acme's new chief executive". */
const LIKE_ADJECTIVES = /^(executive|representative|official)$/;

const isNounAt = (at: number, tokens: ParsedDocument["tokens"], tags: readonly string[]): boolean =>
  /^NNP?S?$/.test(tags[at]!) || LIKE_ADJECTIVES.test(tokens[at]!.text);

/** Whoever stands before "'s" owns the noun that the phrase behind it ends in ("Acme's newly named head"), as "its" does. */
export function possessorsOwn(document: ParsedDocument, mentions: readonly Mention[], arcs: Arcs): void {
  const { tokens, tags } = document;
  for (const { form, head, from, to } of mentions) {
    if (form === "name" && tags[to] === "POS") own(document, mentions, arcs, { head, from, to: to + 1 });
  }
  for (let at = 0; at < tokens.length; at += 1)
    if (tags[at] === "PRP$") own(document, mentions, arcs, { head: at, from: at, to: at + 1 });
}

function own(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
  { head, from, to }: Pick<Mention, "head" | "from" | "to">,
): void {
  const noun = nounBehind(to, tokens, tags, mentions);
  const above = arcs.heads[head]!;
  // "Ohio's attorney general": an owner hangs on no part of what it owns.
  const onPart = above >= to && arcs.heads[above] === noun && arcs.relations[above] === "compound";
  const within = above >= to && above <= noun && !onPart;
  if (noun < 0 || (within && arcs.relations[head] === "nmod:poss") || (above >= from && above < to)) return;
  const place = { above, relation: arcs.relations[head]! };
  // The owner gives its place up to what it owns.
  if (arcs.heads[noun]! >= from && arcs.heads[noun]! < to) {
    arcs.heads[noun] = place.above;
    arcs.relations[noun] = place.relation;
  }
  liftOverParticiple(to, noun, tags, arcs);
  const isSubject = /^nsubj/.test(place.relation) && arcs.heads[noun] === place.above;
  if (!attach(arcs, head, noun, "nmod:poss")) return;
  if (isSubject) arcs.relations[noun] = place.relation;
  else takeAdjectives(to, noun, tags, arcs);
}

/** Of "its chief executive said" the noun is the subject, and not its adjective. */
function takeAdjectives(first: number, noun: number, tags: readonly string[], arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let at = first; at < noun; at += 1) {
    const outside = heads[at]! < first || heads[at]! > noun;
    if (!outside || !/^JJ/.test(tags[at]!) || heads[at] !== heads[noun] || !/^nsubj/.test(relations[at]!))
      continue;
    relations[noun] = relations[at]!;
    attach(arcs, at, noun, "amod");
  }
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
  // "Iran's (IRI) decision"
  const bracketed = tokens[first]?.text === "(" && tokens[first + 2]?.text === ")";
  let last = bracketed ? first + 3 : first;
  while (IN_PHRASE.test(tags[last] ?? "") && !DAY.test(tokens[last]!.text)) last += 1;
  let noun = last - 1;
  while (noun >= first && !isNounAt(noun, tokens, tags)) noun -= 1;
  if (noun < first) return -1;
  const name = mentions.find(({ form, from, to }) => form === "name" && noun >= from && noun < to);
  return name === undefined ? noun : name.head;
}
