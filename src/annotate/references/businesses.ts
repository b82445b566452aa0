import { COMPANY_FORMS } from "../names/company-forms.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/** What a business is called that was named before: "the company". */
const CALLED =
  /^(company|firm|corporation|airline|carrier|manufacturer|carmaker|automaker|planemaker|retailer|broadcaster|network|bank|lender|chain|startup)$/;

/** A name that says by itself that it is a business's. */
const TRADE = /^(Airlines|Airways|Bank|Industries|Technologies|Pharmaceuticals|Enterprises|Energy|Motors)$/;

/**
 * "The network" where the text tells of one name alone that it is a business ("the broadcaster Acme", "Acme Corporation"):
 * that one, if it was named before; else null.
 */
export function businessMeant(reading: NamedPhrases, at: number): number | null {
  const { document, phrases } = reading;
  const { kind, determiner, from, to, head, word } = phrases[at]!;
  const end = document.tags[head + 1] === "POS" ? head + 2 : head + 1;
  if (kind !== "nominal" || determiner !== "the" || head !== from + 1 || to > end || !CALLED.test(word))
    return null;
  const [only, ...others] = businessesOf(reading);
  return only !== undefined && others.length === 0 && only.first < from ? only.chain : null;
}

interface Business {
  readonly chain: number;
  /** Its first token. */
  readonly first: number;
}

const known = new WeakMap<readonly Phrase[], readonly Business[]>();

/** The chains that the text tells to be businesses, each once; found once a document. */
function businessesOf(reading: NamedPhrases): readonly Business[] {
  const found = known.get(reading.phrases);
  if (found !== undefined) return found;
  const firsts = new Map<number, number>();
  const told = new Set<number>();
  for (const phrase of reading.phrases) {
    const [chain] =
      phrase.mention >= 0 && phrase.type === "Organization" ? chainsOfName(reading, phrase) : [];
    if (chain === undefined) continue;
    if (!firsts.has(chain)) firsts.set(chain, phrase.from);
    if (isBusiness(reading, phrase)) told.add(chain);
  }
  const businesses = [...told].map((chain) => ({ chain, first: firsts.get(chain)! }));
  known.set(reading.phrases, businesses);
  return businesses;
}

function isBusiness({ document }: NamedPhrases, { from, to }: Phrase): boolean {
  const { tokens } = document;
  const words = tokens.slice(from, to).map(({ text }) => text);
  const label = words.some((word) => CALLED.test(word)) || CALLED.test(tokens[from - 1]?.text ?? "");
  const form = words.length > 1 && COMPANY_FORMS.has(words.at(-1)!.replace(/\.$/, "").toLowerCase());
  return label || (form && !/^(party|group)$/i.test(words.at(-1)!)) || words.some((word) => TRADE.test(word));
}
