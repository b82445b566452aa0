import { argumentsOf, isPerson, type Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { nameDraft } from "./joined-names.ts";

/** What stands between an owner and the place that he or she is from. */
const NATIVE = /^(native|hometown|homeland)$/;

/** "His native Oslo", "Ann Lee's hometown of Bergen": where somebody is from. */
export function nativeDrafts(mentions: Mentions): Draft[] {
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
