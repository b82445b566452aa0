import type { Chain, ParsedDocument } from "../document.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";

/**
 * Outside quotations "we" is whoever issues the text: in a statement the body or country that it had for a subject last
 * ("The United States condemns the attack. We call on ...").
 */
export function followIssuers(
  reading: NamedPhrases,
  chains: readonly Chain[],
  owners: (readonly number[])[],
): void {
  const { document, phrases } = reading;
  let issuer: number | null = null;
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.quotation >= 0) continue;
    if (phrase.kind === "pronoun" && phrase.person === 1 && phrase.plural === true) {
      if (issuer !== null) owners[at] = [issuer];
    } else if (phrase.mention >= 0 && isSubject(document, phrase.head)) {
      const [chain] = chainsOfName(reading, phrase);
      if (chain !== undefined && chains[chain]!.type !== "Person") issuer = chain;
    }
  }
}

/** Of a sentence's own verb, and not of one inside. */
const isSubject = ({ heads, relations }: ParsedDocument, head: number): boolean =>
  /^nsubj/.test(relations[head]!) && relations[heads[head]!] === "root";
