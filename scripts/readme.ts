// npm run readme [-- --check]: fills in the parts of README.md that a machine knows better: the answers to its SQL
// queries on the sample articles, and the figures of graph-data/scores.json. With --check it changes nothing and
// ends with code 1 where a part is out of date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { table } from "../src/cli/table.ts";
import { build } from "../src/pipeline.ts";
import { readAll } from "../src/read/files.ts";
import { openStore, type Store } from "../src/store/store.ts";
import { figuresTable } from "./evaluate/figures.ts";
import { readScores } from "./evaluate/scores.ts";

const inProject = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A query and, right below it, its answer. */
const ANSWERED = /```sql\n([\s\S]*?)```\n\n```text\n[\s\S]*?```/g;
const FIGURES = /(<!-- figures -->)\n[\s\S]*?(<!-- end of figures -->)/;

/** The same text, with each query's answer and the figures as they are now. */
export function filled(readme: string, ask: (query: string) => string, figures: string): string {
  return readme
    .replace(ANSWERED, (_, query: string) => `\`\`\`sql\n${query}\`\`\`\n\n\`\`\`text\n${ask(query)}\`\`\``)
    .replace(FIGURES, (_, begin: string, end: string) => `${begin}\n${figures}\n${end}`);
}

function answer(store: Store, query: string): string {
  const rows = store.query(query);
  const headings = Object.keys(rows[0] ?? {});
  return table(
    headings,
    rows.map((row) => headings.map((heading) => row[heading] as string | number | null)),
  );
}

function withSamples<T>(use: (store: Store) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "relata-readme-"));
  const store = openStore(join(folder, "samples.db"));
  try {
    for (const _ of build(readAll([inProject("graph-data/samples")]).articles, store));
    return use(store);
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = inProject("README.md");
  const before = readFileSync(path, "utf8");
  const after = withSamples((store) =>
    filled(before, (query) => answer(store, query), figuresTable(readScores())),
  );
  if (!process.argv.includes("--check")) writeFileSync(path, after);
  else if (after !== before) {
    console.error(
      "README.md: an answer or a figure is not what this version gives; run npm run readme and look at the change",
    );
    process.exitCode = 1;
  }
}
