import { shortened, visible } from "./visible.ts";

const RIGHT = /^[-+]?[\d,.]+%?$/;

const widthOf = (text: string): number => [...text].length;

/** No column of a table is wider than this; the whole value is in --json. */
const WIDEST = 48;

/**
 * Rows as aligned columns under their headings, without lines between them.
 *
 * @returns "" for no rows.
 */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  if (rows.length === 0) return "";
  const cells = rows.map((row) =>
    row.map((cell) => shortened(visible(cell === null ? "" : String(cell)), WIDEST)),
  );
  const columns = headings.map((heading, i) => {
    const values = cells.map((row) => row[i] ?? "");
    return {
      width: Math.max(widthOf(heading), ...values.map(widthOf)),
      right: values.every((value) => value === "" || RIGHT.test(value)),
    };
  });
  const line = (row: readonly string[]): string =>
    columns
      .map(({ width, right }, i) => {
        const space = " ".repeat(width - widthOf(row[i] ?? ""));
        return right ? space + (row[i] ?? "") : (row[i] ?? "") + space;
      })
      .join("  ")
      .trimEnd();
  return `${[headings, ...cells].map(line).join("\n")}\n`;
}
