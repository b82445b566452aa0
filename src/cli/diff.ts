import type { Command } from "commander";
import { compare, type Difference, type Differing } from "../graph/difference.ts";
import { mustBeThere } from "./database.ts";
import { orMistake } from "./mistake.ts";
import { count } from "./search.ts";
import { print, printJson } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags {
  readonly limit: number;
  readonly json?: boolean;
}

const SIGNS = { added: "+", removed: "-", changed: "~" } as const;

const changesOf = ({ changes }: Differing): string =>
  changes
    .map(({ field, from, to }) => `${field.replace("_", " ")} ${from ?? "none"} → ${to ?? "none"}`)
    .join(", ");

function entry(differing: Differing, what: string): string {
  const changes = changesOf(differing);
  const lines = [`  ${SIGNS[differing.side]} ${what}${changes === "" ? "" : `: ${changes}`}`];
  if (differing.because.length > 0) lines.push(`      ${differing.because.join("; ")}`);
  return lines.map(visibleLine).join("\n");
}

/** Leading spaces stay: they show what belongs to what. */
const visibleLine = (line: string): string => /^ */.exec(line)![0] + visible(line);

function section<Row extends Differing>(
  title: string,
  rows: readonly Row[],
  what: (row: Row) => string,
  limit: number,
): string {
  const number = (side: Differing["side"]): number => rows.filter((row) => row.side === side).length;
  const counts = (["added", "removed", "changed"] as const)
    .filter((side) => number(side) > 0)
    .map((side) => `${number(side)} ${side}`);
  const head = `${title}: ${counts.join(", ") || "no difference"}`;
  const more = rows.length > limit ? [`  and ${rows.length - limit} more (--limit ${rows.length})`] : [];
  return [head, ...rows.slice(0, limit).map((row) => entry(row, what(row))), ...more].join("\n");
}

const page = ({ articles, entities, edges, claims }: Difference, limit: number): string =>
  [
    section(
      "Articles",
      articles,
      ({ name, outlet, published }) =>
        `${name} (${[outlet, published].filter(Boolean).join(", ") || "no outlet, no day"})`,
      limit,
    ),
    section(
      "Entities",
      entities,
      ({ name, type, became }) => `${name} (${type})${became === null ? "" : `, now in ${became}`}`,
      limit,
    ),
    section(
      "Edges",
      edges,
      ({ subjectName, relation, objectName }) => `${subjectName} — ${relation} → ${objectName}`,
      limit,
    ),
    section(
      "Claims",
      claims,
      ({ subject, relation, object, words }) => `${subject} — ${relation} → ${object} “${words}”`,
      limit,
    ),
  ].join("\n\n");

export const addDiff = (program: Command): Command =>
  program
    .command("diff <old> <new>")
    .description(
      "what became different from one database to another, and why: an article, another version, a decision",
    )
    .option("--limit <number>", "lines of each kind at most", count, 20)
    .option("--json", "print all of it as JSON")
    .addHelpText("after", "\nExample:\n  relata diff yesterday.db news.db")
    .action((old: string, now: string, flags: Flags) => {
      const difference = orMistake(() => compare(mustBeThere(old), mustBeThere(now)));
      if (flags.json) printJson(difference);
      else print(`${page(difference, flags.limit)}\n`);
    });
