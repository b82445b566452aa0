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
