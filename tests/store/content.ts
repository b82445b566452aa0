import type { Store } from "../../src/store/store.ts";

/**
 * Everything that tables hold, sorted, but for the numbers that only count rows for the full-text index, and for what is
 * only noted until who is who is worked out again.
 */
export function contentOf(store: Store): Record<string, string[]> {
  const tables = store.query(
    `SELECT name FROM sqlite_master
     WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%' AND name <> 'unsettled'
     ORDER BY name`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = store.query(`SELECT * FROM "${name}"`).map((row) => {
        const { id, ...rest } = row;
        return JSON.stringify(typeof id === "number" ? rest : row);
      });
      return [String(name), rows.sort()];
    }),
  );
}
