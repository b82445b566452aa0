import type { Chain, ParsedDocument } from "../document.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/**
 * Outside quotations "we" is whoever issues the text: in a statement the body or country that it had for a subject last
 * ("The United States condemns the attack. We call on ..."). "I" is the one whose statement the headline says it is, and
 * else nobody known.
 */
export function followIssuers(
  reading: NamedPhrases,
  chains: readonly Chain[],
  owners: (readonly number[])[],
): void {
  const { document, phrases } = reading;
  const author = authorOf(reading, chains);
  let issuer: number | null = null;
  for (const [at, phrase] of phrases.entries()) {
    if (phrase.quotation >= 0) continue;
    if (isFirstPerson(phrase)) {
      const own = phrase.plural === true ? issuer : author;
      if (own !== null || phrase.plural === false) owners[at] = own === null ? [] : [own];
    } else if (phrase.mention >= 0 && isSubject(document, phrase.head)) {
      const [chain] = chainsOfName(reading, phrase);
      if (chain !== undefined && chains[chain]!.type !== "Person") issuer = chain;
    }
  }
}

const isFirstPerson = ({ kind, person }: Phrase): boolean => kind === "pronoun" && person === 1;

/** Of a sentence's own verb, and not of one inside. */
const isSubject = ({ heads, relations }: ParsedDocument, head: number): boolean =>
  /^nsubj/.test(relations[head]!) && relations[heads[head]!] === "root";

/** "Statement by the President on ...": the first person behind "by" or "from" in a headline. */
function authorOf(reading: NamedPhrases, chains: readonly Chain[]): number | null {
  const { article, sentences, tokens } = reading.document;
  for (const phrase of reading.phrases) {
    const { block } = sentences[phrase.sentence]!;
    if (article.blocks[block]?.kind !== "headline") return null;
    const [chain] = phrase.mention >= 0 ? chainsOfName(reading, phrase) : [];
    if (chain === undefined || chains[chain]!.type !== "Person") continue;
    let before = phrase.from - 1;
    while (before >= 0 && /^\p{Lu}/u.test(tokens[before]!.text)) before -= 1;
    return /^(by|from)$/.test(tokens[before]?.text ?? "") ? chain : null;
  }
  return null;
}
