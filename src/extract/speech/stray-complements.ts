import type { Mentions } from "../clauses/arguments.ts";
import { bare, dependents, lemmaOf, sentenceAt, type Tree } from "../clauses/tree.ts";
import { cueTail, isDay, putsIt } from "./cue-words.ts";
import type { Ground } from "./ground.ts";
import type { Reported } from "./reported.ts";
import { carrierOf, reportingNoun } from "./reporting-nouns.ts";
import { reports, topicPrepositions } from "./reporting-words.ts";
import { invertedSource, leftNeighbor } from "./sources.ts";

/** What a verb reports where the tree has hung it elsewhere, read off the words beside the verb. */
export const strayComplement = (ground: Ground, cue: number, lemma: string): Reported | null =>
  besideVerb(ground, cue, lemma) ??
  aroundPut(ground, cue) ??
  questionBehind(ground, cue, lemma) ??
  clauseBehind(ground, cue, lemma) ??
  intentBehind(ground, cue, lemma) ??
  doingBehind(ground, cue, lemma) ??
  topicBehind(ground, cue) ??
  thingBehind(ground, cue, lemma);

/** Where the tree gives a verb of saying nothing that is said: the clause behind it, or the one before its subject. */
function besideVerb({ mentions, inside }: Ground, cue: number, lemma: string): Reported | null {
  const { tree } = mentions;
  const { tags, tokens } = tree.document;
  const plain = PLAIN.has(lemma);
  if (!(plain || reports(lemma, "words") || CLOSING.test(lemma)) || !/^VB[DZPGN]$/.test(tags[cue]!))
    return null;
  if (tags[cue] === "VBN" && dependents(tree, cue, "aux:pass").length > 0) return null;
  const { from, to } = sentenceAt(tree, cue);
  if (invertedSource(tree, cue, to, inside) >= 0) return { kind: "words", head: from, around: true };
  const start = lemma === "tell" ? behindHearer(mentions, cue + 1) : cue + 1;
  if (start < to && inside[start]) return null;
  const clausal =
    plain &&
    tags.slice(start, to).some((tag, index) => /^(VB[DZPN]|MD)$/.test(tag) && !inside[start + index]);
  if (clausal && (tokens[start]!.text === "that" || !/^([.,:;]|IN)$/.test(tags[start]!)))
    return { kind: "clause", head: start, around: false, start };
  const behind = start + cueTail(tree, start, to).length;
  const ends = behind >= to || /^[.,;]$/.test(tokens[behind]!.text);
  const comma = tokens.slice(from, leftNeighbor(tree, cue, from)).some(({ text }) => text === ",");
  return ends && comma ? { kind: "words", head: from, around: true } : null;
}

/** Of "as Ann Lee put it, the plan is dead" the rest of the sentence. */
function aroundPut({ mentions: { tree } }: Ground, cue: number): Reported | null {
  if (!putsIt(tree, cue)) return null;
  const { from, to } = sentenceAt(tree, cue);
  const { lemmas, tags, heads } = tree.document;
  let at = cue - 1;
  while (at >= from && lemmas[at] !== "as" && !/^(VB[DZP]|MD)$/.test(tags[at]!)) at -= 1;
  if (at < from || lemmas[at] !== "as") return null;
  // A tree may have the aside on top of all the rest.
  const rest = at > from ? from : to - 1;
  return { kind: "words", head: heads[cue]! < 0 ? rest : heads[cue]!, around: true };
}

/** Verbs of finding out that stand behind what was found: "sales fell, the figures show". */
const CLOSING = /^(show|find|learn|reveal|indicate|suggest)$/;

/** Behind the name of whom something is told. */
function behindHearer({ tree, mentionAt }: Mentions, start: number): number {
  const { tags } = tree.document;
  let at = start;
  while (/^(DT|PRP\$|JJ)$/.test(tags[at] ?? "")) at += 1;
  const mention = mentionAt[at] ?? -1;
  if (mention >= 0) return tree.document.mentions[mention]!.to;
  while (/^(NN|NNS|NNP)$/.test(tags[at] ?? "")) at += 1;
  return at > start && at < tags.length ? at : start;
}

/** Verbs that hardly stand without what is said. */
const PLAIN = new Set(
  "say add tell report note claim state announce argue insist warn explain acknowledge confirm allege".split(
    " ",
  ),
);

/** Of "knows what it costs", "explained exactly how it went", "won't say if it rained" all behind the verb and its adverb. */
function questionBehind({ mentions: { tree }, inside }: Ground, cue: number, lemma: string): Reported | null {
  const kind = reports(lemma, "clause") ? "clause" : reports(lemma, "thing") ? "thing" : null;
  const { tags, tokens } = tree.document;
  const start = tags[cue + 1] === "RB" ? cue + 2 : cue + 1;
  const asks = /^W/.test(tags[start] ?? "") || /^(whether|if)$/.test(tokens[start]?.text ?? "");
  return kind !== null && asks && start < sentenceAt(tree, cue).to && !inside[start]
    ? { kind, head: start, around: false, start }
    : null;
}

/** So many words may stand between a verb and the "that" of what it reports. */
const THAT_REACH = 14;

/** And so many before the "to" of what it intends. */
const TO_REACH = 8;

const isNominal = (tag: string): boolean => /^(DT|PDT|JJ[RS]?|NNP?S?|PRP\$?|CD)$/.test(tag);

/** Who says something to whom says, behind the hearer, that it is so. */
const TELLING = /^(tell|remind|assure|inform|notify|warn|advise|convince|persuade)$/;

