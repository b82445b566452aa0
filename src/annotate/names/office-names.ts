import type { Lexicon } from "../../model/lexicon.ts";
import type { Name, ParsedDocument } from "../document.ts";
import { surfaceBetween } from "../words/surfaces.ts";

/**
 * "The Peru director of Amnesty International Ann Lee": read as one, a well-known body and who holds an office of it are
 * two names.
 */
export function withoutOffice({ tokens }: ParsedDocument, name: Name, lexicon: Lexicon): Name[] {
  const { from, to } = name;
  const office = /^(of|at|for)$/.test(tokens[from - 1]?.text ?? "") ? tokens[from - 2]?.text : undefined;
  if (office === undefined || lexicon.titleOf(office)?.kind !== "role") return [name];
  for (let middle = to - 2; middle > from; middle -= 1) {
    const body = surfaceBetween(tokens, from, middle);
    if (!lexicon.organizations.has(body)) continue;
    return [
      { type: "Organization", form: "name", from, to: middle },
      { type: "Person", form: "name", from: middle, to },
    ];
  }
  return [name];
}

/** What offices are for, and the words that narrow it. */
const FIELD =
  /^(Policy|Affairs|Economics?|Economy|Finances?|Communications?|Engagement|Strategy|Interior|Defen[cs]e|Justice|Health|Education|Agriculture|Transport|Transportation|Trade|Commerce|Energy|Environment|Culture|Tourism|Development|Immigration)$/;

/** Whether a word says what an office is for: "Defense" of "Minister of Defense". */
export const isFieldWord = (word: string): boolean => FIELD.test(word);
const NARROWED =
  /^(Foreign|Home|Domestic|Internal|External|Public|Social|Economic|National|International|Legal|Political|Military|Security|Global|Strategic|and|&)$/;

/** "Domestic Policy" in "Domestic Policy Advisor Ann Lee" and "Economy" in "Minister of Economy" say which office it is, and name nothing. */
export function isField({ tokens }: ParsedDocument, { from, to, form }: Name, lexicon: Lexicon): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  if (form !== "name" || !FIELD.test(words.at(-1)!)) return false;
  if (!words.every((word) => FIELD.test(word) || NARROWED.test(word))) return false;
  const isOffice = (at: number): boolean => lexicon.titleOf(tokens[at]?.text ?? "")?.kind === "role";
  const of = /^(of|for)$/.test(tokens[from - 1]?.text ?? "") && isOffice(from - 2);
  return of || (isOffice(to) && /^\p{Lu}/u.test(tokens[to]!.text));
}
