import type { Chain, ParsedDocument } from "../document.ts";
import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

/**
 * Outside quotations "we" is whoever issues the text: in a statement the body or country that it had for a subject last
 * ("The United States condemns the attack. We call on ..."), but not one of which it tells what it did ("Iran fired on
 * the ship. We call on ..."). "I" is the one whose statement the headline says it is, and else nobody known; so is "we"
 * where no body was a subject.
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
      const own = phrase.plural === true ? (issuer ?? (phrase.word === "we" ? author : null)) : author;
      if (own !== null || phrase.plural === false) owners[at] = own === null ? [] : [own];
    } else if (phrase.mention >= 0 && isSubject(document, phrase.head)) {
      const [chain] = chainsOfName(reading, phrase);
      if (chain !== undefined && chains[chain]!.type !== "Person") issuer = chain;
    }
  }
}

const isFirstPerson = ({ kind, person }: Phrase): boolean => kind === "pronoun" && person === 1;

/** Of a sentence's own verb, and not of one inside; who speaks of itself does so in no past tense. */
const isSubject = (document: ParsedDocument, head: number): boolean =>
  /^nsubj/.test(document.relations[head]!) &&
  document.relations[document.heads[head]!] === "root" &&
  !isPast(document, document.heads[head]!);

/** "fired", "was the first": of a verb, or of the copula or auxiliary right before it. */
function isPast({ heads, relations, tags }: ParsedDocument, root: number): boolean {
  const helping = (at: number): boolean => heads[at] === root && /^(aux|cop)/.test(relations[at]!);
  for (let at = Math.max(0, root - 8); at < root; at += 1) if (helping(at)) return tags[at] === "VBD";
  return tags[root] === "VBD";
}

/** "Statement by the President on ...": the first person behind "by" or "from" in a headline, or behind "Statement of". */
function authorOf(reading: NamedPhrases, chains: readonly Chain[]): number | null {
  const { article, sentences, tokens } = reading.document;
  for (const phrase of reading.phrases) {
    const { block } = sentences[phrase.sentence]!;
    if (article.blocks[block]?.kind !== "headline") return null;
    const [chain] = phrase.mention >= 0 ? chainsOfName(reading, phrase) : [];
    if (chain === undefined || chains[chain]!.type !== "Person") continue;
    let before = phrase.from - 1;
    while (before >= 0 && /^\p{Lu}/u.test(tokens[before]!.text)) before -= 1;
    const word = tokens[before]?.text ?? "";
    const issued = word === "of" && /^(Statement|Remarks)$/.test(tokens[before - 1]?.text ?? "");
    return issued || /^(by|from)$/.test(word) ? chain : null;
  }
  return null;
}
