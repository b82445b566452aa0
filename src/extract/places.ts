import { argumentsOf, type Mentions } from "./arguments.ts";
import { edtf } from "./calendar.ts";
import type { Argument, DayRange } from "./claim.ts";
import type { Clause } from "./clauses.ts";
import { finiteOf, type Tense, tenseOf } from "./finite.ts";
import { HAPPENING } from "./happenings.ts";
import { dependents, isPredicate, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/** Where clauses say that something happens. */
export interface Places {
  /** @param taken who takes part: a place among them is no setting. */
  where(predicate: number, taken: readonly Argument[]): Argument | null;
}

/** A happening that was told with its place: who was there, on which day. */
interface Scene {
  readonly token: number;
  readonly place: Argument;
  readonly people: ReadonlySet<number>;
  readonly day: string | null;
  readonly tense: Tense | null;
}

/**
 * The place that a clause names; else that of the scene that it goes on with: told before, in the same tense, on the
 * same day, with its subject there.
 *
 * @param above the predicates that tell of the same happening, nearest first.
 * @param when the day of a clause.
 */
export function placesOf(
  mentions: Mentions,
  clauses: readonly Clause[],
  above: (predicate: number) => readonly number[],
  when: (predicate: number) => DayRange | null,
): Places {
  const { tree } = mentions;
  const byPredicate = new Map(clauses.map((clause) => [clause.predicate, clause]));
  const dayOf = (predicate: number): string | null => {
    const day = when(predicate);
    return day && edtf(day);
  };
  const named = (predicate: number, taken: readonly Argument[]): Argument | null => {
    for (const token of above(predicate)) {
      const clause = byPredicate.get(token);
      const place = clause ? placeIn(mentions, clause, taken) : null;
      if (place) return place;
    }
    return null;
  };
  const scenes = clauses.flatMap((clause): Scene[] => {
    const place = isScene(tree, clause) ? (goalOf(mentions, clause) ?? named(clause.predicate, [])) : null;
    if (!place) return [];
    const tense = tenseOf(tree, finiteOf(tree, clause.predicate));
    const people = peopleOf(mentions, clause, place);
    return [{ token: clause.predicate, place, people, day: dayOf(clause.predicate), tense }];
  });
  return {
    where: (predicate, taken) => {
      const own = named(predicate, taken);
      const [subject] = taken;
      if (own || !subject || goalOf(mentions, byPredicate.get(predicate))) return own;
      const tense = tenseOf(tree, finiteOf(tree, predicate));
      if (tense !== "past" && tense !== "ahead") return null;
      const day = dayOf(predicate);
      const scene = scenes.findLast(
        (one) =>
          one.token < predicate && one.people.has(subject.chain) && one.day === day && one.tense === tense,
      );
      return scene && !taken.some(({ chain }) => chain === scene.place.chain) ? scene.place : null;
    },
  };
}

/** Where people come together, speak or fight; not where something is made, owned or built. */
const SCENE =
  /^(meet|visit|travel|go|arrive|hold|gather|speak|address|attend|host|lead|march|protest|rally|discuss|talk|sign|announce|launch|attack|bomb|shoot|kill|fire|strike|clash|fight|arrest|begin|open|deliver|stand|appear|come|return|welcome|receive|join|head)$/;

const isScene = (tree: Tree, { kind, lemma, predicate }: Clause): boolean =>
  kind === "verb" ? SCENE.test(lemma) : kind === "noun" && HAPPENING.test(lemmaOf(tree, predicate));

function peopleOf(mentions: Mentions, { roles }: Clause, place: Argument): Set<number> {
  const found = ["subject", "object", "agent", "with", "between", "recipient"].flatMap((role) =>
    (roles.get(role) ?? []).flatMap((token) => argumentsOf(mentions, token)),
  );
  return new Set(found.map(({ chain }) => chain).filter((chain) => chain !== place.chain));
}

const PLACE_ROLES = [
  "in",
  "at",
  "on",
  "inside",
  "near",
  "outside",
  "within",
  "into",
  "along",
  "across",
  "throughout",
];

/** Verbs whose goal is where the scene is from then on: "will visit the region, where she will meet ...". */
const GOING = /^(visit|travel|go|fly|come|arrive|return|head|welcome|lead)$/;

/** The place among a clause's own phrases; else in those of who takes part: "met the minister in Oslo". */
function placeIn(mentions: Mentions, clause: Clause, taken: readonly Argument[]): Argument | null {
  const own = PLACE_ROLES.flatMap((role) => clause.roles.get(role) ?? []);
  const inside = ["subject", "object", "with", "to", "between"].flatMap((role) =>
    (clause.roles.get(role) ?? []).flatMap((token) => placedWithin(mentions, token, 0)),
  );
  for (const token of [...own, ...inside]) {
    const place = placeAt(mentions, token, taken);
    if (place) return place;
  }
  return null;
}

function goalOf(mentions: Mentions, clause: Clause | undefined): Argument | null {
  if (!clause || !GOING.test(clause.lemma)) return null;
  const objects = clause.lemma === "visit" ? (clause.roles.get("object") ?? []) : [];
  for (const token of [...objects, ...(clause.roles.get("to") ?? [])]) {
    const place = placeAt(mentions, token, []);
    if (place) return place;
  }
  return null;
}

function placeAt(mentions: Mentions, token: number, taken: readonly Argument[]): Argument | null {
  const { chains } = mentions.tree.document;
  const found = argumentsOf(mentions, token);
  return (
    found.find(({ chain }) => chains[chain]!.type === "Place" && !taken.some((one) => one.chain === chain)) ??
    null
  );
}

/** Phrases with "in" or "at" that the tree hangs on a person, or on what a person is called, and not on the verb. */
function placedWithin(mentions: Mentions, token: number, depth: number): number[] {
  const { tree, mentionAt } = mentions;
  const mention = mentionAt[token]!;
  const person =
    mention >= 0 && /^(Person|Organization|Place)$/.test(tree.document.mentions[mention]!.type ?? "");
  if ((!person && depth === 0) || depth > 3) return [];
  const below = dependents(tree, token, "nmod", "conj", "appos").filter((child) => !isPredicate(tree, child));
  const here = below.filter((child) => /^(in|at)$/.test(prepositionOf(tree, child)));
  const deeper = below.filter((child) => /^(of|with|)$/.test(prepositionOf(tree, child)));
  return [...here, ...deeper.flatMap((child) => placedWithin(mentions, child, depth + 1))];
}
