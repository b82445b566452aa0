import type { EntityType } from "../../annotate/document.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { bare, dependents, prepositionOf, sentenceAt } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";

/** What it means to be in, from or against something. */
interface Predicative {
  readonly preposition: RegExp;
  readonly subject: readonly EntityType[];
  readonly object: readonly EntityType[];
  readonly relation: string;
}

const ANY: readonly EntityType[] = ["Person", "Organization", "Place", "Event", "Work", "Product"];

const PREDICATIVES: readonly Predicative[] = [
  { preposition: /^(in|at)$/, subject: ["Person"], object: ["Place"], relation: "visited" },
  { preposition: /^(in|at|near)$/, subject: ["Place", "Event"], object: ["Place"], relation: "located_in" },
  { preposition: /^from$/, subject: ["Person"], object: ["Place"], relation: "citizen_of" },
  { preposition: /^with$/, subject: ["Person"], object: ["Organization"], relation: "member_of" },
  {
    preposition: /^against$/,
    subject: ["Person", "Organization", "Place"],
    object: ANY,
    relation: "opposes",
  },
  {
    preposition: /^(for|behind)$/,
    subject: ["Person", "Organization"],
    object: ["Work"],
    relation: "supports",
  },
];

/** Who is where, from or against what, without a verb that says so. */
export const predicativeDrafts = (mentions: Mentions, clauses: readonly Clause[]): Draft[] => [
  ...copulaDrafts(mentions, clauses),
  ...whileDrafts(mentions, clauses),
];

/** "While in Rome, Berg met Kim": who is told of behind the comma is there. */
function whileDrafts(mentions: Mentions, clauses: readonly Clause[]): Draft[] {
  const { tree, mentionAt } = mentions;
  const { tokens, chains } = tree.document;
  return tokens.flatMap(({ text }, at): Draft[] => {
    const place = /^(while|when)$/i.test(text) && /^(in|at)$/.test(tokens[at + 1]?.text ?? "") ? at + 2 : -1;
    const name = tree.document.mentions[mentionAt[place] ?? -1];
    const [object] = name === undefined ? [] : argumentsOf(mentions, name.head);
    if (object === undefined || chains[object.chain]!.type !== "Place") return [];
    const { from, to } = sentenceAt(tree, at);
    const main = clauses.find(
      ({ predicate, kind }) =>
        kind === "verb" && predicate >= from && predicate < to && bare(tree, predicate) === "root",
    );
    return (main?.roles.get("subject") ?? [])
      .flatMap((token) => argumentsOf(mentions, token))
      .filter(({ chain }) => chains[chain]!.type === "Person")
      .map((subject) => ({
        relation: "visited",
        subject,
        object,
        predicate: place,
        rule: "visited/predicative:while",
        confidence: 0.7,
      }));
  });
}

/** What a copula says with a preposition: "Berg is in Oslo", "Malta is against the plan". */
const copulaDrafts = (mentions: Mentions, clauses: readonly Clause[]): Draft[] =>
  clauses.flatMap(({ predicate, roles, kind }) => {
    const { tree } = mentions;
    if (kind === "verb" || dependents(tree, predicate, "cop").length === 0) return [];
    const preposition = prepositionOf(tree, predicate);
    const fitting = PREDICATIVES.filter((one) => one.preposition.test(preposition));
    if (fitting.length === 0) return [];
    const typeOf = (chain: number): EntityType => tree.document.chains[chain]!.type;
    const subjects = (roles.get("subject") ?? []).flatMap((token) => argumentsOf(mentions, token));
    // A noun that names nobody stands for its subject: "are at odds".
    const objects =
      mentions.mentionAt[predicate]! < 0 && preposition !== "against"
        ? []
        : argumentsOf(mentions, predicate, preposition === "against");
    return subjects.flatMap((subject) =>
      objects.flatMap((object): Draft[] => {
        const found = fitting.find(
          (one) => one.subject.includes(typeOf(subject.chain)) && one.object.includes(typeOf(object.chain)),
        );
        const people = tree.document.mentions[subject.mention]!.form === "demonym";
        if (!found || subject.chain === object.chain || (people && found.relation === "located_in"))
          return [];
        const rule = `${found.relation}/predicative:${preposition}`;
        return [{ relation: found.relation, subject, object, predicate, rule, confidence: 0.7 }];
      }),
    );
  });
