import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { bare, dependents, lemmaOf, marked, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";

/** Verbs of which whatever is named in their object is a topic: "discussed the war's effect on Malta and Cyprus". */
const DISCUSSING = /^(discuss|debate|raise|review|explore|touch)$/;

/**
 * Verbs by which several say one thing: what one alone says with them is a quote. The first that is named is what it is
 * about; whoever affirms a bond supports it instead.
 */
const SHARING =
  /^(reiterate|underscore|underline|stress|emphasize|emphasise|highlight|share|express|voice|note|acknowledge|recognize)$/;

/** Verbs of coming together: who meets somebody to discuss something discusses it with him. */
const MEETING = /^(meet|speak|talk|sit|gather|convene|host|visit|call|phone|welcome|receive)$/;

/** Prepositions that lead to a topic; the others tell with whom, where and when. */
const LEADING =
  /^(on|upon|about|over|regard|regarding|concern|of|for|against|to|include|including|in regard to|with regard to)$/;

/** What is somewhere, of which a tree may hang the place on the verb: "discussed the war in Sudan". */
const SITUATION =
  /^(war|conflict|crisis|situation|fighting|violence|election|coup|famine|drought|unrest|protest|development|event|security|stability|peace|reform|outbreak|attack|strike|ceasefire|truce|transition|condition|disaster|weapon|troop|invasion|aggression|occupation)$/;

/** What they lead to inside a topic is a party to it. */
const PARTIES = /^(between|with|from|by|among)$/;

/** More names than these are a list of cases, and no topics. */
const MOST = 6;

/** Who discusses or raises something comments on all that is named in it; so do several who say something together. */
export function topicDrafts(mentions: Mentions, clauses: readonly Clause[]): Draft[] {
  const all = new Map(clauses.map((clause) => [clause.predicate, clause]));
  return clauses.flatMap((clause) => {
    if (clause.kind !== "verb") return [];
    const speakers = speakersOf(mentions, clause, all);
    const shared = SHARING.test(clause.lemma) && speakers.length > 1;
    const named = shared || DISCUSSING.test(clause.lemma) ? topicsOf(mentions, clause.predicate, shared) : [];
    const topics = shared ? named.slice(0, 1) : named;
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

/** The people who say it: the subject, and of "met Lee to discuss it" Lee. */
function speakersOf(mentions: Mentions, clause: Clause, all: ReadonlyMap<number, Clause>): Argument[] {
  const { tree } = mentions;
  const { predicate, roles, governor } = clause;
  const meeting =
    /^(advcl|xcomp|acl)$/.test(bare(tree, predicate)) && marked(tree, predicate, /^to$/)
      ? all.get(governor)
      : undefined;
  const met =
    meeting && MEETING.test(meeting.lemma)
      ? ["subject", "object", "with", "to"].flatMap((role) => meeting.roles.get(role) ?? [])
      : [];
  return distinct(
    [...(roles.get("subject") ?? []), ...met].flatMap((token) => argumentsOf(mentions, token)),
  ).filter(({ chain }) => tree.document.chains[chain]!.type === "Person");
}

/**
 * Bodies, places and events by name in what is discussed; of a name within a name the outer one.
 *
 * @param where whether places where something only happens are left out.
 */
function topicsOf({ tree, mentionAt }: Mentions, verb: number, where: boolean): Argument[] {
  const { mentions, chains, referents } = tree.document;
  const found: Argument[] = [];
  const open = objectsOf(tree, verb);
  for (let token = open.shift(); token !== undefined; token = open.shift()) {
    const mention = mentionAt[token]!;
    const name = mentions[mention];
    const headed = name?.head === token && name.form === "name";
    const [chain] = headed ? referents[mention]! : [];
    if (chain !== undefined && chains[chain]!.type !== "Person") found.push({ mention, chain });
    const posed = /^(pose|present|create)$/.test(lemmaOf(tree, token));
    const below = tree.children[token]!.filter(
      (child) => (posed || !PARTIES.test(prepositionOf(tree, child))) && !(where && isPlaceOf(tree, child)),
    );
    const more = (child: number): boolean =>
      tree.document.relations[child] === "conj" ||
      /^(include|including|such as)$/.test(prepositionOf(tree, child));
    open.push(...below.filter((child) => !headed || more(child)));
  }
  return distinct(found.sort((a, b) => mentions[a.mention]!.from - mentions[b.mention]!.from));
}

/** What hangs on a verb as that which it tells of; an infinitive behind its object is the object's: "discussed ways to help Malta". */
function objectsOf(tree: Tree, verb: number): number[] {
  const objects = dependents(tree, verb, "obj");
  return [
    ...objects,
    ...dependents(tree, verb, "xcomp", "ccomp"),
    ...dependents(tree, verb, "obl").filter(
      (token) => LEADING.test(prepositionOf(tree, token)) || isScene(tree, token),
    ),
    ...dependents(tree, verb, "advcl").filter(
      (token) => marked(tree, token, /^to$/) && objects.some((object) => object < token),
    ),
  ];
}

/** "Stressed the need to end the epidemic in Peru" is of the epidemic; "the war in Peru" is of Peru. */
const isPlaceOf = (tree: Tree, token: number): boolean =>
  /^(in|at)$/.test(prepositionOf(tree, token)) && !SITUATION.test(lemmaOf(tree, tree.document.heads[token]!));

/** Of "the war in Sudan" Sudan. */
function isScene(tree: Tree, token: number): boolean {
  const [mark] = dependents(tree, token, "case");
  return mark !== undefined && lemmaOf(tree, mark) === "in" && SITUATION.test(lemmaOf(tree, mark - 1));
}

/** Those who speak for a country discuss what is outside of it: without their own countries among the topics. */
export function withoutOwnLands(drafts: readonly Draft[]): Draft[] {
  const led = new Set(drafts.filter(({ relation }) => relation === "leads").map(pairOf));
  const speakers = new Map<number, number[]>();
  for (const { relation, subject, predicate } of drafts)
    if (relation === "commented_on")
      speakers.set(predicate, [...(speakers.get(predicate) ?? []), subject.chain]);
  return drafts.filter(
    ({ relation, rule, predicate, object }) =>
      relation !== "commented_on" ||
      rule.startsWith("commented_on/speech") ||
      !speakers.get(predicate)!.some((speaker) => led.has(`${speaker} ${object.chain}`)),
  );
}

const pairOf = ({ subject, object }: Draft): string => `${subject.chain} ${object.chain}`;
