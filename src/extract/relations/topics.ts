import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clauses.ts";
import { dependents, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";

/** Verbs of which whatever is named in their object is a topic: "discussed the war's effect on Malta and Cyprus". */
const DISCUSSING = /^(discuss|debate|raise|review|explore|touch)$/;
/** Prepositions that lead to a topic; the others tell with whom, where and when. */
const LEADING = /^(on|upon|about|over|regarding|concern|of|for|against|in regard to|with regard to)$/;

/** What they lead to inside a topic is a party to it. */
const PARTIES = /^(between|with|from|by|among)$/;

/** More names than these are a list of cases, and no topics. */
const MOST = 6;

/** Who discusses or raises something comments on all that is named in it. */
export function topicDrafts(mentions: Mentions, clauses: readonly Clause[]): Draft[] {
  return clauses.flatMap((clause) => {
    if (clause.kind !== "verb" || !DISCUSSING.test(clause.lemma)) return [];
    const speakers = distinct(
      (clause.roles.get("subject") ?? []).flatMap((token) => argumentsOf(mentions, token)),
    ).filter(({ chain }) => mentions.tree.document.chains[chain]!.type === "Person");
    const topics = topicsOf(mentions, clause.predicate);
    if (topics.length > MOST) return [];
    return speakers.flatMap((subject) =>
      topics
        .filter(({ chain }) => speakers.every((speaker) => speaker.chain !== chain))
        .map(
          (object): Draft => ({
            relation: "commented_on",
            subject,
            object,
            predicate: clause.predicate,
            spoken: true,
            rule: `commented_on/topic:${clause.lemma}`,
            confidence: 0.7,
          }),
        ),
    );
  });
}

/** Bodies, places and events by name in what is discussed; of a name within a name the outer one. */
function topicsOf({ tree, mentionAt }: Mentions, verb: number): Argument[] {
  const { mentions, chains, referents } = tree.document;
  const found: Argument[] = [];
  const open = objectsOf(tree, verb);
  for (let token = open.shift(); token !== undefined; token = open.shift()) {
    const mention = mentionAt[token]!;
    const name = mentions[mention];
    const headed = name?.head === token && name.form === "name";
    const [chain] = headed ? referents[mention]! : [];
    if (chain !== undefined && chains[chain]!.type !== "Person") found.push({ mention, chain });
    const below = tree.children[token]!.filter((child) => !PARTIES.test(prepositionOf(tree, child)));
    open.push(...below.filter((child) => !headed || tree.document.relations[child] === "conj"));
  }
  return distinct(found);
}

const objectsOf = (tree: Tree, verb: number): number[] => [
  ...dependents(tree, verb, "obj", "xcomp", "ccomp"),
  ...dependents(tree, verb, "obl").filter((token) => LEADING.test(prepositionOf(tree, token))),
];
