import type { Chain } from "../document.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/** What companies are called that have been named. */
const COMPANY =
  /^(company|firm|carmaker|automaker|airline|carrier|planemaker|retailer|manufacturer|lender|chain|conglomerate|chipmaker|insurer|startup)$/;

/** Bodies by their names that nobody calls a company. */
const PUBLIC =
  /\b(Government|Ministry|Department|Part(y|ies)|Parliament|Congress|Senate|House|Court|Union|Nations|Council|Committee|Commission|Agency|Office|Army|Navy|Police|Forces|University|Assembly|League|Association|Democrats?|Republicans?|Democratic|Republican)\b/;

/** "The firm", where a report has named one body before: that one, unless its name says that it is no company. */
export function onlyCompany(reading: NamedPhrases, phrase: Phrase, chains: readonly Chain[]): number | null {
  const { determiner, from, head, kind, plural, word } = phrase;
  const bare = kind === "nominal" && plural !== true && determiner === "the" && head === from + 1;
  if (!bare || !COMPANY.test(word)) return null;
  const [first, second] = bodiesInOrder(reading, chains);
  const alone = first !== undefined && first.from < from && (second === undefined || second.from > from);
  return alone && !PUBLIC.test(chains[first.chain]!.name) ? first.chain : null;
}

interface FirstNaming {
  readonly chain: number;
  readonly from: number;
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
    bodies.push({ chain, from: phrase.from });
  }
  known.set(reading.phrases, bodies);
  return bodies;
}
