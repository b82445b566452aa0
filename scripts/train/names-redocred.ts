import { readFileSync } from "node:fs";
import type { KindSpan } from "../../src/annotate/names/name-labels.ts";
import type { Lexicon } from "../../src/model/lexicon.ts";
import { type NamedDocument, named } from "./named-document.ts";
import { kindFor, withDemonyms } from "./names-kinds.ts";

interface RelationDocument {
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly {
    readonly sent_id: number;
    readonly pos: readonly [number, number];
    readonly type: string;
  }[])[];
}

/** Re-DocRED: entities as lists of mentions, with nationalities called LOC. */
export function readRedocred(path: string, lexicon: Lexicon): NamedDocument[] {
  const documents = JSON.parse(readFileSync(path, "utf8")) as RelationDocument[];
  return documents.map(({ sents, vertexSet }) => {
    const mentions = vertexSet.flat();
    return {
      set: "re-docred",
      sentences: sents.map((tokens, sentence) => {
        const spans = new Map<number, KindSpan>();
        for (const { sent_id, pos, type } of mentions) {
          const [from, to] = pos;
          if (sent_id !== sentence) continue;
          const kind = kindFor(type, tokens.slice(from, to), lexicon);
          if (kind !== null) spans.set(from, { kind, from, to });
        }
        return named(tokens, withDemonyms(tokens, [...spans.values()], lexicon));
      }),
    };
  });
}
