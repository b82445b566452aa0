import type { ChainReference, Decision, DecisionState, Judgement } from "../resolve/decision.ts";
import type { Member } from "../resolve/entity.ts";
import type { OwnProfile } from "../resolve/profile.ts";
import type { Register } from "../store/register.ts";
import { nameKey } from "../text/name.ts";
import type { Part } from "./part.ts";

/** What a decision about entities speaks of: whatever it finds or makes is called so. */
interface Speech {
  readonly decision: Decision;
  readonly keys: ReadonlySet<string>;
  readonly chains: readonly ChainReference[];
}

/** The decisions that change who is who in a part, as far as they are found. */
export class Spoken {
  readonly #register: Register;
  readonly #speeches: Speech[];
  readonly #names: Set<string>;
  readonly #asked = new Set<string>();
  readonly #found = new Set<Decision>();

  /**
   * @param decisions all that a person has decided, undone decisions too.
   * @param names keys of names that have come or gone.
   */
  constructor(register: Register, decisions: readonly Decision[], names: readonly string[]) {
    this.#register = register;
    this.#names = new Set(names);
    this.#speeches = decisions.flatMap((decision) => speechOf(decision) ?? []);
  }

  /** Of those that stand, the ones that speak of this part. */
  among(standing: readonly Decision[]): Decision[] {
    return standing.filter((decision) => this.#found.has(decision));
  }

  /** Takes into the part whatever a decision speaks of that is new, or has been undone. */
  takeChanged(part: Part, standing: readonly Decision[], states: ReadonlyMap<number, DecisionState>): void {
    const stands = new Set(standing);
    for (const speech of this.#speeches) {
      const state = states.get(speech.decision.number);
      if (state === undefined || (state === "undone") === stands.has(speech.decision))
        this.#take(part, speech);
    }
  }

  /**
   * Takes into the part whatever a decision speaks of that speaks of something in it; that may reach other decisions, so
   * it is to be asked until the part grows no more.
   *
   * @param names what the entities of the part are called by what its articles say.
   */
  takeReached(part: Part, names: Iterable<string>): void {
    for (const name of names) this.#names.add(nameKey(name));
    for (const entity of part.entities) {
      if (this.#asked.has(entity)) continue;
      this.#asked.add(entity);
      for (const key of this.#register.namesOf(entity)) this.#names.add(key);
    }
    const reached = this.#speeches.find(
      ({ decision, keys }) =>
        !this.#found.has(decision) && [...keys].some((key) => this.#names.has(key) || part.names.has(key)),
    );
    if (reached === undefined) return;
    this.#take(part, reached);
    this.takeReached(part, []);
  }

  #take(part: Part, { decision, keys, chains }: Speech): void {
    this.#found.add(decision);
    for (const key of keys) this.#names.add(key);
    for (const chain of chains) part.take(this.#referred(chain));
    for (const key of keys) part.take(this.#register.called(key));
  }

  /** The chains of an article that are, or may be, called so. */
  #referred({ article, name }: ChainReference): Member[] {
    const key = nameKey(name);
    const bears = ({ record }: OwnProfile): boolean =>
      [record.name, ...record.surfaces.map(({ text }) => text)].some((own) => nameKey(own) === key);
    return this.#register
      .chainsOfArticle(article)
      .filter(bears)
      .map(({ record }) => record);
  }
}

function speechOf(decision: Decision): Speech | null {
  const references = referencesOf(decision.judgement);
  if (references === null) return null;
  const { names, chains } = references;
  return { decision, keys: new Set([...names, ...chains.map(({ name }) => name)].map(nameKey)), chains };
}

function referencesOf(judgement: Judgement): { names: string[]; chains: ChainReference[] } | null {
  switch (judgement.kind) {
    case "merge":
    case "distinguish": {
      const { left, right } = judgement;
      return { names: [left.name, right.name], chains: [left, right].flatMap(({ chain }) => chain ?? []) };
    }
    case "split":
    case "rename":
    case "retype": {
      const { entity } = judgement;
      return {
        names: [entity.name, ...(judgement.kind === "rename" ? [judgement.name] : [])],
        chains: [
          ...(entity.chain === null ? [] : [entity.chain]),
          ...(judgement.kind === "split" ? judgement.chains : []),
        ],
      };
    }
    default:
      return null;
  }
}
