import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import {
  bare,
  dependents,
  isNoun,
  isVerb,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  subtree,
  type Tree,
} from "../clauses/tree.ts";
import type { Ground } from "./ground.ts";
import { reports } from "./reporting-words.ts";
import { authorOf, issuersOf, isWriting, partOf } from "./writings.ts";

/**
 * The token that heads who says something: the subject in the tree, or, where the parser went astray, the noun phrase
 * beside the verb.
 *
 * @param inside which tokens lie within quotation marks: they never name the speaker.
 */
export function sourceOf(ground: Ground, cue: number): number {
  const { mentions, clauses, inside } = ground;
  const { tree, mentionAt } = mentions;
  const { from, to } = sentenceAt(tree, cue);
  const shared = sharedSource(ground, cue, from);
  if (shared >= 0) return shared;
  const inverted = invertedSource(tree, cue, to, inside);
  if (inverted >= 0) return inverted;
  const passive = dependents(tree, cue, "nsubj:pass", "aux:pass").length > 0;
  const adjacent = passive ? -1 : adjacentSource(ground, cue, from);
  if (adjacent >= 0) return adjacent;
  const subjects = clauses.get(cue)?.roles.get("subject") ?? [];
  const subject = subjects.find(
    (token) =>
      !inside[token] && token < to && !isAccorded(tree, token, from) && !actsItself(tree, token, cue),
  );
  if (subject !== undefined) return isMarked(tree, subject) ? rootBefore(tree, cue, from, subject) : subject;
  if (passive) return -1;
  const near = leftNeighbor(tree, cue, from);
  const closed = near > from && tree.document.tokens[near]!.text === "," ? mentionAt[near - 1]! : -1;
  if (closed >= 0 && subjects.length > 0) return tree.document.mentions[closed]!.head;
  const before = beforeApposition(tree, near, from);
  if (before < from || inside[before]) return -1;
  const mention = mentionAt[before]!;
  if (mention >= 0) return carrierOf(tree, tree.document.mentions[mention]!.head);
  return isNoun(tree, before) || tree.document.parts[before] === "PRON" ? before : -1;
}

/** Of "Lee said the mayor had left" the mayor, whom a tree may take for who says it. */
const actsItself = ({ document: { tags } }: Tree, token: number, cue: number): boolean =>
  token > cue && /^(VB[DZP]|MD)$/.test(tags[token + 1] ?? "");

/** Whether a preposition stands before a noun phrase, which is then no subject. */
function isMarked({ document: { tags } }: Tree, token: number): boolean {
  let at = token - 1;
  while (/^(DT|JJ|NN|NNP|PRP\$)$/.test(tags[at] ?? "")) at -= 1;
  return tags[at] === "TO";
}

/** Of "Lee in a note to parliament said" Lee: the name that a tree without a verb has for root; else what it has for subject. */
function rootBefore({ document }: Tree, cue: number, from: number, subject: number): number {
  const root = document.heads.indexOf(-1, from);
  return root >= from && root < cue && document.parts[root] === "PROPN" ? root : subject;
}

/** Of "a judge in Texas" the judge, from Texas. */
function carrierOf(tree: Tree, token: number): number {
  const head = tree.document.heads[token]!;
  const carried = bare(tree, token) === "nmod" && head >= 0 && head < token && isNoun(tree, head);
  return carried && /^(in|of|from|at|for|with)$/.test(prepositionOf(tree, token))
    ? carrierOf(tree, head)
    : token;
}

/** Whether a word names a source already: "according to the agency ANI, the mayor, Ann Lee, said". */
function isAccorded({ document: { tokens } }: Tree, token: number, from: number): boolean {
  for (let at = token - 1; at > from && token - at < 8 && tokens[at]!.text !== ","; at -= 1)
    if (tokens[at]!.text === "to" && /^according$/i.test(tokens[at - 1]!.text)) return true;
  return false;
}

/** Of "..., officials said" the officials, whatever the tree has for subject. */
function adjacentSource({ mentions, inside }: Ground, cue: number, from: number): number {
  const { tree, mentionAt } = mentions;
  const { tags, tokens } = tree.document;
  const last = leftNeighbor(tree, cue, from);
  if (last < from || !/^(NN|PRP$)/.test(tags[last]!) || !reports(lemmaOf(tree, cue), "words")) return -1;
  let first = last;
  while (
    first > from &&
    !inside[first - 1] &&
    /^(DT|JJ|NN|NNS|NNP|NNPS|POS|HYPH|PRP\$|CD)$/.test(tags[first - 1]!)
  )
    first -= 1;
  if (first <= from + 2 || tokens[first - 1]!.text !== ",") return -1;
  const mention = mentionAt[last]!;
  return mention >= 0 && tree.document.mentions[mention]!.from >= first
    ? tree.document.mentions[mention]!.head
    : last;
}

