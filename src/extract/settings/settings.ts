import type { Argument, DayRange } from "../claim.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { finiteOf, toldWith } from "../clauses/finite.ts";
import { dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import { anchorsOf, circumstances, type Utterance } from "../times/anchors.ts";
import { stretchesOf } from "../times/stretches.ts";
import type { TimeExpression } from "../times/times.ts";
import { datingOf } from "./dating.ts";
import { distancesOf } from "./distances.ts";
import { scenesOf } from "./scenes.ts";

/** When and where a clause says that something happens. */
export interface Settings {
  when(predicate: number): DayRange | null;
  /** The day beside one of several things that a clause names: of "A in 1998 and B in 1868" that of B. */
  beside(token: number): DayRange | null;
  /** Whether the clause itself says when. */
  told(predicate: number): boolean;
  /** How long a role was held, where its own clause says so: "was mayor from 2008 to 2016". */
  tenure(role: number): DayRange | null;
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
  const counted = times.filter((time) => !countsFromUtterance(tree, time, utterances));
  const dating = datingOf(tree, stretchesOf(counted, tree.document));
  const { ranges, vague } = dating;
  const anchors = anchorsOf(tree, dating, utterances);
  const chainUp = (predicate: number): number[] => happeningsOf(tree, predicate);
  const own = (predicate: number): DayRange | undefined => {
    const finite = finiteOf(tree, predicate);
    const near = [...chainUp(predicate), ...(vague.has(predicate) ? [] : circumstances(tree, finite))];
    return near
      .map((token) => ranges.get(token) ?? distances.get(token))
      .find((range) => range !== undefined);
  };
  const distances = distancesOf(tree, times, (predicate) => ranges.get(predicate));
  const when = (predicate: number): DayRange | null => own(predicate) ?? anchors.day(predicate);
  const told = (predicate: number): boolean => own(predicate) !== undefined;
  const tenure = (role: number): DayRange | null => {
    const range = ranges.get(holding(tree, role)) ?? ranges.get(role) ?? null;
    return range && /^(interval|year)$/.test(range.granularity) ? range : null;
  };
  const beside = (token: number): DayRange | null =>
    tree.document.relations[token] === "conj" ? (ranges.get(token) ?? null) : null;
  return { when, beside, told, tenure, where: scenesOf(mentions, clauses, chainUp, when).where };
}

/** The verb by which a role is held, or the role itself behind "was"; -1 without. */
function holding(tree: Tree, role: number): number {
  if (dependents(tree, role, "cop").length > 0) return role;
  const head = tree.document.heads[role]!;
  return head >= 0 && /^(serve|work|act|sit|rule|govern)$/.test(lemmaOf(tree, head)) ? head : -1;
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
  for (let at = toldWith(tree, predicate); at >= 0 && found.length < 5; at = toldWith(tree, at))
    found.push(at);
  return found;
}
