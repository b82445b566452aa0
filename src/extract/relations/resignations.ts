import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Draft } from "../draft.ts";
import { isPartyOf } from "./parties.ts";

const RESIGN = /^(resign|step down|step aside|quit|abdicate|bow out)$/;

/** "Theresa May stepped down": what she leaves is the office that the article gives her. */
export function resignationDrafts(
  mentions: Mentions,
  clauses: readonly Clause[],
  roles: readonly Draft[],
): Draft[] {
  return clauses.flatMap((clause): Draft[] => {
    const subjects = clause.roles.get(clause.kind === "verb" ? "subject" : "agent") ?? [];
    const resigns = clause.kind === "verb" ? RESIGN.test(clause.lemma) : clause.lemma === "resignation";
    if (!resigns || ["object", "from", "as"].some((role) => clause.roles.has(role))) return [];
    return subjects
      .flatMap((token) => argumentsOf(mentions, token).slice(0, 1))
      .flatMap((subject) => {
        const held = roles.filter(
          (role) => role.subject.chain === subject.chain && !isPartyOf(mentions, role),
        );
        const office =
          held.find(({ relation, former }) => relation === "leads" && !former) ??
          held.find(({ relation, former }) => /^(represents|member_of)$/.test(relation) && !former);
        if (!office) return [];
        return [
          {
            relation: "left",
            subject,
            object: office.object,
            title: office.title ?? null,
            predicate: clause.predicate,
            inferred: true,
            rule: `left/office:${clause.lemma}`,
            confidence: 0.7,
          },
        ];
      });
  });
}
