import {
  bare,
  dependents,
  isVerb,
  lemmaOf,
  marked,
  prepositionOf,
  sentenceAt,
  type Tree,
} from "../clauses/tree.ts";
import type { Reported } from "./reported.ts";
import { leftNeighbor } from "./sources.ts";
import { words } from "./word-lists.ts";

/** How people stand to what is said behind it: "is sure that", "are willing to", "was worried about". */
const ATTITUDES = new Set(
  words(
    `adamant afraid aghast alarmed amazed angry annoyed anxious apprehensive ashamed astonished aware bitter bullish bearish
  cautious certain committed concerned confident confused content convinced coy critical cynical dedicated delighted
  desperate determined disappointed dismayed dismissive displeased dissatisfied doubtful eager ecstatic embarrassed
  enthusiastic excited fearful firm fond frank frightened frustrated furious glad grateful guarded happy hesitant hopeful
  horrified impatient impressed inclined indifferent insistent intent interested jealous keen mindful miffed
  mistrustful nervous noncommittal offended opposed optimistic outraged outspoken pessimistic pleased positive prepared
  proud puzzled ready relieved reluctant resentful resigned sad satisfied saddened scared shocked skeptical sceptical
  sorry stunned supportive sure surprised suspicious sympathetic terrified thankful thrilled tired torn touched troubled
  unafraid unaware uncertain uneasy unhappy unimpressed unsure unwilling upset vague vocal wary weary willing worried`,
  ),
);

/** What holds for anybody who looks: nobody is named. */
const PLAIN = new Set(words("apparent clear evident obvious plain unclear"));

const ABOUT = /^(about|of|with|on|to|at|over|in|for|by|against)$/;

/** An adjective that says how somebody stands to something. */
export interface ReportingAdjective {
  /** -1 where it is nobody's view in particular. */
  readonly source: number;
  readonly words: readonly number[];
  readonly reported: Reported;
}

export function reportingAdjective(tree: Tree, at: number): ReportingAdjective | null {
  const lemma = lemmaOf(tree, at);
  const plain = PLAIN.has(lemma);
  if (!plain && !ATTITUDES.has(lemma)) return null;
  if (isFinding(tree, at)) return null;
  const linking = linkingVerb(tree, at);
  const copula =
    linking < 0 ? dependents(tree, at, "cop", "aux:pass").findLast((word) => word < at) : linking;
  if (copula === undefined) return null;
  const [subject] = dependents(tree, linking < 0 ? at : linking, "nsubj", "expl");
  if (subject === undefined) return null;
  const expletive = bare(tree, subject) === "expl" || /^(it|this|that)$/.test(lemmaOf(tree, subject));
  if (plain !== expletive) return null;
  const led = ledTo(tree, at);
  if (!led) return null;
  const first = leftNeighbor(tree, copula, sentenceAt(tree, at).from) + 1;
  const span = Array.from({ length: (led.preposition ?? at) + 1 - first }, (_, index) => first + index);
  return {
    source: expletive ? -1 : subject,
    words: expletive ? [subject, ...span] : span,
    reported: { kind: led.kind, head: led.head, around: false },
  };
}

/** "Was determined to have a fracture" is what others found out, and no will of the one who has it. */
const isFinding = ({ document: { lemmas, tokens } }: Tree, at: number): boolean =>
  lemmas[at] === "determined" &&
  tokens[at + 1]?.text === "to" &&
  /^(have|be)$/.test(tokens[at + 2]?.text ?? "");

/** The verb of "remained confident that it rained", -1 without. */
function linkingVerb(tree: Tree, at: number): number {
  const verb = tree.document.heads[at]!;
  return verb >= 0 && bare(tree, at) === "xcomp" && LINKING.test(lemmaOf(tree, verb)) ? verb : -1;
}

const LINKING = /^(remain|become|feel|grow|get|stay|seem|appear|sound|look)$/;

function ledTo(
  tree: Tree,
  at: number,
): { head: number; kind: Reported["kind"]; preposition?: number } | null {
  const clause = dependents(tree, at, "ccomp", "xcomp", "csubj", "advcl", "acl").find(
    (child) => child > at && (marked(tree, child, /^(that|to)$/) || bare(tree, child) === "ccomp"),
  );
  if (clause !== undefined) return { head: clause, kind: marked(tree, clause, /^to$/) ? "intent" : "clause" };
  const thing = dependents(tree, at, "obl", "nmod", "advcl").find(
    (child) =>
      child > at &&
      (ABOUT.test(prepositionOf(tree, child)) || (isVerb(tree, child) && marked(tree, child, ABOUT))),
  );
  const [preposition] = thing === undefined ? [] : dependents(tree, thing, "case", "mark");
  return thing === undefined || preposition === undefined || preposition > at + 2
    ? null
    : { head: thing, kind: "thing", preposition };
}
