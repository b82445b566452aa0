import type { Lexicon } from "../model/lexicon.ts";
import type { Office, Relations } from "../model/relations.ts";
import type { Mentions } from "./arguments.ts";
import type { Argument } from "./claim.ts";
import type { Draft } from "./draft.ts";
import type { RolePhrase } from "./role-phrases.ts";

/** Offices by the noun that names them. */
export type OfficeIndex = ReadonlyMap<
  string,
  readonly { readonly relation: string; readonly office: Office }[]
>;

/** A phrase that names an office, and nothing in which it is held: "President Macron", "the Foreign Secretary". */
export interface Unplaced {
  readonly phrase: RolePhrase;
  /** "foreign secretary", in small letters. */
  readonly noun: string;
  readonly title: string;
  readonly predicate: number;
}

export function indexOffices(relations: Relations): OfficeIndex {
  const index = new Map<string, { relation: string; office: Office }[]>();
  for (const { id, offices = [] } of relations.values()) {
    for (const office of offices) {
      for (const role of office.roles)
        index.set(role, [...(index.get(role) ?? []), { relation: id, office }]);
    }
  }
  return index;
}

/**
 * Readers take "President Macron" for the president of the country that the report is about. So do we, where a
 * report names such a country: the body that the office always belongs to, or else the country that is named most and
 * that no other holder of the same kind of office is given.
 *
 * @param placed what the text itself says about who leads what.
 */
export function officeDrafts(
  mentions: Mentions,
  unplaced: readonly Unplaced[],
  placed: readonly Draft[],
  offices: OfficeIndex,
  lexicon: Lexicon,
): Draft[] {
  const settled = new Set(placed.map(({ subject, title }) => officeKey(subject, title ?? "")));
  const drafts: Draft[] = [];
  for (const { phrase, noun, title, predicate } of unplaced) {
    const key = officeKey(phrase.person, title);
    if (settled.has(key)) continue;
    for (const { relation, office } of offices.get(noun) ?? []) {
      const body = office.of
        ? bodyCalled(mentions, office.of, lexicon)
        : countryMeant(mentions, phrase.person, [...placed, ...drafts], lexicon);
      if (body === null || body.chain === phrase.person.chain) continue;
      settled.add(key);
      drafts.push({
        relation,
        subject: phrase.person,
        object: body,
        title,
        former: phrase.former,
        predicate,
        shown: phrase.tokens,
        standing: true,
        inferred: true,
        rule: `${relation}/office:${noun}`,
        confidence: office.of ? 0.7 : 0.55,
      });
      break;
    }
  }
  return drafts;
}

const officeKey = ({ chain }: Argument, title: string): string => `${chain} ${title.toLowerCase()}`;

/** A body that the article names by this name, or by a longer one that has it as its first words or its last. */
function bodyCalled({ tree }: Mentions, name: string, lexicon: Lexicon): Argument | null {
  const wanted = lexicon.countryOf(name) ?? name;
  const chain = tree.document.chains.findIndex(({ type, name: own }) => {
    if (type !== "Place" && type !== "Organization") return false;
    const full = lexicon.countryOf(own) ?? own;
    return full === wanted || full.endsWith(` ${wanted}`) || full.startsWith(`${wanted} of `);
  });
  return argumentOf({ tree }, chain);
}

/** The country named most that has no leader yet; of its own people's words for it, adjectives count too. */
function countryMeant(
  { tree }: Pick<Mentions, "tree">,
  person: Argument,
  placed: readonly Draft[],
  lexicon: Lexicon,
): Argument | null {
  const { chains } = tree.document;
  const led = new Set(
    placed
      .filter(({ relation, subject }) => relation === "leads" && subject.chain !== person.chain)
      .map(({ object }) => object.chain),
  );
  let best = -1;
  for (const [chain, { type, name, mentions }] of chains.entries()) {
    if (type !== "Place" || led.has(chain) || lexicon.countryOf(name) === null) continue;
    if (best < 0 || mentions.length > chains[best]!.mentions.length) best = chain;
  }
  return argumentOf({ tree }, best);
}

function argumentOf({ tree }: Pick<Mentions, "tree">, chain: number): Argument | null {
  const mention = tree.document.chains[chain]?.mentions[0];
  return mention === undefined ? null : { mention, chain };
}
