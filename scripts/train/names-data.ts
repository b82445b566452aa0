import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Lexicon } from "../../src/model/lexicon.ts";
import type { NamedDocument } from "./named-document.ts";
import { readNewsNames } from "./names-news.ts";
import { readGum, readMeantime } from "./names-phrases.ts";
import { readRedocred } from "./names-redocred.ts";
import { readCrossner, readTagged } from "./names-tagged.ts";

/** A set that may train what is shipped: where it lies and its licence, for the card. */
export interface NameSource {
  readonly name: string;
  readonly files: readonly string[];
  readonly licence: string;
  readonly read: (path: string, lexicon: Lexicon) => NamedDocument[];
}

const crossner = ["politics", "literature", "music", "science", "ai"];

export const NAME_SOURCES: readonly NameSource[] = [
  {
    name: "newsnames",
    files: ["newsnames/train.jsonl"],
    licence: "free to use; texts CC BY 2.5 and US Government works",
    read: readNewsNames,
  },
  {
    name: "uner-ewt",
    files: ["benchmarks/uner-ewt/train.jsonl"],
    licence: "CC BY-SA 4.0",
    read: (path, lexicon) => readTagged("uner-ewt", path, lexicon),
  },
  {
    name: "wikigold",
    files: ["benchmarks/wikigold/train.jsonl"],
    licence: "CC BY 4.0",
    read: (path, lexicon) => readTagged("wikigold", path, lexicon),
  },
  {
    name: "crossner",
    files: [
      "benchmarks/crossner/politics.train.jsonl",
      ...crossner
        .slice(1)
        .flatMap((domain) => [
          `benchmarks/crossner/${domain}.train.jsonl`,
          `benchmarks/crossner/${domain}.dev.jsonl`,
        ]),
    ],
    licence: "MIT",
    read: readCrossner,
  },
  {
    name: "re3d",
    files: ["benchmarks/re3d/train.jsonl"],
    licence: "OGL 3.0, public domain, CC BY-SA 3.0, CC BY 3.0 AU, EU reuse terms (without BBC_Online)",
    read: (path, lexicon) => readTagged("re3d", path, lexicon),
  },
  {
    name: "re-docred",
    files: ["benchmarks/re-docred/dev_revised.json"],
    licence: "MIT",
    read: readRedocred,
  },
  {
    name: "gum",
    files: ["benchmarks/gum-coref/train.open.jsonl"],
    licence: "CC BY 4.0, CC BY-SA 3.0, CC BY 2.5, public domain by genre",
    read: readGum,
  },
  {
    name: "meantime",
    files: ["benchmarks/meantime/train.jsonl"],
    licence: "CC BY 4.0",
    read: readMeantime,
  },
];

/** All documents to learn from; those that share text with the articles of `gold/` are left out, to keep them fair. */
export function readNames(data: string, lexicon: Lexicon): NamedDocument[] {
  const documents = NAME_SOURCES.flatMap(({ files, read }) =>
    files.flatMap((file) => {
      const path = join(data, file);
      if (!existsSync(path))
        throw new Error(`${path}: no such training set; say where the data is with --data`);
      return read(path, lexicon);
    }),
  );
  const known = knownSentences(join(data, "articles"));
  return documents.filter((document) => !sharesText(document, known));
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** The text of all articles without anything but letters and digits, or nothing where there are none. */
function knownSentences(folder: string): string {
  const list = join(folder, "..", "gold", "split.json");
  if (!existsSync(list)) return "";
  const { tune, check } = JSON.parse(readFileSync(list, "utf8")) as { tune: string[]; check: string[] };
  return [...tune, ...check]
    .map((name) => squeezed(readFileSync(join(folder, `${name}.txt`), "utf8")))
    .join(" ");
}

/** True where two or more sentences of some length stand in the articles (or the only one does). */
function sharesText(document: NamedDocument, known: string): boolean {
  const long = document.sentences.filter(({ tokens }) => tokens.length >= 8);
  const shared = long.filter(({ tokens }) => known.includes(squeezed(tokens.join(""))));
  return shared.length > 0 && shared.length >= Math.min(2, long.length);
}