/**
 * The clause behind a verb, wherever the tree has hung it: with "that" ("said at a rally in Bath that it rains"), or
 * with its subject right behind the verb ("complained they were not asked").
 */
function clauseBehind({ mentions: { tree }, inside }: Ground, cue: number, lemma: string): Reported | null {
  if (!reports(lemma, "clause")) return null;
  const { tags, tokens } = tree.document;
  const { to } = sentenceAt(tree, cue);
  const clause = (start: number): Reported => ({ kind: "clause", head: start, around: false, start });
  for (let token = cue + 1; token < Math.min(to, cue + THAT_REACH); token += 1) {
    if (inside[token]) return null;
    if (tokens[token]!.text === "that") {
      const near = token === cue + 1 || TELLING.test(lemma) || bare(tree, token) === "mark";
      return near && tags.slice(token + 1, to).some((tag) => FINITE.test(tag)) ? clause(token) : null;
    }
    if (/^(VB[DZP]?|MD|WDT|WP|[.:])$/.test(tags[token]!)) break;
  }
  let at = cue + 1;
  while (at < to && /^(DT|PDT|JJ[RS]?|NNP?S?|PRP\$?|POS|CD|HYPH|RB[RS]?)$/.test(tags[at]!)) at += 1;
  const subject = /^(NN|PRP$|DT)/.test(tags[at - 1]!) || /^(NN|PRP$)/.test(tags[at - 2]!);
  return at > cue + 1 && at < to && subject && FINITE.test(tags[at]!) ? clause(cue + 1) : null;
}

const FINITE = /^(VB[DZP]|MD)$/;

/** Of "decided after a long inquiry not to charge him" and "implored her, of all people, to stay" what is to be done. */
function intentBehind({ mentions: { tree }, inside }: Ground, cue: number, lemma: string): Reported | null {
  if (!reports(lemma, "intent")) return null;
  const { tags, tokens } = tree.document;
  const { to } = sentenceAt(tree, cue);
  for (let at = cue + 1; at < Math.min(to, cue + TO_REACH) && !inside[at]; at += 1) {
    if (/^(VB[DZP]|MD|[.:])$/.test(tags[at]!)) return null;
    if (tokens[at]!.text !== "to" || !isToDo(tree, at + 1)) continue;
    const start = tokens[at - 1]!.text === "not" ? at - 1 : at;
    return {
      kind: "intent",
      head: at + 1,
      around: false,
      start: isNominal(tags[cue + 1]!) ? cue + 1 : start,
    };
  }
  return null;
}

/** Whether a word behind "to" is a verb, though the tags may have "declined to comment" for a noun. */
const isToDo = ({ document: { lemmas, tags } }: Tree, at: number): boolean =>
  /^(VB|RB)$/.test(tags[at] ?? "") || /^(comment|respond|answer|elaborate)$/.test(lemmas[at] ?? "");

/** Of "admitted using it" and "called for cutting it" what is to be done or was. */
function doingBehind({ mentions: { tree }, inside }: Ground, cue: number, lemma: string): Reported | null {
  const doing = dependents(tree, cue, "xcomp", "ccomp", "advcl", "obl").find(
    (child) => child > cue && tree.document.tags[child] === "VBG" && !inside[child],
  );
  if (doing === undefined || dependents(tree, doing, "nsubj").length > 0) return null;
  const marks = dependents(tree, doing, "mark", "case").map((mark) => lemmaOf(tree, mark));
  const fits =
    marks.length === 0
      ? doing - cue <= 2 && (reports(lemma, "thing") || reports(lemma, "intent"))
      : marks.some((mark) => topicPrepositions(tree, cue).includes(mark));
  return fits ? { kind: "thing", head: doing, around: false, start: cue + 1 } : null;
}

/** Of "has talked about so many of them" and "weighed in Friday on how it went" what stands behind the preposition. */
function topicBehind({ mentions: { tree }, inside }: Ground, cue: number): Reported | null {
  const { lemmas, tags } = tree.document;
  const { to } = sentenceAt(tree, cue);
  let at = cue + 1;
  while (at < to && (/^(RB|RP)$/.test(tags[at]!) || isDay(tree, at))) at += 1;
  const fits = at + 1 < to && topicPrepositions(tree, cue).includes(lemmas[at]!);
  const leads = fits && !inside[at + 1] && /^[A-Z]/.test(tags[at + 1]!);
  return leads ? { kind: "thing", head: at + 1, around: false, start: at + 1, preposition: at } : null;
}

/** The noun right behind a verb, where the tree has put it into what follows: "cited remarks he had made". */
function thingBehind({ mentions, clauses, inside }: Ground, cue: number, lemma: string): Reported | null {
  const { tree } = mentions;
  const { tags } = tree.document;
  const { from, to } = sentenceAt(tree, cue);
  const active = tags[cue] !== "VBN" || lemmaOf(tree, leftNeighbor(tree, cue, from) + 1) === "have";
  if (!reports(lemma, "thing") || !active) return null;
  let head = cue + 1;
  while (head < to && /^(DT|PDT|JJ|JJR|JJS|CD|PRP\$|POS|NNP|HYPH)$/.test(tags[head]!)) head += 1;
  const noun = /^(NNS?|NNPS)$/.test(tags[head] ?? "") ? head : tags[head - 1] === "NNP" ? head - 1 : -1;
  if (noun <= cue || noun >= to || inside[cue + 1]) return null;
  if (carrierOf(tree, noun) === cue && reportingNoun(mentions, noun, clauses)) return null;
  return { kind: "thing", head: noun, around: false, start: cue + 1 };
}