/** Of ", adding that ..." whoever said or did what goes before; of "a statement saying" whoever made it. */
function sharedSource(ground: Ground, cue: number, from: number): number {
  const { tree } = ground.mentions;
  const { tags, tokens } = tree.document;
  if (tags[cue] !== "VBG") return -1;
  const written = tree.document.heads[cue]!;
  if (bare(tree, cue) === "acl" && written >= 0 && isWriting(tree, written))
    return issuersOf(tree, written)[0] ?? -1;
  if (tokens[cue - 1]?.text !== ",") return -1;
  for (let token = cue - 2; token >= from; token -= 1) {
    if (ground.inside[token] || !isVerb(tree, token)) continue;
    const [agent] = dependents(tree, token, "obl:agent");
    if (agent !== undefined) return agent;
    const lemma = lemmaOf(tree, token);
    if (/^VB[DZP]$/.test(tags[token]!) && (reports(lemma, "words") || reports(lemma, "thing")))
      return sourceOf(ground, token);
  }
  return -1;
}

/** The word before a verb, its auxiliaries and adverbs. */
export function leftNeighbor({ document }: Tree, cue: number, from: number): number {
  let at = cue - 1;
  while (
    at >= from &&
    /^(RBR?|MD|VBD|VBZ|VBP|VBN|VB|VBG)$/.test(document.tags[at]!) &&
    isHelping(document.lemmas[at]!, document.tags[at]!)
  )
    at -= 1;
  return at;
}

/** From the comma behind "Ann Lee, the mayor of Bath, announced" to the name before it. */
function beforeApposition({ document }: Tree, at: number, from: number): number {
  if (document.tokens[at]?.text !== ",") return at;
  let open = at - 1;
  while (open > from && document.tokens[open]!.text !== ",") open -= 1;
  const apposed = /^(DT|NN|NNP|JJ|CD|WP|PRP\$)/.test(document.tags[open + 1]!);
  return open > from && apposed ? open - 1 : at;
}

const isHelping = (lemma: string, tag: string): boolean =>
  /^(RBR?|MD)$/.test(tag) || /^(have|be|do)$/.test(lemma);

/** Verbs behind which stands who hears it: "Lee, the mayor, told the council". */
const HEARD = /^(tell|inform|notify|remind|assure|persuade|convince)$/;

