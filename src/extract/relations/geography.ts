import type { Lexicon } from "../../model/lexicon.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";

/** Whether an atlas has this town or region in this country. */
const liesIn = (place: string, country: string, { cities, countryOf }: Lexicon): boolean => {
  const known = countryOf(country);
  return known !== null && countryOf(place) === null && (cities.get(place)?.includes(known) ?? false);
};

/** Nobody visits the country that he or she leads, nor a town in it by what is only said by the way: "met Lee in Oslo". */
export function withoutVisitsHome(
  drafts: readonly Draft[],
  { tree }: Mentions,
  lexicon: Lexicon,
): readonly Draft[] {
  const { chains } = tree.document;
  const nameOf = (chain: number): string => chains[chain]!.name;
  const homes = new Map<number, string[]>();
  for (const { relation, subject, object } of drafts) {
    if (!/^(leads|member_of|represents)$/.test(relation)) continue;
    homes.set(subject.chain, [...(homes.get(subject.chain) ?? []), nameOf(object.chain)]);
  }
  return drafts.filter(({ relation, subject, object, aside }) => {
    if (relation !== "visited") return true;
    const place = nameOf(object.chain);
    return !(homes.get(subject.chain) ?? []).some(
      (home) => home === place || (aside && liesIn(place, home, lexicon)),
    );
  });
}

const PLACED = /^(visited|lives_in|deployed_to|attacked|left|controls|based_in|located_in)$/;

/** Who died "in Toledo, Ohio" is told to have done so in Toledo: the larger place only says where that is. */
export function withoutWiderPlaces(drafts: readonly Draft[]): readonly Draft[] {
  const innerOf = new Map<number, number[]>();
  for (const { relation, subject, object } of drafts) {
    if (relation !== "located_in") continue;
    innerOf.set(object.mention, [...(innerOf.get(object.mention) ?? []), subject.mention]);
  }
  const told = new Set(drafts.map((draft) => toldAt(draft, draft.object.mention)));
  return drafts.filter(
    (draft) =>
      !PLACED.test(draft.relation) ||
      !(innerOf.get(draft.object.mention) ?? []).some((inner) => told.has(toldAt(draft, inner))),
  );
}

const toldAt = ({ relation, subject, predicate }: Draft, mention: number): string =>
  [relation, subject.chain, predicate, mention].join(" ");
