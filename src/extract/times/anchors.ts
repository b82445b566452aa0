import type { Span } from "../../text/span.ts";
import type { DayRange } from "../claim.ts";
import { finiteOf, tenseOf } from "../clauses/finite.ts";
import { dependents, isVerb, lemmaOf, marked, type Tree } from "../clauses/tree.ts";
import type { Dating } from "../settings/dating.ts";
import { HAPPENING } from "../settings/happenings.ts";
import { SPEECH } from "../speech/cues.ts";
import { addDays, dayRange, unitRange } from "./calendar.ts";

/** What a story has told so far when a sentence begins: undated clauses go on from there. */
interface Thread {
  /** When what was last told happened. */
  readonly event: DayRange | null;
  /** The token of the clause that says so. */
  readonly at: number;
  /** When somebody last spoke. */
  readonly speech: DayRange | null;
  /** When what was last announced is to happen. */
  readonly plan: DayRange | null;
}

const NOTHING: Thread = { event: null, at: -1, speech: null, plan: null };

/** Somebody's very words, and the token of the verb that says so. */
export interface Utterance {
  readonly content: Span;
  readonly cue: number;
}

/** The days of clauses that name none. */
export interface Anchors {
  /** @param predicate of a clause without a time of its own. */
  day(predicate: number): DayRange | null;
}

/**
 * A story is told from one day: its first dated event. A paragraph goes on from the day that it last named. So an
 * undated clause in the simple past happened on the day its paragraph is at, or on the day of the story; a clause with
 * "will" goes on with the plan before it; a headline tells of the day of the story. Perfects and relative clauses leave
 * the thread. What somebody does by saying it ("we urge them") is done on the day of the utterance.
 */
export function anchorsOf(tree: Tree, { ranges, vague }: Dating, utterances: readonly Utterance[]): Anchors {
  const threads = threadsOf(tree, ranges);
  const story = storyDay(tree, ranges);
  const { article, relations, sentences } = tree.document;
  const headline = (token: number): boolean =>
    article.blocks[sentences[tree.sentenceOf[token]!]!.block]?.kind === "headline";
  const day = (predicate: number): DayRange | null => {
    const finite = finiteOf(tree, predicate);
    if (vague.has(predicate) || vague.has(finite)) return null;
    const tense = tenseOf(tree, finite);
    const utterance = utterances.find(({ content }) => within(tree, finite, content));
    if (utterance) return tense === "present" && isPerformed(tree, finite) ? ownOrDay(utterance.cue) : null;
    if (headline(finite)) return tense === "present" || tense === null ? story : null;
    const thread = threads[tree.sentenceOf[finite]!]!;
    // A text that tells no story is itself the act: "We condemn the attack."
    if (
      tense === "present" &&
      !story &&
      PERFORMED.test(lemmaOf(tree, finite)) &&
      relations[finite] === "root"
    )
      return issueOf(article);
    if (tense === "ahead") return thread.plan;
    if (tense !== "past" || leavesThread(tree, finite)) return null;
    // "Founded it and was tried in 2001": what is told before a year need not be of that year.
    if (thread.event?.granularity === "year" && finite < thread.at) return null;
    if (!SPEECH.has(lemmaOf(tree, finite))) return thread.event ?? story;
    const spoken = thread.speech ?? thread.event ?? story;
    return spoken && isFresh(spoken, article.published) ? spoken : null;
  };
  const ownOrDay = (token: number): DayRange | null => ranges.get(token) ?? day(token);
  return { day };
}

/** News quote what was said in these days, not at the time of what it is about. */
const isFresh = ({ last }: DayRange, published: string | null): boolean =>
  published === null || addDays(last, FRESH) >= published;

const FRESH = 21;

/** When an article came out, as exactly as that is known. */
function issueOf({ published, month }: Tree["document"]["article"]): DayRange | null {
  if (published !== null) return dayRange(published);
  return month === undefined ? null : unitRange("month", `${month}-15`);
}

/** Relative clauses tell of other days, but for those of a happening: "talks in which they agreed". */
const leavesThread = (tree: Tree, finite: number): boolean =>
  tree.document.relations[finite] === "acl:relcl" &&
  !HAPPENING.test(lemmaOf(tree, tree.document.heads[finite]!));