/** Of `", wrote the minister, ...` the minister. */
export function invertedSource(tree: Tree, cue: number, to: number, inside: readonly boolean[]): number {
  const { document } = tree;
  const before = cue > sentenceAt(tree, cue).from ? document.tokens[cue - 1]!.text : "";
  const quoted = /^([”"»’']|'')$/.test(before);
  if ((!quoted && before !== ",") || HEARD.test(lemmaOf(tree, cue))) return -1;
  let at = cue + 1;
  if (at >= to || inside[at] || !/^(DT|JJ|NN|NNS|NNP|NNPS|PRP|PRP\$|CD)$/.test(document.tags[at]!)) return -1;
  if (DAY.test(document.tokens[at]!.text)) return -1;
  let head = -1;
  for (; at < to && !inside[at]; at += 1) {
    const tag = document.tags[at]!;
    if (/^(NN|PRP$)/.test(tag)) head = at;
    else if (!/^(DT|JJ|JJS|CD|PRP\$|POS|HYPH|VBN|``|'')$/.test(tag)) break;
  }
  const named = bearerOf(tree, head);
  const ends = named >= 0 || at === to || /^[.,]$/.test(document.tags[at]!);
  return quoted || ends ? (named >= 0 ? named : head) : -1;
}

const DAY = /^(today|yesterday|tonight|\w+day)$/i;

/** Of "Mayor" in "Mayor of Bath Ann Lee" the head of the name; -1 for words that stand in no title. */
function bearerOf({ document: { mentions } }: Tree, token: number): number {
  const bearer = mentions.find(({ title }) => title !== null && title[0] <= token && token < title[1]);
  return bearer ? bearer.head : -1;
}

/** Whom the words at `source` name as speaker; a person's own name counts more than what the person is. */
export function speakerOf(mentions: Mentions, source: number, cue: number): Argument | null {
  const { tree } = mentions;
  const name = personAt(mentions, source, cue);
  if (name) return name;
  const within = mentions.mentionAt[source]!;
  const named = within >= 0 && tree.document.mentions[within]!.form === "name";
  const own = argumentsOf(mentions, named ? tree.document.mentions[within]!.head : source);
  if (own.length > 0) return isOfPerson(mentions, source, own[0]!) ? null : own[0]!;
  const writing = partOf(tree, source);
  return isWriting(tree, writing) ? authorOf(mentions, writing) : calledBy(mentions, source);
}

/** Of "a woman named Ann", "a resident who gave her name as Ann" Ann. */
function calledBy({ tree, mentionAt }: Mentions, source: number): Argument | null {
  const { mentions, referents } = tree.document;
  for (const verb of dependents(tree, source, "acl")) {
    const naming = /^(name|call|identify|use|give|know|nickname|surname)$/.test(lemmaOf(tree, verb));
    for (const token of naming ? subtree(tree, verb) : []) {
      const mention = mentionAt[token]!;
      const { form, type, head } = mentions[mention] ?? {};
      const [chain] = form === "name" && type === "Person" && head === token ? referents[mention]! : [];
      if (chain !== undefined) return { mention, chain };
    }
  }
  return null;
}

/** Of "his spokesman" the one who has him; who speaks for a person is somebody else. */
const isOfPerson = ({ tree }: Mentions, source: number, { mention, chain }: Argument): boolean =>
  /^(spokes\p{L}+|aide|lawyer|attorney|office|campaign|team|family)$/u.test(lemmaOf(tree, source)) &&
  tree.document.mentions[mention]!.head !== source &&
  tree.document.chains[chain]!.type === "Person";

/** The person's name in a phrase such as "the group's director Ann Lee" or "committee member Ann Lee of Ohio". */
function personAt(mentions: Mentions, source: number, cue: number): Argument | null {
  const { tree, mentionAt } = mentions;
  const { document } = tree;
  const own = mentionAt[source]!;
  if (own >= 0 && document.mentions[own]!.form === "name" && document.mentions[own]!.type === "Person")
    return null;
  const inverted = source > cue;
  const { from, to } = sentenceAt(tree, source);
  const edge = inverted ? to : cue;
  const apposed = isNoun(tree, source) ? namedBefore(mentions, source, from) : -1;
  if (!inverted && apposed >= 0) return { mention: apposed, chain: document.referents[apposed]![0]! };
  const near = document.mentions.findIndex(({ form, type, from: first, to: end, head }, index) => {
    if (form !== "name" || type !== "Person" || document.referents[index]!.length === 0) return false;
    if (first < from || end > edge) return false;
    if (["flat", "appos"].includes(bare(tree, head)) && document.heads[head] === source) return true;
    return (
      !inverted &&
      endsBefore(tree, end, leftNeighbor(tree, cue, from)) &&
      first > source &&
      follows(tree, source, first, index)
    );
  });
  return near >= 0 ? { mention: near, chain: document.referents[near]![0]! } : null;
}

/** Whether a name ends right before a verb, but for a comma. */
const endsBefore = ({ document }: Tree, end: number, near: number): boolean =>
  end === near + 1 || (end === near && document.tokens[near]!.text === ",");

/** Of "Ann Lee, the mayor of Bath, said", read with the mayor as subject, the name before it; -1 without. */
function namedBefore({ tree, mentionAt }: Mentions, source: number, from: number): number {
  const { tags, tokens, mentions, referents } = tree.document;
  let at = source - 1;
  while (at > from && /^(DT|JJ|NN|NNP|NNS|POS|HYPH|PRP\$|CD)$/.test(tags[at]!)) at -= 1;
  const mention = tokens[at]?.text === "," ? (mentionAt[at - 1] ?? -1) : -1;
  if (mention < 0 || referents[mention]!.length === 0) return -1;
  const { form, type, to } = mentions[mention]!;
  return form === "name" && type === "Person" && to === at ? mention : -1;
}

/** Whether a name goes on with the phrase that `source` heads: nothing parts them but what stands in a title. */
function follows({ document }: Tree, source: number, first: number, mention: number): boolean {
  const title = document.mentions[mention]!.title;
  const start = title ? title[0] : first;
  if (start <= source) return true;
  const between = document.tags.slice(source + 1, start);
  return (
    between.every((tag) => /^(NN|NNS|NNP|NNPS|JJ|IN|DT|POS|HYPH|,)$/.test(tag)) &&
    !/^(IN|CC)$/.test(document.tags[start - 1]!)
  );
}

/**
 * The words of a phrase that names a speaker, with what is told of them in apposition, without what lies in quotation
 * marks. Where the parser has hung a part of it elsewhere, it still reaches to the verb, or behind an inverted verb to
 * where another one begins.
 */
export function sourceWords(tree: Tree, source: number, cue: number, inside: readonly boolean[]): number[] {
  const { tokens, tags } = tree.document;
  const { from: begin, to: end } = sentenceAt(tree, source);
  const below = new Set(subtree(tree, source));
  const stop = (token: number): boolean =>
    token < begin || token >= end || inside[token]! || token === cue || /^["“”]$/.test(tokens[token]!.text);
  let from = source;
  const own = /^(PRP|WP|WDT)$/.test(tags[source]!)
    ? () => false
    : (token: number) => below.has(token) || belongs(tree, token);
  while (!stop(from - 1) && tokens[from - 1]!.text !== "," && own(from - 1)) from -= 1;
  let to = source + 1;
  const inverted = source > cue && lemmaOf(tree, cue) !== "accord";
  if (inverted) while (!stop(to) && (below.has(to) || goesOn(tree, to))) to += 1;
  if (inverted && tellsMore(tree, to)) while (!stop(to) && !breaksOff(tree, to)) to += 1;
  if (!inverted) {
    while (!stop(to) && below.has(to)) to += 1;
    const near = source < cue ? leftNeighbor(tree, cue, begin) + 1 : to;
    if (near > to && tags.slice(to, near).every((tag) => NOMINAL.test(tag))) to = near;
  }
  if (inverted && tags.slice(cue + 1, from).every((tag) => NOMINAL.test(tag) && tag !== ",")) from = cue + 1;
  while (
    from < source &&
    /^(CC|IN|TO|,|:|-LRB-|RB)$/.test(tags[from]!) &&
    !COUNTING.test(lemmaOf(tree, from))
  )
    from += 1;
  while (to > source + 1 && /^(CC|IN|,|:|\.|WDT|WP|RB)$/.test(tags[to - 1]!)) to -= 1;
  if (to - 1 > source && /day$/.test(tokens[to - 1]!.text) && tags[to - 1] === "NNP")
    to -= tags[to - 2] === "IN" ? 2 : 1;
  const apposed = tokens.slice(source, to).some(({ text }) => text === ",");
  if (apposed && source < cue && to === leftNeighbor(tree, cue, begin) && tokens[to]!.text === ",") to += 1;
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Whether a word before a noun phrase is its own, whatever the tree says: no day, and nothing but nouns and their like. */
const belongs = ({ document: { relations, tags, tokens } }: Tree, token: number): boolean =>
  (/^(DT|PDT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(tags[token]!) ||
    (/^VB[GN]$/.test(tags[token]!) && /^(amod|compound)$/.test(relations[token]!))) &&
  !/(day|tonight)$/i.test(tokens[token]!.text);

const NOMINAL = /^(NN|NNS|NNP|NNPS|JJ|DT|IN|CD|CC|POS|HYPH|PRP\$|,|-LRB-|-RRB-)$/;

/** What narrows down who speaks: "nearly half of them", "not everyone". */
const COUNTING = /^(not|nearly|only|almost|about|roughly|even|just)$/;

/** Whether a relative clause tells more of an inverted source: "said Ann Lee, a lawyer who ran the council". */
const tellsMore = ({ document: { tags, tokens } }: Tree, at: number): boolean =>
  /^W(P|DT)/.test(tags[tokens[at]?.text === "," ? at + 1 : at] ?? "");

/** Whether such a clause ends at a word: at a full stop, and where the speaker does something more. */
const breaksOff = ({ document: { tags, tokens } }: Tree, at: number): boolean =>
  /^[.;]$/.test(tokens[at]!.text) || (tokens[at]!.text === "," && tags[at + 1] === "VBG");

/** Whether the phrase of an inverted source goes on: ", a social worker from Ohio". */
function goesOn({ document: { tags } }: Tree, token: number): boolean {
  const tag = tags[token]!;
  if (tag !== ",") return NOMINAL.test(tag);
  return /^(DT|NN|NNP|NNS|JJ|CD|WP)$/.test(tags[token + 1] ?? "");
}
