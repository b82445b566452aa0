import type { Argument, DayRange } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { finiteOf, type Tense, tenseOf } from "../clauses/finite.ts";
import { dependents, lemmaOf, type Tree } from "../clauses/tree.ts";
import { SPEECH } from "../speech/cues.ts";
import { edtf } from "../times/calendar.ts";
import { HAPPENING } from "./happenings.ts";
import { goalOf, placeBehind, placeIn } from "./places.ts";

/** Where clauses say that something happens. */
export interface Scenes {
  /** @param taken who takes part: a place among them is no setting. */
  where(predicate: number, taken: readonly Argument[]): Argument | null;
}

/** A happening that was told with its place: of what kind, who was there, on which day. */
interface Scene {
  readonly token: number;
  readonly kind: string;
  readonly place: Argument;
  readonly people: ReadonlySet<number>;
  readonly day: string | null;
  readonly tense: Tense | null;
}

/**
 * The place that a clause names. Else that of the happening that it names ("during the talks"), if that was told with
 * its place; or of the scene that it goes on with: told before, in the same tense, on the same day, with its subject
 * there. A headline has the place that the story has.
 *
 * @param above the predicates that tell of the same happening, nearest first.
 * @param when the day of a clause.
 */
export function scenesOf(
  mentions: Mentions,
  clauses: readonly Clause[],
  above: (predicate: number) => readonly number[],
  when: (predicate: number) => DayRange | null,
): Scenes {
  const { tree } = mentions;
  const byPredicate = new Map(clauses.map((clause) => [clause.predicate, clause]));
  const dayOf = (predicate: number): string | null => {
    const day = when(predicate);
    return day && edtf(day);
  };
  const tense = (predicate: number): Tense | null => tenseOf(tree, finiteOf(tree, predicate));
  const named = (predicate: number, taken: readonly Argument[]): Argument | null => {
    for (const token of above(predicate)) {
      const clause = byPredicate.get(token);
      const place = clause && placeIn(mentions, clause, taken);
      if (place) return place;
    }
    const clause = byPredicate.get(predicate);
    return clause && kindOf(tree, clause) ? placeBehind(mentions, predicate, taken) : null;
  };
  const scenes = clauses.flatMap((clause): Scene[] => {
    const kind = kindOf(tree, clause);
    const { predicate } = clause;
    const place = kind && (goalOf(mentions, clause) ?? named(predicate, []));
    if (!kind || !place) return [];
    return [
      {
        token: predicate,
        kind,
        place,
        people: peopleOf(mentions, clause, byPredicate, place),
        day: dayOf(predicate) ?? (clause.governor < 0 ? null : dayOf(clause.governor)),
        tense: tense(predicate),
      },
    ];
  });

  const referred = (predicate: number): Scene | undefined => {
    const kinds = happeningsNamed(tree, byPredicate.get(predicate), predicate);
    const day = dayOf(predicate);
    const same = scenes.filter(
      (one) => kinds.has(one.kind) && (day === null || one.day === null || one.day === day),
    );
    return new Set(same.map(({ place }) => place.chain)).size === 1 ? same[0] : undefined;
  };
  const continued = (predicate: number, { chain }: Argument): Scene | undefined => {
    const now = tense(predicate);
    if (now !== "past" && now !== "ahead") return undefined;
    const day = dayOf(predicate);
    return scenes.findLast(
      (one) => one.token < predicate && one.people.has(chain) && one.day === day && one.tense === now,
    );
  };
  const headline = headlineOf(mentions);
  const headlined = (predicate: number): { readonly place: Argument } | undefined => {
    const clause = byPredicate.get(predicate);
    return clause && headline && kindOf(tree, clause) === headline.kind ? headline : undefined;
  };
  const speaking = (predicate: number, { chain }: Argument): Scene | undefined => {
    if (!SPEECH.has(lemmaOf(tree, predicate)) && lemmaOf(tree, predicate) !== "speak") return undefined;
    const day = dayOf(predicate);
    const speeches = scenes.filter(
      (one) => one.kind === "speech" && one.people.has(chain) && one.day === day,
    );
    return new Set(speeches.map(({ place }) => place.chain)).size === 1 ? speeches[0] : undefined;
  };
  const ofStory = (predicate: number, { chain }: Argument): Scene | undefined =>
    isHeadline(tree, predicate)
      ? scenes.find((one) => one.people.has(chain) && !isHeadline(tree, one.token))
      : undefined;

  const goneTo = (predicate: number): Argument | null => {
    const relative = dependents(tree, predicate, "advmod").some((word) => lemmaOf(tree, word) === "where");
    return relative ? goalOf(mentions, byPredicate.get(byPredicate.get(predicate)?.governor ?? -1)) : null;
  };

  return {
    where: (predicate, taken) => {
      const own = named(predicate, taken) ?? goneTo(predicate);
      const [subject] = taken;
      const goal = goalOf(mentions, byPredicate.get(predicate));
      // Who is welcomed somewhere is hosted there.
      if (
        goal &&
        !own &&
        lemmaOf(tree, predicate) === "welcome" &&
        !taken.some(({ chain }) => chain === goal.chain)
      )
        return goal;
      if (own || !subject || goal) return own;
      const scene =
        continued(predicate, subject) ??
        speaking(predicate, subject) ??
        referred(predicate) ??
        headlined(predicate) ??
        ofStory(predicate, subject);
      return scene && !taken.some(({ chain }) => chain === scene.place.chain) ? scene.place : null;
    },
  };
}

