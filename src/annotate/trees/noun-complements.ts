import type { ParsedDocument } from "../document.ts";
import { type Arcs, attach } from "./arcs.ts";

/** Nouns for people that ask who or what they are somebody to. */
const TAKES_TO =
  /^(ambassador|envoy|adviser|advisor|aide|assistant|deputy|heir|successor|counselor|delegate|nuncio)s?$/i;

/** "Stepped down as ambassador to Peru": such a noun has what "to" marks right behind it, and no verb before. */
export function toBelongsToOffices({ tokens }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let mark = 2; mark < tokens.length; mark += 1) {
    const [office, place] = [mark - 1, heads[mark]!];
    const marks = tokens[mark]!.text === "to" && relations[mark] === "case" && relations[place] === "obl";
    if (!marks || place < mark || !TAKES_TO.test(tokens[office]!.text)) continue;
    // "Sent an envoy to Peru": whoever is sent goes there.
    const sent = relations[office] === "obj";
    if (!sent && heads[place] === heads[office] && heads[place]! < office)
      attach(arcs, place, office, "nmod");
  }
}
