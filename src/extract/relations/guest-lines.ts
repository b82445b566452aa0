import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { nameDraft } from "./joined-names.ts";

const BULLET = /^[-–—•*·]$/;

/** "- Ann Lee, Harbor Trust": a line that is a person and a body names whose he or she is. */
export function guestLineDrafts(mentions: Mentions): Draft[] {
  const { tokens, sentences, mentions: all } = mentions.tree.document;
  const byStart = new Map(all.map((mention, at) => [mention.from, at]));
  return sentences.flatMap(({ from, to: end }): Draft[] => {
    const first = BULLET.test(tokens[from]!.text) ? from + 1 : from;
    const person = byStart.get(first) ?? -1;
    const comma = all[person]?.to ?? end;
    const body = byStart.get(comma + 1) ?? byStart.get(comma + 2) ?? -1;
    const fits =
      all[person]?.type === "Person" &&
      all[body]?.type === "Organization" &&
      [person, body].every((at) => all[at]!.form === "name") &&
      tokens[comma]!.text === "," &&
      (all[body]!.from === comma + 1 || tokens[comma + 1]!.text === "The") &&
      all[body]!.to === end;
    return fits ? nameDraft(mentions, "member_of", person, body, "name:line") : [];
  });
}