/** The happening and the place that a headline names: "Peace talks in Oslo". */
function headlineOf(mentions: Mentions): { readonly kind: string; readonly place: Argument } | null {
  const { tree } = mentions;
  const { sentences } = tree.document;
  for (const { from, to } of sentences.filter((sentence) => isHeadline(tree, sentence.from))) {
    for (let token = from; token < to; token += 1) {
      if (!HAPPENING.test(lemmaOf(tree, token))) continue;
      const place = placeBehind(mentions, token, []);
      if (place) return { kind: kindNamed(lemmaOf(tree, token)), place };
    }
  }
  return null;
}

function isHeadline({ document, sentenceOf }: Tree, token: number): boolean {
  const { block } = document.sentences[sentenceOf[token]!]!;
  return document.article.blocks[block]?.kind === "headline";
}

/** Where people come together, speak or fight; not where something is made, owned or built. */
const SCENE =
  /^(meet|visit|travel|go|arrive|hold|gather|speak|address|attend|host|lead|march|protest|rally|discuss|talk|sign|announce|launch|attack|bomb|shoot|kill|fire|strike|clash|fight|arrest|begin|open|deliver|stand|appear|come|return|welcome|receive|join|head)$/;

/** Words for one kind of happening. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    "meeting",
    /^(meet|meeting|talk|talks|negotiation|summit|discussion|conversation|session|dialogue|encounter|discuss)$/,
  ],
  [
    "attack",
    /^(attack|airstrike|strike|bombing|bomb|raid|assault|shooting|shoot|killing|kill|assassination|ambush|blast|explosion)$/,
  ],
  ["protest", /^(protest|march|rally|demonstration|riot)$/],
  ["speech", /^(speech|speak|address)$/],
];

const kindNamed = (lemma: string): string => KINDS.find(([, words]) => words.test(lemma))?.[0] ?? lemma;

const PROCEEDS = /^(take|happen|occur|hold|begin|start|open|deliver|give|make|conduct)$/;

/** What kind of happening a clause tells of; "the strike took place" of a strike; null of what is none. */
function kindOf(tree: Tree, { kind, lemma, predicate, roles }: Clause): string | null {
  if (kind === "noun") return HAPPENING.test(lemma) ? kindNamed(lemmaOf(tree, predicate)) : null;
  if (kind !== "verb") return null;
  if (PROCEEDS.test(lemma)) {
    const told = [...(roles.get("subject") ?? []), ...(roles.get("object") ?? [])].map((token) =>
      lemmaOf(tree, token),
    );
    const happening = told.find((word) => HAPPENING.test(word));
    if (happening) return kindNamed(happening);
  }
  return SCENE.test(lemma) ? kindNamed(lemma) : null;
}

/** The kinds of happenings that a clause names: its own noun, or that of a phrase like "during the talks". */
function happeningsNamed(tree: Tree, clause: Clause | undefined, predicate: number): Set<string> {
  const phrases = ["in", "during", "at"].flatMap((role) => clause?.roles.get(role) ?? []);
  const tokens = clause?.kind === "noun" ? [predicate, ...phrases] : phrases;
  const lemmas = tokens.map((token) => lemmaOf(tree, token)).filter((lemma) => HAPPENING.test(lemma));
  return new Set(lemmas.map(kindNamed));
}

/** Who takes part: of a speech or a meeting that is told of in passing ("in a speech delivered in Oslo") who holds it. */
function peopleOf(
  mentions: Mentions,
  { roles, governor }: Clause,
  byPredicate: ReadonlyMap<number, Clause>,
  place: Argument,
): Set<number> {
  const holder = byPredicate.get(governor)?.roles.get("subject") ?? [];
  const own = ["subject", "object", "agent", "with", "between", "recipient"].flatMap(
    (role) => roles.get(role) ?? [],
  );
  const found = [
    ...own,
    ...(own.some((token) => HAPPENING.test(lemmaOf(mentions.tree, token))) ? holder : []),
  ].flatMap((token) => argumentsOf(mentions, token));
  return new Set(found.map(({ chain }) => chain).filter((chain) => chain !== place.chain));
}
