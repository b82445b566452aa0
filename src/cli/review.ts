import { createInterface } from "node:readline";
import type { Command } from "commander";
import { proposalsOf, record, type Wish } from "../decide.ts";
import type { Proposal } from "../resolve/proposals.ts";
import { settle } from "../settle/settle.ts";
import type { EntityRow } from "../store/entity-rows.ts";
import type { Store } from "../store/store.ts";
import { type DatabaseFlag, databaseOf, reading, withDatabaseFlag, writing } from "./database.ts";
import { type DeciderFlags, deciderOf, withDeciderFlags } from "./deciding.ts";
import { typeOption } from "./filters.ts";
import { count } from "./search.ts";
import { print, printJson, say } from "./terminal.ts";
import { visible } from "./visible.ts";

interface Flags extends DatabaseFlag, DeciderFlags {
  readonly limit: number;
  readonly type?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Sentences shown of each. */
const SENTENCES = 2;

/** A pair with all that one needs to decide. */
function caseOf(store: Store, { left, right, logOdds, grounds }: Proposal) {
  const side = (id: string) => ({
    ...(store.entity(id) as EntityRow),
    sentences: store.sentencesNaming(id, SENTENCES),
  });
  return { left: side(left), right: side(right), logOdds, grounds };
}

type Case = ReturnType<typeof caseOf>;

function casesOf(store: Store, { limit, type }: Flags): Case[] {
  return proposalsOf(store)
    .filter(({ left }) => type === undefined || store.entity(left)?.type === type)
    .slice(0, limit)
    .map((proposal) => caseOf(store, proposal));
}

function sideLines({ name, type, id, mentions, articles, sentences }: Case["left"]): string[] {
  const shown = sentences.map(
    ({ sentence, outlet, article, published }) =>
      `    > ${visible(sentence)}  [${visible([outlet ?? article, published].filter(Boolean).join(", "))}]`,
  );
  return [`  ${visible(name)} (${type}, ${id}): ${mentions} mentions, ${articles} articles`, ...shown];
}

const signed = (weight: number): string => (weight < 0 ? `−${-weight}` : `+${weight}`);

const question = ({ left, right, grounds }: Case): string =>
  [
    "Are these one?",
    ...sideLines(left),
    ...sideLines(right),
    ...grounds.map(({ text, weight }) => `  ${signed(weight)} ${visible(text)}`),
  ].join("\n");

/** What an answer means: a wish, nothing (for later), or that it is enough; undefined where it means none of these. */
function wishOf(answer: string, { left, right }: Case): Wish | "later" | "enough" | undefined {
  if (/^y(es)?$/i.test(answer)) return { kind: "merge", left: left.id, right: right.id };
  if (/^no?$/i.test(answer)) return { kind: "distinguish", left: left.id, right: right.id };
  if (/^(s(kip)?)?$/i.test(answer)) return "later";
  return /^q(uit)?$/i.test(answer) ? "enough" : undefined;
}

/** Asks of each case until it is enough or nobody answers. Each answer is written down at once. */
async function ask(cases: readonly Case[], take: (wish: Wish) => void): Promise<number> {
  const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  let taken = 0;
  for (const one of cases) {
    say(`\n${question(one)}`);
    let wish: ReturnType<typeof wishOf>;
    do {
      process.stderr.write("y(es), n(o), s(kip), q(uit)? ");
      const line = await lines.next();
      wish = line.done ? "enough" : wishOf(line.value.trim(), one);
    } while (wish === undefined);
    if (wish === "enough") break;
    if (wish === "later") continue;
    take(wish);
    taken += 1;
  }
  await lines.return?.();
  return taken;
}

export const addReview = (program: Command): Command =>
  withDeciderFlags(withDatabaseFlag(program.command("review")))
    .description(
      "asks of those who may be one: shows what speaks for and against it, and writes the answers down",
    )
    .addOption(typeOption())
    .option("--limit <number>", "pairs at most", count, 50)
    .option("--dry-run", "only print the pairs, ask nothing")
    .option("--json", "print the pairs as JSON, ask nothing")
    .addHelpText(
      "after",
      `
Answers: y they are one (merge), n they are not (distinguish), s later, q enough. "relata undo" takes an answer back.

Example:
  relata review --type Person --db news.db`,
    )
    .action(async (flags: Flags) => {
      const path = databaseOf(flags);
      const cases = reading(path, (store) => casesOf(store, flags));
      if (flags.json) return printJson(cases);
      if (flags.dryRun) return print(cases.map((one) => `${question(one)}\n\n`).join(""));
      const decider = deciderOf(flags);
      const taken = await ask(cases, (wish) => writing(path, (store) => record(store, [wish], decider)));
      if (taken > 0) writing(path, (store) => settle(store));
      const left = cases.length - taken;
      say(`${taken} decided, ${left === 0 ? "nothing is in doubt any more" : `${left} left`}`);
    });
