import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { bare, dependents, lemmaOf, marked, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { Complement } from "./reporting-words.ts";

const words = (text: string): readonly string[] => text.split(/\s+/);

/** Nouns that lead to what somebody says, thinks or means to do: "her claim that ...", "his promise to ...". */
const LEADING_TO_CLAUSES = new Set(
  words(
    `claim assertion argument statement suggestion belief view hope fear concern promise pledge vow commitment plan
    decision proposal offer threat demand request warning prediction announcement declaration allegation accusation
    contention conclusion doubt insistence recommendation opinion complaint call desire intention refusal willingness`,
  ),
);

/** Nouns with the prepositions behind which stands what somebody says something of, or takes a stand on. */
const LEADING_TO_THINGS: Readonly<Record<string, readonly string[]>> = {
  criticism: ["of"],
  support: ["for"],
  opposition: ["to"],
  praise: ["for", "of"],
  attack: ["on"],
  call: ["for"],
  endorsement: ["of"],
  defense: ["of"],
  condemnation: ["of"],
  concern: ["about", "over"],
  question: ["about"],
  doubt: ["about"],
  comment: ["about", "on"],
  remark: ["about", "on"],
  description: ["of"],
  warning: ["of", "about", "against"],
  demand: ["for"],
  complaint: ["about"],
  claim: ["of"],
  promise: ["of"],
  mention: ["of"],
  admiration: ["for"],
  anger: ["at", "over", "about"],
  appreciation: ["for", "of"],
  condolence: ["to"],
  confidence: ["in"],
  confusion: ["about", "over"],
  contempt: ["for"],
  disagreement: ["with", "over", "about"],
  disappointment: ["with", "over", "at", "about"],
  disdain: ["for"],
  dismay: ["at", "over"],
  doubts: ["about"],
  enthusiasm: ["for", "about"],
  frustration: ["with", "over", "at", "about"],
  gratitude: ["for"],
  idea: ["about"],
  insight: ["into"],
  interest: ["in"],
  misgiving: ["about"],
  objection: ["to"],
  opinion: ["on", "about", "of"],
  outrage: ["over", "at", "about"],
  preference: ["for"],
  regret: ["for", "over", "about"],
  reservation: ["about"],
  respect: ["for"],
  skepticism: ["about", "of", "over"],
  surprise: ["at", "over"],
  suspicion: ["of", "about"],
  sympathy: ["for", "with"],
  thought: ["on", "about"],
  unease: ["about", "over", "at"],
  view: ["on", "of", "about"],
  worry: ["about", "over"],
  denunciation: ["of"],
  rejection: ["of"],
  dismissal: ["of"],
  accusation: ["of"],
  allegation: ["of"],
};

/** Verbs that only carry such a noun: "voiced concern about". */
const CARRYING = new Set(
  words(
    "make issue raise voice have give renew face draw express show share offer harbor take deliver sound level lob hurl " +
      "launch unleash heap pour declare find win earn get receive pledge reiterate reaffirm restate repeat",
  ),
);

/** A noun of reporting with the head of what it leads to. */
export interface ReportingNoun {
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
  const source = owner ?? subject;
  if (source === undefined) return null;
  const first = owner === undefined ? carrier : beginningOf(tree, noun, owner);
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
  const prepositions = Object.hasOwn(LEADING_TO_THINGS, lemma) ? LEADING_TO_THINGS[lemma]! : [];
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