const within = ({ document }: Tree, token: number, { start, end }: Span): boolean =>
  start <= document.tokens[token]!.start && document.tokens[token]!.end <= end;

const PERFORMED =
  /^(urge|condemn|welcome|congratulate|thank|call|commend|deplore|denounce|reject|ask|demand|appeal|applaud|support|oppose|pledge|promise|vow|apologize|warn|appreciate|declare|accept|withdraw|commit|stand|mourn|regret|praise|salute|endorse|offer|propose|request|express)$/;

/** "I" or "we" do it by saying so. */
const isPerformed = (tree: Tree, token: number): boolean =>
  PERFORMED.test(lemmaOf(tree, token)) &&
  dependents(tree, token, "nsubj").some((subject) => /^(i|we)$/.test(lemmaOf(tree, subject)));

/**
 * A noun's own day ("the 2016 race") is not that of what is told of it, and relative clauses tell of other days, as does
 * what came later. From the day that somebody was born nothing goes on: "Born on May 3, 1935, he was elected twice."
 */
const tellsDay = (tree: Tree, token: number, finite: number): boolean =>
  (token === finite || isVerb(tree, token)) &&
  tree.document.relations[finite] !== "acl:relcl" &&
  lemmaOf(tree, token) !== "bear" &&
  !(tree.document.relations[finite] === "advcl" && marked(tree, finite, /^before$/));

const isExact = ({ granularity }: DayRange): boolean => /^(day|interval|week)$/.test(granularity);

/** "Since June" and "this century" tell how long, and nothing goes on from there. */
const isLong = ({ first, last, granularity }: DayRange): boolean =>
  /^(decade|century)$/.test(granularity) || (granularity === "interval" && addDays(first, 31) < last);

/** The day of the first clause in the simple past that names one; of an act rather than of words about it. */
function storyDay(tree: Tree, placed: ReadonlyMap<number, DayRange>): DayRange | null {
  const dated = [...placed].sort(([a], [b]) => a - b);
  const past = dated.filter(([token, range]) => {
    const finite = finiteOf(tree, token);
    return (
      isExact(range) && !isLong(range) && tellsDay(tree, token, finite) && tenseOf(tree, finite) === "past"
    );
  });
  return past[0]?.[1] ?? null;
}

/** Where the story is when each sentence begins; a new paragraph begins anew. */
function threadsOf(tree: Tree, placed: ReadonlyMap<number, DayRange>): Thread[] {
  let thread = NOTHING;
  let block = -1;
  return tree.document.sentences.map((sentence) => {
    const before = sentence.block === block ? thread : NOTHING;
    block = sentence.block;
    thread = after(tree, before, sentence.from, sentence.to, placed);
    return thread === before ? before : withOwn(before, thread);
  });
}

/** Within a sentence its own days count before those of earlier ones. */
const withOwn = (before: Thread, own: Thread): Thread => ({
  event: own.event ?? before.event,
  at: own.event ? own.at : before.at,
  speech: own.speech ?? before.speech,
  plan: own.plan ?? before.plan,
});

function after(
  tree: Tree,
  thread: Thread,
  from: number,
  to: number,
  placed: ReadonlyMap<number, DayRange>,
): Thread {
  let { event, at, speech, plan } = thread;
  for (let token = from; token < to; token += 1) {
    const range = placed.get(token);
    if (!range || isLong(range)) continue;
    const finite = finiteOf(tree, token);
    if (!tellsDay(tree, token, finite)) continue;
    const tense = tenseOf(tree, finite);
    if (tense === "ahead") plan = range;
    else if (tense === "past" && SPEECH.has(lemmaOf(tree, finite)) && finite === token) speech = range;
    else if (tense === "past") [event, at] = [range, token];
  }
  return { event, at, speech, plan };
}

/** Of a main clause the days of "when", "after" and "as" clauses below it. */
export const circumstances = (tree: Tree, token: number): number[] =>
  dependents(tree, token, "advcl").filter((clause) =>
    dependents(tree, clause, "mark", "advmod").some((mark) =>
      /^(when|after|as|while|once)$/.test(lemmaOf(tree, mark)),
    ),
  );
