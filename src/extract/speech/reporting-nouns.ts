import type { Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clauses.ts";
import { dependents, lemmaOf, marked, prepositionOf, type Tree } from "../clauses/tree.ts";
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
  denunciation: ["of"],
  rejection: ["of"],
  dismissal: ["of"],
  accusation: ["of"],
  allegation: ["of"],
};

/** Verbs that only carry such a noun: "voiced concern about". */
const CARRYING = new Set(words("make issue raise voice have give renew face draw"));

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
  const lemma = lemmaOf(tree, noun);
  const led = ledTo(tree, noun, lemma);
  if (!led) return null;
  const carrier = carrierOf(tree, noun);
  const [owner] = dependents(tree, noun, "nmod:poss");
  const subject = carrier < 0 ? undefined : clauses.get(carrier)?.roles.get("subject")?.[0];
  const source = owner ?? subject;
  if (source === undefined) return null;
  const first = owner === undefined ? carrier : noun;
  const last = led.preposition ?? noun;
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    source,
    words: span,
    content: led.content,
    kind: led.kind,
  };
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
