import type { Modality } from "../claim.ts";

/** Verbs and nouns of saying, by lemma: what hangs on them is somebody's assertion. */
export const SPEECH = new Set(
  (
    "say tell report claim announce add state declare note argue explain write tweet confirm insist warn admit " +
    "acknowledge reveal stress emphasize emphasise underscore reiterate reaffirm affirm assert allege maintain contend " +
    "comment remark observe testify respond reply concede caution suggest recall recount disclose indicate show find " +
    "believe think estimate conclude predict describe quip joke continue post blog repeat clarify complain vow pledge " +
    "promise boast agree accuse speak read cite mention"
  ).split(" "),
);

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that make what hangs on them less, or more, than stated. */
const GOVERNORS: readonly (readonly [Modality, ReadonlySet<string>])[] = [
  [
    "planned",
    words(
      "attempt plan expect schedule intend promise pledge vow hope aim prepare set seek await anticipate commit due ready " +
        "commitment intention goal ambition aspiration willing prepared look want wish resolve determine offer proposal project slate bind head",
    ),
  ],
  [
    "demanded",
    words(
      "urge demand ask press order request require insist recommend propose call instruct petition encourage appeal " +
        "request implore beg need necessary must urgent compel advise",
    ),
  ],
  [
    "possible",
    words(
      "suspect allege allegation accusation rumor speculation suspicion seem appear likely unlikely possible consider fear doubt speculate possibility chance risk potential able threaten",
    ),
  ],
  ["conditional", words("if unless provided")],
];

/** Words that turn round what hangs on them. */
const DENIERS = words(
  "deny refuse fail decline reject avoid unable stop prevent unlikely impossible false failure refusal abstain refrain cease cancel lack neither doubt untrue dispute unsuccessful",
);

const AUXILIARIES: Readonly<Record<string, Modality>> = {
  will: "planned",
  shall: "planned",
  "'ll": "planned",
  "’ll": "planned",
  may: "possible",
  might: "possible",
  could: "possible",
  should: "demanded",
  must: "demanded",
  ought: "demanded",
  would: "conditional",
};

/** Adverbs of verbs and adjectives of nouns. */
const ADVERBS: Readonly<Record<string, Modality>> = {
  reportedly: "reported",
  supposedly: "reported",
  purportedly: "reported",
  allegedly: "possible",
  apparently: "possible",
  possibly: "possible",
  perhaps: "possible",
  maybe: "possible",
  probably: "possible",
  likely: "possible",
  potentially: "possible",
  presumably: "possible",
  planned: "planned",
  proposed: "planned",
  scheduled: "planned",
  upcoming: "planned",
  expected: "planned",
  impending: "planned",
  possible: "possible",
  potential: "possible",
  alleged: "possible",
  suspected: "possible",
  supposed: "possible",
};

export const modalityOfGovernor = (lemma: string): Modality | null =>
  GOVERNORS.find(([, lemmas]) => lemmas.has(lemma))?.[0] ?? null;

export const modalityOfAuxiliary = (lemma: string): Modality | null =>
  Object.hasOwn(AUXILIARIES, lemma) ? AUXILIARIES[lemma]! : null;

export const modalityOfAdverb = (lemma: string): Modality | null =>
  Object.hasOwn(ADVERBS, lemma) ? ADVERBS[lemma]! : null;

/** Nouns that are about the happening that they lead to: "the resumption of talks". */
const BEARING = words(
  "resumption start beginning end continuation launch opening holding conclusion completion expansion idea proposal round series report news",
);

export const bears = (lemma: string): boolean => BEARING.has(lemma);

export const denies = (lemma: string): boolean => DENIERS.has(lemma);

const NEGATIONS = words("not n't n’t never no nor neither without hardly nobody none nothing");

export const isNegation = (lemma: string): boolean => NEGATIONS.has(lemma);
