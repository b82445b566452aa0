import type { Chain } from "../document.ts";
import { COMPANY_FORMS, isTradeWord } from "../names/company-forms.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/** What companies are called that have been named. */
const COMPANY =
  /^(company|firm|corporation|carmaker|automaker|airline|carrier|planemaker|retailer|manufacturer|broadcaster|network|bank|lender|chain|conglomerate|chipmaker|insurer|startup)$/;

/** Bodies by their names that nobody calls a company. */
const PUBLIC =
  /\b(Government|Ministry|Department|Part(y|ies)|Parliament|Congress|Senate|House|Court|Union|Nations|Council|Committee|Commission|Agency|Office|Army|Navy|Police|Forces|University|Assembly|League|Association|Democrats?|Republicans?|Democratic|Republican)\b/;

/** "The firm" alone, without a word that tells which. */
function isBareCompany({ determiner, from, head, kind, plural, word }: Phrase): boolean {
  const definite = /^(the|this)$/.test(determiner);
  return kind === "nominal" && plural !== true && definite && head === from + 1 && COMPANY.test(word);
}

/** "The airline", where one body has been called so before: "the airline Acme". */
export function companyCalled(
  reading: NamedPhrases,
  phrase: Phrase,
  chains: readonly Chain[],
): number | null {
  if (!isBareCompany(phrase)) return null;
  const called = bodiesInOrder(reading, chains).filter(
    ({ label, from }) => label === phrase.word && from < phrase.from,
  );
  return called.length === 1 ? called[0]!.chain : null;
}

/**
 * "The firm", where a report has named one body before: that one, unless its name says that it is no company. Of several it
 * is the only one that is told to be a company at all: "Acme Corporation".
 */
export function onlyCompany(reading: NamedPhrases, phrase: Phrase, chains: readonly Chain[]): number | null {
  const { from } = phrase;
  if (!isBareCompany(phrase)) return null;
  const bodies = bodiesInOrder(reading, chains);
  const [first, second] = bodies;
  const alone = first !== undefined && first.from < from && (second === undefined || second.from > from);
  if (alone && !PUBLIC.test(chains[first.chain]!.name)) return first.chain;
  const [told, ...others] = bodies.filter(({ isCompany }) => isCompany);
  return told !== undefined && others.length === 0 && told.from < from ? told.chain : null;
}

interface Body {
  readonly chain: number;
  /** Where it is named first. */
  readonly from: number;
  /** The word before it there: what it is, where that is said. */
  readonly label: string;
  /** Whether any of its names tells that it is a company. */
  readonly isCompany: boolean;
}

const known = new WeakMap<readonly Phrase[], readonly Body[]>();

/** The organizations of a document, each where it is named first; found once. */
function bodiesInOrder(reading: NamedPhrases, chains: readonly Chain[]): readonly Body[] {
  const found = known.get(reading.phrases);
  if (found !== undefined) return found;
  const bodies = new Map<number, Body>();
  for (const phrase of reading.phrases) {
    const [chain] = phrase.mention >= 0 ? chainsOfName(reading, phrase) : [];
    if (chain === undefined || chains[chain]!.type !== "Organization") continue;
    const before = reading.document.tokens.slice(Math.max(0, phrase.from - 1), phrase.head);
    const label = before.findLast(({ text }) => COMPANY.test(text))?.text ?? "";
    const isCompany = label !== "" || namesCompany(reading, phrase) || bodies.get(chain)?.isCompany === true;
    bodies.set(chain, { ...(bodies.get(chain) ?? { chain, from: phrase.from, label }), isCompany });
  }
  const all = [...bodies.values()];
  known.set(reading.phrases, all);
  return all;
}

/** "Acme Corporation", "Acme Airlines" */
function namesCompany({ document }: NamedPhrases, { from, to }: Phrase): boolean {
  const words = document.tokens.slice(from, to).map(({ text }) => text);
  const last = words.at(-1)!.replace(/\.$/, "").toLowerCase();
  const form = words.length > 1 && COMPANY_FORMS.has(last) && !/^(party|group)$/.test(last);
  return form || words.some((word) => isTradeWord(word) || word === "Bank");
}
