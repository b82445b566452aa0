import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** Where somebody is taken. */
const SITE = /^(hospital|clinic|prison|jail|morgue|camp|shelter|airport|embassy|consulate|court|monastery)$/;

/** "Flown to a hospital in Lund": what is taken to a site ends there, and the place behind it is the site's. */
export function sitesHavePlaces(
  { tokens, lemmas }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  for (const { form, from, head } of mentions) {
    const site = from - 2;
    if (form !== "name" || !/^(in|near|outside)$/.test(tokens[from - 1]?.text ?? "")) continue;
    const taken =
      SITE.test(lemmas[site] ?? "") && arcs.relations[site] === "obl" && isMarkedBy(site, "to", tokens, arcs);
    if (taken && arcs.relations[head] === "obl" && arcs.heads[head] === arcs.heads[site])
      attach(arcs, head, site, "nmod");
  }
}

/** "Imposed tariffs on goods from Narvia": nothing is imposed from somewhere, and the noun right before comes from there. */
export function importsComeFromLands(
  { tokens, lemmas, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  for (const { form, from, head } of mentions) {
    const verb = arcs.heads[head]!;
    if (form !== "name" || tokens[from - 1]?.text !== "from" || verb < 0 || verb > from) continue;
    const imposed = /^(impose|levy|slap)$/.test(lemmas[verb]!) && arcs.relations[head] === "obl";
    if (imposed && parts[from - 2] === "NOUN") attach(arcs, head, from - 2, "nmod");
  }
}

const isMarkedBy = (
  noun: number,
  mark: string,
  tokens: ParsedDocument["tokens"],
  { heads, relations }: Arcs,
): boolean => {
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST); at -= 1)
    if (heads[at] === noun && relations[at] === "case") return tokens[at]!.text === mark;
  return false;
};

/** So many words may stand between a preposition and its noun. */
const LONGEST = 6;

/**
 * "Condemned the attack on Mali by Ghana": whose "by" stands behind the object of an active verb did what the object tells,
 * for the subject does what the verb does.
 */
export function doersBelongToDeeds(
  { tokens, tags, parts }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, from, head } of mentions) {
    const verb = heads[head]!;
    const mark = tags[from - 1] === "DT" ? from - 2 : from - 1;
    if (form !== "name" || relations[head] !== "obl" || tokens[mark]?.text !== "by" || verb < 0) continue;
    if (parts[verb] !== "VERB" || !/^VB[DZP]?$/.test(tags[verb]!)) continue;
    const isChild = (at: number, relation: RegExp): boolean =>
      heads[at] === verb && relation.test(relations[at]!);
    let noun = verb + 1;
    while (noun < head && !isChild(noun, /^obj$/)) noun += 1;
    let passive = false;
    for (let at = Math.max(0, verb - LONGEST); at < head; at += 1) passive ||= isChild(at, /:pass$/);
    if (noun < head && parts[noun] === "NOUN" && !passive) attach(arcs, head, noun, "nmod");
  }
}
