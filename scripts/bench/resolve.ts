/**
 * How long who is who takes across a large corpus: `node --import tsx scripts/bench/resolve.ts RECORDS [CORPUS]`. Where the
 * file of records is not there, it is made from the corpus (JSON lines, zipped): the chains of all names, without trees,
 * which takes minutes.
 */
import { existsSync, writeFileSync } from "node:fs";
import { loadRecognizer } from "../../src/annotate/models.ts";
import { recognize } from "../../src/annotate/names/recognize.ts";
import { corefer } from "../../src/annotate/references/corefer.ts";
import { tokenize } from "../../src/annotate/words/tokenize.ts";
import { loadLexicon } from "../../src/model/lexicon.ts";
import { compose } from "../../src/read/compose.ts";
import { NO_METADATA } from "../../src/read/metadata.ts";
import { chainRecords } from "../../src/resolve/chain-records.ts";
import type { ChainRecord } from "../../src/resolve/entity.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { readJsonLines } from "../train/coreference-data.ts";

interface Line {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

const lexicon = loadLexicon();
const [path = "", corpus = ""] = process.argv.slice(2);

function recordsOf(lines: readonly Line[]): ChainRecord[] {
  const recognizer = loadRecognizer();
  return lines.flatMap(({ id, title, date, text }) => {
    const article = compose(id, text, { ...NO_METADATA, title, published: date });
    const columns = tokenize(text, article.blocks);
    const empty = columns.tokens.map(() => "");
    const named = { article, ...columns, tags: empty, parts: empty, lemmas: empty };
    const names = recognize(named, recognizer, lexicon);
    const trees = { heads: empty.map(() => -1), relations: empty };
    return chainRecords(corefer({ ...named, ...trees, names }, lexicon));
  });
}

if (!existsSync(path)) {
  const records = recordsOf(readJsonLines<Line>(corpus));
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join("\n"));
}
const records = readJsonLines<ChainRecord>(path);
const before = process.cpuUsage();
const { entities } = resolve(records, [], lexicon);
// The processor's time, for others may be using the machine.
const { user, system } = process.cpuUsage(before);
const seconds = ((user + system) / 1e6).toFixed(1);
const memory = (process.resourceUsage().maxRSS / 1024 ** 2).toFixed(2);
const articles = new Set(records.map(({ article }) => article)).size;
console.log(
  `${articles} articles, ${records.length} chains, ${entities.length} entities: ${seconds} s, ${memory} GiB at most`,
);
for (const { id, name, members } of [...entities]
  .sort((a, b) => b.members.length - a.members.length)
  .slice(0, 60))
  console.log(`${String(members.length).padStart(6)}  ${name}  (${id})`);
