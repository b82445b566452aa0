import type { Chain } from "../document.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/** What companies are called that have been named. */
const COMPANY =
  /^(company|firm|carmaker|automaker|airline|carrier|planemaker|retailer|manufacturer|lender|chain|conglomerate|chipmaker|insurer|startup)$/;

/** Bodies by their names that nobody calls a company. */
const PUBLIC =
  /\b(Government|Ministry|Department|Part(y|ies)|Parliament|Congress|Senate|House|Court|Union|Nations|Council|Committee|Commission|Agency|Office|Army|Navy|Police|Forces|University|Assembly|League|Association|Democrats?|Republicans?|Democratic|Republican)\b/;

/**
 * "The firm", where a report has named one body before: that one, unless its name says that it is no company. Of several it
 * is the one that has been called so: "the airline Acme".
 */
export function onlyCompany(reading: NamedPhrases, phrase: Phrase, chains: readonly Chain[]): number | null {
  const { determiner, from, head, kind, plural, word } = phrase;
  const definite = /^(the|this)$/.test(determiner);
  const bare = kind === "nominal" && plural !== true && definite && head === from + 1;
  if (!bare || !COMPANY.test(word)) return null;
  const bodies = bodiesInOrder(reading, chains);
  const called = bodies.filter(({ label, from: first }) => label === word && first < from);
  if (called.length === 1) return called[0]!.chain;
  const [first, second] = bodies;
  const alone = first !== undefined && first.from < from && (second === undefined || second.from > from);
  return alone && !PUBLIC.test(chains[first.chain]!.name) ? first.chain : null;
}

interface FirstNaming {
  readonly chain: number;
  readonly from: number;
  /** The word before it: what it is, where that is said. */
  readonly label: string;
}

const known = new WeakMap<readonly Phrase[], readonly FirstNaming[]>();

/** The organizations of a document, each where it is named first; found once. */
function bodiesInOrder(reading: NamedPhrases, chains: readonly Chain[]): readonly FirstNaming[] {
  const found = known.get(reading.phrases);
  if (found !== undefined) return found;
  const seen = new Set<number>();
  const bodies: FirstNaming[] = [];
  for (const phrase of reading.phrases) {
    const [chain] = phrase.mention >= 0 ? chainsOfName(reading, phrase) : [];
    if (chain === undefined || seen.has(chain) || chains[chain]!.type !== "Organization") continue;
    seen.add(chain);
    const before = reading.document.tokens.slice(Math.max(0, phrase.from - 1), phrase.head);
    const label = before.findLast(({ text }) => COMPANY.test(text))?.text ?? "";
    bodies.push({ chain, from: phrase.from, label });
  }
  known.set(reading.phrases, bodies);
  return bodies;
}
