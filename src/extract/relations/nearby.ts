import type { Mention } from "../../annotate/document.ts";
import type { Mentions } from "../clauses/arguments.ts";
import { sentenceAt } from "../clauses/tree.ts";

/** Heads of mentions by the role that their place beside a verb suggests: subject, object, or a preposition. */
export type NearbyRoles = ReadonlyMap<string, readonly number[]>;

/** Words that may stand in a noun phrase before its name. */
const BEFORE_NAME = /^(DT|JJ|JJR|JJS|CD|PRP\$|RB|HYPH|NNP|NNPS|VBN|``|"|''|-LRB-|PDT)$/;
/** So many words behind a verb nothing stands beside it any more. */
const REACH = 24;
/** Where a clause ends, seen from its verb. */
const CLAUSE_END = /^(VBD|VBZ|VBP|MD|WDT|WP|WRB|:|\.)$/;
/** What may stand between a subject and its verb. */
const BEFORE_VERB = /^(MD|RB|VBD|VBZ|VBP|VB|TO|,)$/;

/**
 * Who stands where beside a verb, read off the words in their order. It is a second opinion for roles that a tree
 * leaves empty: one wrong arc in a long sentence must not hide "will visit Lima".
 */
export function nearbyRoles(mentions: Mentions, verb: number): NearbyRoles {
  const found = new Map<string, number[]>();
  const subject = subjectBefore(mentions, verb);
  if (subject >= 0) found.set("subject", [subject]);
  for (const { role, head } of fillersAfter(mentions, verb))
    found.set(role, [...(found.get(role) ?? []), head]);
  return found;
}

/**
 * The mention of which a token is a part; null for other words, possessives ("Peru's") and modifiers ("Peru officials",
 * "the Peru central station", "Lima-based").
 */
function mentionOver({ tree, mentionAt }: Mentions, token: number): Mention | null {
  const { mentions, tags, tokens } = tree.document;
  const mention = mentions[mentionAt[token]!];
  if (mention === undefined) return null;
  const next = tags[mention.to] ?? "";
  const described = mention.type === "Place" && next === "JJ" && tags[mention.from - 1] === "DT";
  const based = next === "HYPH" && /^(based|born|headquartered)$/.test(tokens[mention.to + 1]?.text ?? "");
  return /^(POS|NNS?)$/.test(next) || described || based ? null : mention;
}

function subjectBefore(mentions: Mentions, verb: number): number {
  const { tree } = mentions;
  const { tags, parts } = tree.document;
  const { from } = sentenceAt(tree, verb);
  let at = verb - 1;
  while (at >= from && (BEFORE_VERB.test(tags[at]!) || parts[at] === "AUX")) at -= 1;
  const mention = at >= from ? mentionOver(mentions, at) : null;
  if (!mention || mention.to !== at + 1) return -1;
  let first = mention.title?.[0] ?? mention.from;
  while (first > from && /^(DT|JJ)$/.test(tags[first - 1]!)) first -= 1;
  const marked = first > from && /^(IN|TO|CC)$/.test(tags[first - 1]!);
  return marked ? -1 : mention.head;
}

/** "Stays loyal to Peru", "committed to Peru": what stands behind the adjective is its own, and none of the verb's. */
const hasOwnFiller = (tag: string): boolean => /^(JJ|VBN)$/.test(tag);

function fillersAfter(mentions: Mentions, verb: number): { role: string; head: number }[] {
  const { tree } = mentions;
  const { tags, lemmas } = tree.document;
  const to = Math.min(sentenceAt(tree, verb).to, verb + REACH);
  const found: { role: string; head: number }[] = [];
  let role: string | null = "object";
  let last: string | null = null;
  for (let at = verb + 1; at < to && !CLAUSE_END.test(tags[at]!); at += 1) {
    const mention = mentionOver(mentions, at);
    if (mention && at >= mention.from) {
      if (/^(VBD|VBZ|VBP|MD)$/.test(tags[mention.to] ?? "")) break;
      if (role !== null) found.push({ role, head: mention.head });
      at = mention.to - 1;
      last = role;
      role = null;
    } else if (/^(IN|TO)$/.test(tags[at]!))
      role = hasOwnFiller(tags[at - 1]!) && at - 1 > verb ? null : lemmas[at]!.toLowerCase();
    else if (/^(CC|,)$/.test(tags[at]!) && last !== null) role = last;
    else if (!BEFORE_NAME.test(tags[at]!)) {
      role = null;
      last = null;
    }
  }
  return found;
}
