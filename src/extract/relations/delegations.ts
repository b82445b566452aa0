import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { dependents, lemmaOf, prepositionOf, spanOf, subtree, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";

/** Somebody who came to a meeting at the head of others. */
interface Leader {
  readonly person: Argument;
  readonly predicate: number;
  /** True where it is the meeting itself that they led: "the talks were led by ...". */
  readonly ofMeeting: boolean;
  /** Where they led them to. */
  readonly place: Argument | null;
}

const LEADING = /^(lead|head|chair)$/;
const MEETING =
  /^(talk|talks|negotiation|negotiations|meeting|discussion|discussions|round|consultation|summit)$/;
const GROUP = /^(team|delegation|side|party|mission|group|contingent)$/;

/** How many sentences one meeting is told in, from its first leader to its second. */
const REACH = 6;

/**
 * Those who led the sides of one meeting met each other, though no sentence says so: "A led a team to the border",
 * "on the other side, the talks were led by B".
 */
export function delegationDrafts(
  mentions: Mentions,
  clauses: readonly Clause[],
  drafts: readonly Draft[],
): Draft[] {
  const leaders = clauses.flatMap((clause) => leadersIn(mentions, clause));
  return [...leaders.flatMap(visitOf), ...meetings(mentions, leaders, drafts)];
}

function leadersIn(mentions: Mentions, { lemma, roles, predicate }: Clause): Leader[] {
  const { tree } = mentions;
  if (!LEADING.test(lemma)) return [];
  const led = (roles.get("object") ?? []).find((token) => isLed(tree, token));
  if (led === undefined) return [];
  const goals = [...(roles.get("to") ?? []), ...below(tree, led, "to")];
  const place = goals.flatMap((token) => placesAt(mentions, token))[0] ?? null;
  const people = (roles.get("subject") ?? []).flatMap((token) => argumentsOf(mentions, token));
  return people
    .filter(({ chain }) => tree.document.chains[chain]!.type === "Person")
    .map((person) => ({ person, predicate, ofMeeting: MEETING.test(lemmaOf(tree, led)), place }));
}

const isLed = (tree: Tree, token: number): boolean =>
  MEETING.test(lemmaOf(tree, token)) || GROUP.test(lemmaOf(tree, token));

const below = (tree: Tree, token: number, preposition: string): number[] =>
  dependents(tree, token, "nmod").filter((child) => prepositionOf(tree, child) === preposition);

const placesAt = (mentions: Mentions, token: number): Argument[] =>
  argumentsOf(mentions, token).filter(({ chain }) => mentions.tree.document.chains[chain]!.type === "Place");

const visitOf = ({ person, place, predicate }: Leader): Draft[] =>
  place
    ? [
        {
          relation: "visited",
          subject: person,
          object: place,
          predicate,
          rule: "visited/delegation:to",
          confidence: 0.8,
        },
      ]
    : [];

function meetings(mentions: Mentions, leaders: readonly Leader[], drafts: readonly Draft[]): Draft[] {
  return leaders.flatMap((later, index) =>
    leaders
      .slice(0, index)
      .filter((earlier) => areOpposite(mentions.tree, earlier, later, drafts))
      .map((earlier) => metDraft(mentions.tree, earlier, later)),
  );
}

/** Two people at one meeting, of different sides, of whom nothing says already that they met. */
function areOpposite(tree: Tree, a: Leader, b: Leader, drafts: readonly Draft[]): boolean {
  const apart = tree.sentenceOf[b.predicate]! - tree.sentenceOf[a.predicate]!;
  if (a.person.chain === b.person.chain || apart > REACH || !(a.ofMeeting || b.ofMeeting)) return false;
  const together = drafts.some(
    ({ relation, subject, object }) =>
      relation === "met" &&
      [subject.chain, object.chain].every((chain) => [a.person.chain, b.person.chain].includes(chain)),
  );
  return !together && !sideOf(a, drafts).some((side) => sideOf(b, drafts).includes(side));
}

/** The countries and bodies that somebody leads, represents or belongs to. */
const sideOf = ({ person }: Leader, drafts: readonly Draft[]): number[] =>
  drafts
    .filter(
      ({ relation, subject }) =>
        /^(leads|member_of|represents|citizen_of)$/.test(relation) && subject.chain === person.chain,
    )
    .map(({ object }) => object.chain);

const metDraft = (tree: Tree, earlier: Leader, later: Leader): Draft => {
  const where = earlier.place ?? later.place;
  return {
    relation: "met",
    subject: earlier.person,
    object: later.person,
    predicate: later.predicate,
    also: [spanOf(tree, clauseTokens(tree, earlier))],
    ...(where ? { where } : {}),
    inferred: true,
    rule: "met/event:delegations",
    confidence: 0.7,
  };
};

/** From the leader to the last word about whom he led where. */
function clauseTokens(tree: Tree, { predicate, person }: Leader): number[] {
  const { from } = tree.document.mentions[person.mention]!;
  const objects = dependents(tree, predicate, "obj", "obl", "nsubj:pass").flatMap((token) =>
    subtree(tree, token),
  );
  const sentence = tree.sentenceOf[predicate];
  return [from, predicate, ...objects]
    .filter((token) => tree.sentenceOf[token] === sentence)
    .sort((x, y) => x - y);
}
