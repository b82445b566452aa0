import { type Member, memberKey } from "../resolve/entity.ts";
import type { Context, OwnProfile, Profile } from "../resolve/profile.ts";
import type { Register } from "../store/register.ts";

interface Chain {
  readonly profile: Profile;
  readonly stem: string | null;
}

/**
 * The part of all chains that a change reaches: with every chain also those that it could be one thing with, and those
 * that are one entity with it at present. So nothing outside can become another by it.
 */
export class Part {
  readonly #register: Register;
  readonly #chains = new Map<string, Chain>();
  readonly #names = new Set<string>();
  readonly #blocks = new Set<string>();
  readonly #entities = new Set<string>();
  /** Keys of the chains of these entities. */
  readonly #placed = new Set<string>();
  readonly #contexts = new Map<string, Context>();
  readonly #waiting: Member[] = [];

  constructor(register: Register) {
    this.#register = register;
  }

  /** How many chains there are. */
  get size(): number {
    return this.#chains.size;
  }

  /** Ids of the entities that the chains are at present. */
  get entities(): ReadonlySet<string> {
    return this.#entities;
  }

  /** Keys of what the chains are called in their articles. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  has(chain: Member): boolean {
    return this.#chains.has(memberKey(chain));
  }

  /** Takes in chains, and whomever that reaches. */
  take(chains: readonly Member[]): void {
    this.#wait(chains);
    for (let chain = this.#waiting.pop(); chain !== undefined; chain = this.#waiting.pop()) {
      if (!this.has(chain)) this.#add(chain);
    }
  }

  /** Takes in all chains of an entity. */
  takeEntity(id: string): void {
    this.#addEntity(id);
    this.take([]);
  }

  /** All chains, each with what its article tells. */
  profiles(): Profile[] {
    return [...this.#chains.values()].map(({ profile }) => profile);
  }

  /** What ids are made from at present, by the key of the chain that began the entity. */
  stems(): Map<string, { readonly member: Member; readonly stem: string }> {
    return new Map(
      [...this.#chains].flatMap(([key, { profile, stem }]) =>
        stem === null ? [] : [[key, { member: profile.record, stem }] as const],
      ),
    );
  }

  #add(chain: Member): void {
    const key = memberKey(chain);
    const { profile, name, stem } = this.#register.chain(chain);
    this.#chains.set(key, { profile: this.#inContext(profile), stem });
    this.#names.add(name);
    for (const { key } of profile.blocks) {
      if (this.#blocks.has(key)) continue;
      this.#blocks.add(key);
      this.#wait(this.#register.meeting(key));
    }
    const entity = this.#placed.has(key) ? undefined : this.#register.entityOf(chain);
    if (entity !== undefined) this.#addEntity(entity);
  }

  #addEntity(id: string): void {
    if (this.#entities.has(id)) return;
    this.#entities.add(id);
    const members = this.#register.membersOf(id);
    for (const member of members) this.#placed.add(memberKey(member));
    this.#wait(members);
  }

  #wait(chains: readonly Member[]): void {
    for (const chain of chains) if (!this.has(chain)) this.#waiting.push(chain);
  }

  /** A chain's profile; what its article tells is read only where it is asked for, for names often decide alone. */
  #inContext(profile: OwnProfile): Profile {
    const context = () => this.#contextOf(profile.record.article);
    return {
      ...profile,
      get companions() {
        return context().companions;
      },
      get settings() {
        return context().settings;
      },
    };
  }

  #contextOf(article: string): Context {
    const known = this.#contexts.get(article) ?? this.#register.context(article)!;
    this.#contexts.set(article, known);
    return known;
  }
}
