import type { ParsedDocument } from "../document.ts";
import { SURENESS } from "./genders.ts";
import type { Gender } from "./nouns.ts";
import type { Around, Phrase } from "./phrases.ts";

const PRONOUNS: Readonly<
  Record<string, readonly [person: number, plural: boolean | null, gender: Gender | null]>
> = {
  i: [1, false, null],
  me: [1, false, null],
  my: [1, false, null],
  mine: [1, false, null],
  myself: [1, false, null],
  we: [1, true, null],
  us: [1, true, null],
  our: [1, true, null],
  ours: [1, true, null],
  ourselves: [1, true, null],
  you: [2, null, null],
  your: [2, null, null],
  yours: [2, null, null],
  yourself: [2, false, null],
  he: [3, false, "male"],
  him: [3, false, "male"],
  his: [3, false, "male"],
  himself: [3, false, "male"],
  she: [3, false, "female"],
  her: [3, false, "female"],
  hers: [3, false, "female"],
  herself: [3, false, "female"],
  it: [3, false, "neuter"],
  its: [3, false, "neuter"],
  itself: [3, false, "neuter"],
  they: [3, true, null],
  them: [3, true, null],
  their: [3, true, null],
  theirs: [3, true, null],
  themselves: [3, true, null],
  this: [3, false, "neuter"],
  that: [3, false, "neuter"],
  these: [3, true, null],
  those: [3, true, null],
};

/** The pronoun that a token is, whatever stands around it; null where it is none that refers. */
export function pronounAt(
  { tokens, tags, relations }: ParsedDocument,
  at: number,
): Omit<Phrase, keyof Around> | null {
  const word = tokens[at]!.text.toLowerCase();
  const known = PRONOUNS[word];
  if (!known || relations[at] === "expl") return null;
  const demonstrative = /^th[aoei]s?[aeost]?[te]?$/.test(word) && /^(this|that|these|those)$/.test(word);
  if (
    demonstrative
      ? !/^(nsubj|obj|obl|nmod)/.test(relations[at] ?? "") || tags[at] !== "DT"
      : !/^PRP/.test(tags[at] ?? "")
  )
    return null;
  const [person, plural, gender] = known;
  return {
    kind: "pronoun",
    from: at,
    to: at + 1,
    mention: -1,
    type: gender === "male" || gender === "female" ? "Person" : null,
    gender,
    sureness: SURENESS.pronoun,
    plural,
    person,
    word,
    callings: [],
    titled: false,
    determiner: "",
    joined: false,
  };
}
