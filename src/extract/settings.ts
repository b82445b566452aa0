import { anchorsOf, circumstances, type Utterance } from "./anchors.ts";
import { argumentsOf, type Mentions } from "./arguments.ts";
import type { Argument, DayRange } from "./claim.ts";
import type { Clause } from "./clauses.ts";
import { datingOf } from "./dating.ts";
import { finiteOf } from "./finite.ts";
import { stretchesOf } from "./stretches.ts";
import type { TimeExpression } from "./times.ts";
import { bare, dependents, type Tree } from "./tree.ts";

/** When and where a clause says that something happens. */
export interface Settings {
  when(predicate: number): DayRange | null;
  where(predicate: number, taken: readonly Argument[]): Argument | null;
}

/** @param utterances direct quotations, whose words count time from when they were said. */
export function settingsOf(
  mentions: Mentions,
  clauses: readonly Clause[],
  times: readonly TimeExpression[],
  utterances: readonly Utterance[],
): Settings {
  const { tree } = mentions;
  const byPredicate = new Map(clauses.map((clause) => [clause.predicate, clause]));
  const told = times.filter((time) => !countsFromUtterance(tree, time, utterances));
  const dating = datingOf(tree, stretchesOf(told, tree.document));
  const { ranges, vague } = dating;
  const anchors = anchorsOf(tree, dating, utterances);
  const chainUp = (predicate: number): number[] => happeningsOf(tree, predicate);
  const own = (predicate: number): DayRange | undefined => {
    const finite = finiteOf(tree, predicate);
    const near = [...chainUp(predicate), ...(vague.has(predicate) ? [] : circumstances(tree, finite))];
    return near.map((token) => ranges.get(token)).find((range) => range !== undefined);
  };
  return {
    when: (predicate) => own(predicate) ?? anchors.day(predicate),
    where: (predicate, taken) => {
      for (const token of chainUp(predicate)) {
        const clause = byPredicate.get(token);
        const place = clause ? placeOf(mentions, clause, taken) : null;
        if (place) return place;
      }
      return null;
    },
  };
}

/** "Today" in somebody's words is the day of saying so, not of publication. */
const countsFromUtterance = (
  { document }: Tree,
  { from }: TimeExpression,
  utterances: readonly Utterance[],
): boolean =>
  /^(today|tonight|tomorrow|yesterday|this)$/i.test(document.tokens[from]!.text) &&
  utterances.some(
    ({ content }) =>
      content.start <= document.tokens[from]!.start && document.tokens[from]!.start < content.end,
  );

/** A predicate and those that tell of the same happening: the verb over a noun, the verb that controls it, or its pair. */
function happeningsOf(tree: Tree, predicate: number): number[] {
  const found = [predicate];
  let token = predicate;
  for (let step = 0; step < 3; step += 1) {
    const head = tree.document.heads[token]!;
    if (head < 0 || !/^(obj|obl|nmod|xcomp|conj|nsubj)$/.test(bare(tree, token))) break;
    if (bare(tree, token) === "conj" && dependents(tree, token, "nsubj").length > 0) break;
    found.push(head);
    token = head;
  }
  return found;
}

const PLACE_ROLES = ["in", "at", "on", "inside", "near", "outside", "within"];

function placeOf(mentions: Mentions, { roles }: Clause, taken: readonly Argument[]): Argument | null {
  const { chains } = mentions.tree.document;
  for (const role of PLACE_ROLES) {
    const found = (roles.get(role) ?? []).flatMap((token) => argumentsOf(mentions, token));
    const place = found.find(
      ({ chain }) => chains[chain]!.type === "Place" && !taken.some((one) => one.chain === chain),
    );
    if (place) return place;
  }
  return null;
}
