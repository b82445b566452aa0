import { chainsOfName, type NamedPhrases } from "./appositions.ts";
import type { Phrase } from "./phrases.ts";

const FIGHTERS = /^(rebels|militants|insurgents|fighters|militiamen|guerrillas|jihadists|separatists)$/;

/** "The rebels" after "Houthi rebels": the only body whose fighters have been called so before; null without or of several. */
export function fightersMeant({ document, homes, phrases }: NamedPhrases, phrase: Phrase): number | null {
  const { determiner, from, head, kind, to } = phrase;
  const { tokens } = document;
  const noun = tokens[head]!.text;
  if (kind !== "nominal" || determiner !== "the" || head !== from + 1 || to > head + 1) return null;
  if (!FIGHTERS.test(noun)) return null;
  const bodies = phrases.filter(
    (other) =>
      other.mention >= 0 &&
      other.type === "Organization" &&
      other.head < from &&
      tokens[other.head + 1]?.text === noun,
  );
  const [only, ...others] = new Set(bodies.flatMap((body) => chainsOfName({ homes }, body)));
  return only !== undefined && others.length === 0 ? only : null;
}
