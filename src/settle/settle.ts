import { type Lexicon, loadLexicon } from "../model/lexicon.ts";
import { hashOfRules } from "../model/rules.ts";
import { clusterProfiles } from "../resolve/cluster.ts";
import { type Decision, type DecisionState, standing } from "../resolve/decision.ts";
import { applyDecisions, keptApart } from "../resolve/decisions.ts";
import { memberKey } from "../resolve/entity.ts";
import { type NamedCluster, nameClusters } from "../resolve/naming.ts";
import { judgedArticles, verdictsOf } from "../resolve/verdicts.ts";
import type { Effects } from "../store/effect.ts";
import type { Register } from "../store/register.ts";
import type { Store } from "../store/store.ts";
import { enrol } from "./enrol.ts";
import { Part } from "./part.ts";
import { Spoken } from "./spoken.ts";

/** What decides who is who, beside what articles say and people decide. */
const RULES = ["../graph-data/names/", "text/", "annotate/references/", "resolve/"];

let known: string | undefined;

function presentRules(): string {
  known ??= hashOfRules(RULES);
  return known;
}

/**
 * Works out who is who across all articles of a store, as names and context tell and as people have decided; edges
 * follow from it. Only what could have become another since the last time is worked out anew: the articles that came
 * and went, all that could be one thing with what is in them, and what decisions speak of. The store is then the same
 * as if all had been worked out at once.
 *
 * @returns what tells what is another than it was.
 */
export function settle(store: Store, lexicon: Lexicon = loadLexicon()): Effects {
  return store.together(() => {
    const register = store.register();
    const anew = register.rules() !== presentRules();
    if (anew) register.forget();
    const decisions = store.decisions();
    const holding = standing(decisions);
    const states = anew ? new Map<number, DecisionState>() : store.decisionStates();
    const { part, spoken } = reach(store, register, decisions, states, lexicon);
    const named = nameAll(part, spoken, register, holding, lexicon);
    const reached = spoken.among(holding);
    const records = part.profiles().map(({ record }) => record);
    const decided = applyDecisions(
      named.map(({ entity }) => entity),
      records,
      reached,
    );
    const judged = verdictsOf(
      holding,
      judgedArticles(holding).flatMap((article) => store.claimReferences(article)),
    );
    const stands = new Set(holding);
    const settled = new Set([...reached, ...holding.filter(({ judgement }) => "claim" in judgement)]);
    const stateOf = (decision: Decision): DecisionState => {
      if (!stands.has(decision)) return "undone";
      if (!settled.has(decision)) return states.get(decision.number) ?? "holds";
      if (decided.overruled.includes(decision)) return "overruled";
      return [...decided.vanished, ...judged.vanished].includes(decision) ? "vanished" : "holds";
    };
    const effects = store.changeEntities(part.entities, decided.entities, judged.verdicts);
    store.replaceStates(new Map(decisions.map((decision) => [decision.number, stateOf(decision)])));
    keepStems(part, named, register);
    register.settle(presentRules());
    return effects;
  });
}

/** The part that has to be worked out anew, and the decisions that speak of it. */
function reach(
  store: Store,
  register: Register,
  decisions: readonly Decision[],
  states: ReadonlyMap<number, DecisionState>,
  lexicon: Lexicon,
): { readonly part: Part; readonly spoken: Spoken } {
  const { added, blocks, names } = register.unsettled();
  const records = added.flatMap((article) => store.chainRecords(article));
  const enrolled = enrol(register, records, names, lexicon);
  const part = new Part(register);
  part.take(enrolled.chains);
  for (const block of new Set([...blocks, ...enrolled.left])) part.take(register.around(block));
  for (const entity of register.diminished()) part.takeEntity(entity);
  const spoken = new Spoken(register, decisions, names);
  spoken.takeChanged(part, standing(decisions), states);
  spoken.takeReached(part, []);
  return { part, spoken };
}

/** Clusters and names the chains of a part, and of whatever turns out to be reached by what they are called. */
function nameAll(
  part: Part,
  spoken: Spoken,
  register: Register,
  holding: readonly Decision[],
  lexicon: Lexicon,
): NamedCluster[] {
  for (;;) {
    const size = part.size;
    const named = nameClusters(clusterProfiles(part.profiles(), keptApart(holding), lexicon), lexicon);
    spoken.takeReached(
      part,
      named.flatMap(({ entity }) => [entity.name, ...entity.aliases]),
    );
    for (const { stem } of named) part.take(register.ofStem(stem));
    if (part.size === size) return named;
  }
}

/** Writes down what ids are made from, so that another entity of the same stem finds those that share it. */
function keepStems(part: Part, named: readonly NamedCluster[], register: Register): void {
  const before = part.stems();
  const now = new Map(named.map(({ first, stem }) => [memberKey(first), { first, stem }]));
  for (const [key, { member }] of before) if (!now.has(key)) register.setStem(member, null);
  for (const [key, { first, stem }] of now) if (before.get(key)?.stem !== stem) register.setStem(first, stem);
}
