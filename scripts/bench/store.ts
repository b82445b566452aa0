/**
 * How fast a large store answers: `node --import tsx scripts/bench/store.ts [FILE]`. Without a file that is there, it is
 * made: 10,000 articles, 100,000 entities, a million claims.
 */
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { neighborhood, neighbors, shortestPath } from "../../src/graph/explore.ts";
import { search } from "../../src/graph/search.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { entitiesByName, LARGE, madeUpArticles } from "./articles.ts";

const path = process.argv[2] ?? join(tmpdir(), "relata-bench.db");

/** Runs a task a number of times on what `inputs` gives; prints the median in milliseconds. */
function median<Input>(name: string, inputs: readonly Input[], task: (input: Input) => unknown): void {
  const times = inputs.map((input) => {
    const start = performance.now();
    task(input);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(2);
  console.log(`${name}: median ${at(0.5)} ms, 95% ${at(0.95)} ms, of ${times.length}`);
}

function once<T>(name: string, task: () => T): T {
  const start = performance.now();
  const result = task();
  console.log(`${name}: ${(performance.now() - start).toFixed(0)} ms`);
  return result;
}

function fill(store: Store): void {
  once("adding 10,000 articles", () => {
    for (const extraction of madeUpArticles(LARGE)) store.addArticle(extraction);
  });
  const records = once("reading all chains", () => store.chainRecords());
  once("writing who is who", () => store.replaceEntities(entitiesByName(records)));
}

const fresh = !existsSync(path);
const store = openStore(path);
if (fresh) fill(store);
console.table(
  store.query(
    "SELECT (SELECT count(*) FROM entities) AS entities, (SELECT count(*) FROM claims) AS claims, (SELECT count(*) FROM edge_counts) AS edges",
  ),
);
const everybody = store.entities();
const some = Array.from({ length: 200 }, (_, index) => everybody[(index * 7919) % everybody.length]!);
const ids = some.map(({ id }) => id);
median("neighbors", ids, (id) => neighbors(store, id));
median("2-hop neighborhood", ids, (id) => neighborhood(store, id, 2));
median(
  "shortest path",
  ids.map((id, index) => [id, ids.at(-1 - index)!] as const),
  ([from, to]) => shortestPath(store, from, to),
);
median("search as you type, 3 letters", ["giv", "fam", "fam1", "given12", "family99", "met"], (query) =>
  search(store, query, 10),
);
median("search of a name", some, ({ name }) => search(store, name.slice(0, 12), 10));
median("entity page", ids, (id) => store.claimsOfEntity(id));
for (const view of ["edges", "evidence", "contradictions"]) {
  median(`${view} of an entity`, ids, (id) => store.query(`SELECT * FROM ${view} WHERE subject_id = ?`, id));
}
median("meetings of a person", ids, (id) => store.query("SELECT * FROM meetings WHERE person_id = ?", id));
median("the 20 strongest edges", [1, 2, 3], () =>
  store.query("SELECT * FROM edges ORDER BY claims DESC, articles DESC LIMIT 20"),
);
median("the 20 most named people", [1, 2, 3], () =>
  store.query("SELECT * FROM people ORDER BY mentions DESC LIMIT 20"),
);
store.close();
