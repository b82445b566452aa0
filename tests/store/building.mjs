/**
 * A build in a process of its own, which a test may kill: the real store and the real resolution, with articles that a
 * test has read already. `node building.mjs FOLDER-OF-JAVASCRIPT DATABASE EXTRACTIONS.json`
 */
import { readFileSync } from "node:fs";

const [, , built, database, extractions] = process.argv;
const { openStore } = await import(`${built}/store/store.js`);

const store = openStore(database);
store.beginRun({ tool: "test", models: {} });
process.stdout.write("begun\n");
for (const extraction of JSON.parse(readFileSync(extractions, "utf8"))) {
  if (!store.has(extraction.document.article.id)) store.addArticle(extraction);
}
// Loaded only now: most of these processes do not live so long.
const { settle } = await import(`${built}/settle/settle.js`);
settle(store);
store.close();
