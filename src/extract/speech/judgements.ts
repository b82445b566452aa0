import { covers } from "../../text/span.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, isPlacedIn, isVictim, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { authorOf } from "../relations/titled-statements.ts";
import type { Speech } from "./speech.ts";

/** What is bad of whoever does it, is it, or makes it. */
const BAD =
  /^(fail|betray|mislead|undermine|violate|breach|lie|endanger|jeopardize|neglect|disregard|ruin|wreck|sabotage|bully|unacceptable|reckless|dangerous|irresponsible|absurd|ridiculous|illegal|unlawful|shameful|disgraceful|terrible|horrible|awful|corrupt|racist|hypocritical|undemocratic|anti-democratic|outrageous|foolish|dishonest|incompetent|unfair|cruel|oppressive|wrong|weak|appalling|disappointing|unjust|violation|betrayal|hoax|farce|sham|scandal|outrage|insult|failure|nonsense|stunt|blunder|abuse|provocation|traitor|coward|threat|mistake|disaster|shame|disgrace|lie|liar|fraud)$/;
/** What is good of them. */
const GOOD =
  /^(hero|success|victory|triumph|excellent|fantastic|brilliant|wonderful|remarkable|courageous|brave|outstanding|impressive|friend|inspiration|honest|admirable|trailblazer|pioneer|icon|legend|visionary|patriot|genius)$/;
/** Verbs that tell by their object what somebody does or lacks: "made errors", "showed courage". */
const SHOWING = /^(make|show|demonstrate|display|commit|have|reveal)$/;
const SHOWN =
  /^(error|mistake|flaw|blunder|ignorance|contempt|disregard|incompetence|failure|neglect|courage|leadership|bravery)$/;
const SHOWN_GOOD = /^(courage|leadership|bravery)$/;

const isDoubtful = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "aux", "advmod", "det", "mark").some((word) =>
    /^(not|n't|no|never|would|could|might|may|should|must|if)$/.test(lemmaOf(tree, word)),
  );

/** Who says of somebody that he failed or is a liar criticizes him, praises whom he calls a hero, and urges who he says must act. */
export const judgementDrafts = (
  mentions: Mentions,
  speeches: readonly Speech[],
  clauses: readonly Clause[],
): Draft[] => {
  const { tokens } = mentions.tree.document;
  const heard = speeches.flatMap(({ quote, cueToken, heard: spans }) =>
    quote.speaker === null
      ? []
      : clauses
          .filter(({ predicate }) => spans.some((words) => covers(words, tokens[predicate]!)))
          .flatMap((clause) => judgementsIn(mentions, clause, quote.speaker!, cueToken)),
  );
  return [...heard, ...ownJudgements(mentions, speeches, clauses)];
};

/** Who says what his or her own country must do, alone or with others, asks nobody. */
export function withoutOwnDuties(drafts: readonly Draft[], roles: readonly Draft[]): Draft[] {
  const served = new Set(roles.map(({ subject, object }) => `${subject.chain} ${object.chain}`));
  const own = new Set(
    drafts
      .filter(({ subject, object }) => served.has(`${subject.chain} ${object.chain}`))
      .map(({ predicate }) => predicate),
  );
  return drafts.filter(({ relation, predicate }) => relation !== "urged" || !own.has(predicate));
}

/** What a statement that is one person's by its title says in its own words: "Berg was a pioneer." */
function ownJudgements(mentions: Mentions, speeches: readonly Speech[], clauses: readonly Clause[]): Draft[] {
  const author = authorOf(mentions);
  if (author === null) return [];
  const { tokens } = mentions.tree.document;
  return clauses
    .filter(({ predicate }) => !speeches.some(({ quote }) => covers(quote.content, tokens[predicate]!)))
    .flatMap((clause) => judgementsIn(mentions, clause, author, clause.predicate));
}

/** What a speaker does to those of whom a clause tells. */
function judgementsIn(mentions: Mentions, clause: Clause, speaker: Argument, predicate: number): Draft[] {
  const act = actOf(mentions.tree, clause);
  if (act === null) return [];
  return judged(mentions, clause, speaker).map(
    (object): Draft => ({
      relation: act.relation,
      subject: speaker,
      object,
      predicate,
      spoken: true,
      rule: `${act.relation}/judgement:${act.word}`,
      confidence: 0.6,
    }),
  );
}

function actOf(tree: Tree, clause: Clause): { relation: string; word: string } | null {
  const duty = dutyOf(tree, clause);
  if (duty !== null) return { relation: "urged", word: duty };
  const judgement = judgementOf(tree, clause);
  return judgement === null
    ? null
    : { relation: judgement.good ? "praised" : "criticized", word: judgement.word };
}

/** "Must", where a clause says that somebody must act; not of what must be so, have been so, or could be said to. */
function dutyOf(tree: Tree, { predicate, kind, governor }: Clause): string | null {
  if (kind !== "verb" || dependents(tree, predicate, "aux:pass").length > 0) return null;
  if (governor >= 0 && isDoubtful(tree, governor)) return null;
  const helping = dependents(tree, predicate, "aux").map((word) => lemmaOf(tree, word));
  return helping.includes("must") && !helping.includes("have") ? "must" : null;
}

/** What a clause says of its subject, and whether that is good; null where it does not judge. */
function judgementOf(
  tree: Tree,
  { predicate, lemma, roles }: Clause,
): { word: string; good: boolean } | null {
  if (isDoubtful(tree, predicate)) return null;
  if (BAD.test(lemma) || GOOD.test(lemma)) return { word: lemma, good: GOOD.test(lemma) };
  const shown = SHOWING.test(lemma) ? (roles.get("object") ?? []) : [];
  const word = shown
    .filter((token) => !isDoubtful(tree, token))
    .map((token) => lemmaOf(tree, token))
    .find((one) => SHOWN.test(one));
  return word === undefined ? null : { word, good: SHOWN_GOOD.test(word) };
}

function judged(mentions: Mentions, { roles }: Clause, speaker: Argument): Argument[] {
  const subjects = roles.get("subject") ?? [];
  const found = subjects
    .flatMap((token) => argumentsOf(mentions, token, true))
    .filter((one) => !(isPlacedIn(mentions, subjects, one) || isVictim(mentions.tree, subjects, one)));
  return distinct(found).filter(({ chain }) => chain !== speaker.chain);
}
