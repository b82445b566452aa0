import { argumentsOf, isPerson, type Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { nameDraft } from "./joined-names.ts";
import { rowFrom } from "./rows.ts";

/** What stands between an owner and the place that he or she is from. */
const NATIVE = /^(native|hometown|homeland)$/;

/** Who is from where, as the words beside his or her name tell it. */
export const nativeDrafts = (mentions: Mentions): Draft[] => [
  ...ownPlaces(mentions),
  ...compatriots(mentions),
];

/** "His native Oslo", "Ann Lee's hometown of Bergen". */
function ownPlaces(mentions: Mentions): Draft[] {
  const { tree, mentionAt } = mentions;
  const { tokens, tags, mentions: all } = tree.document;
  return tokens.flatMap(({ text }, at): Draft[] => {
    if (!NATIVE.test(text) || !/^(PRP\$|POS)$/.test(tags[at - 1] ?? "")) return [];
    const first = tokens[at + 1]?.text === "of" ? at + 2 : at + 1;
    const place = mentionAt[first] ?? -1;
    if (all[place]?.type !== "Place" || all[place].from !== first) return [];
    const owner = tags[at - 1] === "POS" ? at - 2 : at - 1;
    const [person] = argumentsOf(mentions, all[mentionAt[owner]!]?.head ?? owner);
    return person !== undefined && isPerson(tree, person)
      ? nameDraft(mentions, "citizen_of", person.mention, place, "name:native")
      : [];
  });
}

const COUNTED = /^(two|three|four|five|six|seven|eight|nine|ten|other|\d+)$/i;

/** "Three Kenyans, Ann Lee, Tom Reed and Ole Berg": people of a country, by name behind a comma. */
function compatriots(mentions: Mentions): Draft[] {
  const { mentions: all, tokens } = mentions.tree.document;
  return all.flatMap(({ form, type, from, to }, demonym): Draft[] => {
    const people = form === "demonym" && type === "Place" && /^[,:]$/.test(tokens[to]?.text ?? "");
    if (!people || !COUNTED.test(tokens[from - 1]?.text ?? "")) return [];
    return rowFrom(mentions, to + 1)
      .filter((person) => all[person]!.type === "Person")
      .flatMap((person) => nameDraft(mentions, "citizen_of", person, demonym, "name:national"));
  });
}
