import { covers } from "../../text/span.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, isPlacedIn, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import type { Speech } from "./speech.ts";

/** What is bad of whoever does it, is it, or makes it. */
const BAD =
  /^(fail|betray|mislead|undermine|violate|breach|lie|endanger|jeopardize|neglect|disregard|ruin|wreck|sabotage|bully|unacceptable|reckless|dangerous|irresponsible|absurd|ridiculous|illegal|unlawful|shameful|disgraceful|terrible|horrible|awful|corrupt|racist|hypocritical|undemocratic|anti-democratic|outrageous|foolish|dishonest|incompetent|unfair|cruel|oppressive|wrong|weak|appalling|disappointing|unjust|violation|betrayal|hoax|farce|sham|scandal|outrage|insult|failure|nonsense|stunt|blunder|abuse|provocation|traitor|coward|threat|mistake|disaster|shame|disgrace|lie|liar|fraud)$/;
/** What is good of them. */
const GOOD =
  /^(hero|success|victory|triumph|excellent|fantastic|brilliant|wonderful|remarkable|courageous|brave|outstanding|impressive|friend|inspiration|honest|admirable)$/;
/** Verbs that tell by their object what somebody does or lacks: "made errors", "showed courage". */
const SHOWING = /^(make|show|demonstrate|display|commit|have|reveal)$/;
const SHOWN =
  /^(error|mistake|flaw|blunder|ignorance|contempt|disregard|incompetence|failure|neglect|courage|leadership|bravery)$/;
const SHOWN_GOOD = /^(courage|leadership|bravery)$/;

const isDoubtful = (tree: Tree, token: number): boolean =>
  dependents(tree, token, "aux", "advmod", "det", "mark").some((word) =>
    /^(not|n't|no|never|would|could|might|may|should|must|if)$/.test(lemmaOf(tree, word)),
  );

/** Who says of somebody that he failed or is a liar criticizes him, and praises whom he calls a hero. */
export const judgementDrafts = (
  mentions: Mentions,
  speeches: readonly Speech[],
  clauses: readonly Clause[],
): Draft[] =>
  speeches.flatMap(({ quote, cueToken, heard }) => {
    const { speaker } = quote;
    const { tokens } = mentions.tree.document;
    if (!speaker) return [];
    return clauses
      .filter(({ predicate }) => heard.some((words) => covers(words, tokens[predicate]!)))
      .flatMap((clause) => {
        const judgement = judgementOf(mentions.tree, clause);
        if (judgement === null) return [];
        const relation = judgement.good ? "praised" : "criticized";
        return judged(mentions, clause, speaker).map(
          (object): Draft => ({
            relation,
            subject: speaker,
            object,
            predicate: cueToken,
            spoken: true,
            rule: `${relation}/judgement:${judgement.word}`,
            confidence: 0.6,
          }),
        );
      });
  });

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
    .filter((one) => !isPlacedIn(mentions, subjects, one));
  return distinct(found).filter(({ chain }) => chain !== speaker.chain);
}
