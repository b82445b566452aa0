import type { Lexicon } from "../../../model/lexicon.ts";
import { textOf } from "../../../text/span.ts";
import type { Name, ParsedDocument } from "../../document.ts";

/** The longest event that is looked for, in tokens: "War of the Spanish Succession". */
const LONGEST = 8;

/**
 * Events that everybody knows by name and that are nothing else besides, which a recognizer of few events passes over
 * ("Brexit", "the Iran–Iraq War"). Names inside of them stay.
 */
export function knownEvents(document: ParsedDocument, names: readonly Name[], lexicon: Lexicon): Name[] {
  const { article, tokens, sentences } = document;
  const taken = new Map(names.flatMap((name) => tokensOf(name).map((at) => [at, name] as const)));
  const isFree = (from: number, to: number): boolean =>
    tokensOf({ from, to }).every((at) => {
      const name = taken.get(at);
      return name === undefined || (name.from >= from && name.to <= to && name.to - name.from < to - from);
    });
  return sentences.flatMap(({ block, from: first, to: end }) => {
    if (!/^(headline|body|caption)$/.test(article.blocks[block]?.kind ?? "body")) return [];
    const found: Name[] = [];
    for (let from = first; from < end; from += 1) {
      if (!/^[\p{Lu}\p{N}]/u.test(tokens[from]!.text)) continue;
      for (let to = Math.min(end, from + LONGEST); to > from; to -= 1) {
        const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
        const types = lexicon.knownNames.get(textOf(article.text, span).replace(/\s+/g, " "));
        if (types?.length !== 1 || types[0] !== "Event" || !isFree(from, to)) continue;
        found.push({ type: "Event", form: "name", from, to });
        from = to - 1;
        break;
      }
    }
    return found;
  });
}

const tokensOf = ({ from, to }: Pick<Name, "from" | "to">): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);
