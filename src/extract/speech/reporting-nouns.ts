import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { bare, dependents, lemmaOf, marked, prepositionOf, sentenceAt, type Tree } from "../clauses/tree.ts";
import { prepositionsBehindNoun } from "./reporting-prepositions.ts";
import { type Complement, reports } from "./reporting-words.ts";
import { leftNeighbor } from "./sources.ts";
import { words } from "./word-lists.ts";

/** Nouns that lead to what somebody says, thinks or means to do: "her claim that ...", "his promise to ...". */
const LEADING_TO_CLAUSES = new Set(
  words(
    `claim assertion argument statement suggestion belief view hope fear concern promise pledge vow commitment plan
    decision proposal offer threat demand request warning prediction announcement declaration allegation accusation
    contention conclusion doubt insistence recommendation opinion complaint call desire intention refusal willingness
    acknowledgment acknowledgement admission advice agreement ambition anxiety assessment assumption assurance bet caution
    certainty charge comment confession confidence confirmation consensus conviction criticism denial determination
    disbelief disclosure dream eagerness emphasis estimate expectation feeling forecast frustration goal guarantee
    guess hint hunch hypothesis idea illusion implication impression insinuation intent judgment message misconception
    narrative notion oath objection observation optimism outrage perception pessimism position presumption proclamation
    pronouncement realization recognition reluctance remark revelation rhetoric rumor rumour sentiment signal
    skepticism speculation stance suspicion testimony theory thought understanding unease urge wish worry`,
  ),
);

/** Verbs that only carry such a noun: "voiced concern about". */
const CARRYING = new Set(
  words(
    "make issue raise voice have give renew face draw express show share offer harbor take deliver sound level lob hurl " +
      "launch unleash heap pour declare find win earn get receive pledge reiterate reaffirm restate repeat take cast shed poke " +
      "pay lay place put lend throw send leave embrace hold spread share convey float peddle nurse entertain feel",
  ),
);

/** A noun of reporting with the head of what it leads to. */
export interface ReportingNoun {
  /** -1 where the text tells of nobody in particular: "amid growing concerns that ...". */
  readonly source: number;
  /** From the verb that carries the noun, or the noun, to its preposition. */
  readonly words: readonly number[];
  readonly content: number;
  readonly kind: Complement;
}

/** Reads a noun of saying, where the text tells whose words they are. */
export function reportingNoun(
  { tree }: Mentions,
  noun: number,
  clauses: ReadonlyMap<number, Clause>,
): ReportingNoun | null {
  if (noun + 1 >= tree.document.tokens.length) return null;
  const lemma = lemmaOf(tree, noun);
  const led = ledTo(tree, noun, lemma);
  if (!led) return null;
  const carrier = carrierOf(tree, noun);
  const owner = dependents(tree, noun, "nmod:poss")[0] ?? originOf(tree, noun);
  const subject = carrier < 0 ? undefined : clauses.get(carrier)?.roles.get("subject")?.[0];
  const source = owner ?? subject ?? -1;
  if (source < 0 && (led.kind !== "clause" || isOccasion(tree, noun))) return null;
  const carried = owner === undefined && subject !== undefined;
  const first = carried ? verbBeginning(tree, carrier) : beginningOf(tree, noun, owner ?? -1);
  const last = led.preposition ?? noun;
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    source,
    words: span.filter((word) => word <= noun || word !== owner),
    content: led.content,
    kind: led.kind,
  };
}

/** Of "warnings from the bank that ..." and "the decision by the court to ..." whose they are. */
const originOf = (tree: Tree, noun: number): number | undefined =>
  dependents(tree, noun, "nmod").find((child) => /^(from|by)$/.test(prepositionOf(tree, child)));

/** Of "said in a statement that it rained" the statement, which only tells where it was said. */
const isOccasion = (tree: Tree, noun: number): boolean =>
  bare(tree, noun) === "obl" && reports(lemmaOf(tree, tree.document.heads[noun]!), "words");

/** Where the words of the verb that carries a noun begin: with its auxiliaries, "have often expressed concern". */
const verbBeginning = (tree: Tree, carrier: number): number =>
  leftNeighbor(tree, carrier, sentenceAt(tree, carrier).from) + 1;

/** Where the noun's own words begin: behind its owner, or with its article and adjectives. */
function beginningOf(tree: Tree, noun: number, owner: number): number {
  const { tags } = tree.document;
  let first = noun;
  while (first - 1 !== owner && /^(DT|JJ|JJR|JJS|VBN|VBG|RB|NN|HYPH)$/.test(tags[first - 1] ?? ""))
    first -= 1;
  return first;
}

interface Led {
  readonly content: number;
  readonly kind: Complement;
  readonly preposition?: number;
}

function ledTo(tree: Tree, noun: number, lemma: string): Led | null {
  const prepositions = prepositionsBehindNoun(lemma);
  if (prepositions.length === 0 && !LEADING_TO_CLAUSES.has(lemma)) return null;
  if (LEADING_TO_CLAUSES.has(lemma)) {
    const clause = dependents(tree, noun, "acl", "ccomp").find(
      (child) =>
        child > noun && tree.document.relations[child] !== "acl:relcl" && marked(tree, child, /^(that|to)$/),
    );
    if (clause !== undefined)
      return { content: clause, kind: marked(tree, clause, /^to$/) ? "intent" : "clause" };
    const astray = tree.document.heads[noun + 1] ?? -1;
    const leading = /^(that|to)$/.test(lemmaOf(tree, noun + 1)) && bare(tree, noun + 1) === "mark";
    if (leading && astray > noun)
      return { content: astray, kind: lemmaOf(tree, noun + 1) === "to" ? "intent" : "clause" };
  }
  const thing = dependents(tree, noun, "nmod", "obl").find(
    (child) => child > noun && prepositions.includes(prepositionOf(tree, child)),
  );
  if (thing === undefined) return null;
  const [preposition] = dependents(tree, thing, "case");
  return preposition === undefined ? null : { content: thing, kind: "thing", preposition };
}

/** The verb of "voiced concern", -1 without. */
export function carrierOf(tree: Tree, noun: number): number {
  const head = tree.document.heads[noun]!;
  const carried = head >= 0 && head < noun && tree.document.relations[noun] === "obj";
  return carried && CARRYING.has(lemmaOf(tree, head)) ? head : -1;
}
