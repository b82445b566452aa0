import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { argumentOf } from "./joined-names.ts";
import { parliamentMeant } from "./offices.ts";

const WINNING = /^(win|take|gain|net|secure|hold|get|obtain|capture|pick up|receive|lose|have)$/;
const SEAT = /^seats?$/i;

/** How many words may stand between a party and its seats in a line of a list. */
const REACH = 4;

/** Seats that nobody says where they are: they are in the parliament that the article is about. */
export function electionResultDrafts(mentions: Mentions, clauses: readonly Clause[]): Draft[] {
  const parliament = parliamentMeant(mentions);
  if (parliament === null) return [];
  return [...seatsWon(mentions, clauses), ...seatsListed(mentions)]
    .filter(({ party }) => party.chain !== parliament.chain && isBody(mentions, party))
    .map(({ party, predicate }) => ({
      relation: "elected_in",
      subject: party,
      object: parliament,
      predicate,
      inferred: true,
      rule: "elected_in/results:seats",
      confidence: 0.7,
    }));
}

interface Seats {
  readonly party: Argument;
  readonly predicate: number;
}

const isBody = ({ tree }: Mentions, { chain }: Argument): boolean =>
  tree.document.chains[chain]!.type === "Organization";

/** "The party won 40 seats." */
const seatsWon = (mentions: Mentions, clauses: readonly Clause[]): Seats[] =>
  clauses.flatMap(({ lemma, roles, predicate }) => {
    const seats = (roles.get("object") ?? []).some((token) => isCounted(mentions.tree, token));
    if (!WINNING.test(lemma) || !seats || roles.has("in")) return [];
    return (roles.get("subject") ?? [])
      .flatMap((token) => argumentsOf(mentions, token))
      .map((party) => ({ party, predicate }));
  });

/** "40 seats", "a seat", and not "this seat". */
const isCounted = (tree: Tree, token: number): boolean =>
  SEAT.test(lemmaOf(tree, token)) &&
  !dependents(tree, token, "det").some((word) => /^(this|that|the)$/.test(lemmaOf(tree, word)));

/** "Liberal Party - 40 seats", as lines of results have it. */
const seatsListed = (mentions: Mentions): Seats[] =>
  mentions.tree.document.mentions.flatMap(({ to }, mention): Seats[] => {
    const { tokens } = mentions.tree.document;
    const party = argumentOf(mentions, mention);
    if (
      party === null ||
      !/^[-–—:(]$/.test(tokens[to]?.text ?? "") ||
      !/^\d/.test(tokens[to + 1]?.text ?? "")
    )
      return [];
    const seat = tokens.slice(to + 2, to + 2 + REACH).findIndex(({ text }) => SEAT.test(text));
    return seat < 0 ? [] : [{ party, predicate: to + 2 + seat }];
  });
