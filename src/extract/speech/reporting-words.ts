/** What may stand beside a word of reporting as that which is reported. */
export type Complement = "words" | "clause" | "intent" | "thing";

const words = (text: string): readonly string[] => text.split(/\s+/);

/** Verbs of saying proper: they take somebody's very words, and clauses. Phrasal verbs have their particle behind a hyphen. */
const SAYING = words(
  `say tell add write tweet retweet post state note announce claim argue explain reply respond declare insist warn admit
  acknowledge reveal stress emphasize emphasise underscore underline highlight reiterate reaffirm affirm assert allege
  maintain contend comment remark observe testify concede caution suggest recall recount disclose indicate report confirm
  deny conclude predict joke quip boast brag vow pledge promise swear complain lament charge counter retort echo repeat
  proclaim profess divulge imply hint signal mention clarify specify stipulate reason muse opine theorize speculate
  venture agree assure remind inform notify advise convince urge shout yell scream cry exclaim chant whisper blog email
  cable elaborate continue interject press ask wonder inquire question demand plead implore beg rule find forecast
  project estimate calculate reckon fret gripe protest relate volunteer
  point-out lay-out spell-out set-out`,
);

/** Verbs of thought: somebody's view, not their words. */
const THINKING = words(
  `think believe know feel hope fear worry expect understand realize recognize doubt suspect imagine wish assume presume
  guess figure consider anticipate trust see learn regret decide determine`,
);

/** Verbs of will: what somebody means to do, or wants done. */
const INTENDING = words(
  `want wish hope plan intend aim mean seek promise vow pledge swear refuse decline threaten agree offer decide propose
  prefer expect choose vow like ask urge call demand request order instruct direct tell encourage invite
  press push advise warn implore beg plead recommend claim seem appear`,
);

/** Verbs whose object is what somebody says, or what they take a stand on. */
const REGARDING = words(
  `announce claim state reiterate reaffirm affirm stress emphasize emphasise underscore underline highlight express voice
  reinforce acknowledge admit confirm deny reject dismiss rebuff welcome hail praise laud applaud commend tout criticize criticise
  condemn denounce blast slam attack decry deride ridicule mock assail rip lambast lambaste chide rebuke scold blame
  accuse fault question challenge dispute defend endorse support back oppose favor favour want demand propose recommend
  request predict describe call label brand dub term characterize characterise portray cite mention note quote discuss
  detail outline explain address promise pledge suggest repeat echo reference estimate fear expect support
  warn thank congratulate compare liken blame disavow renounce repudiate lament mourn regret protest`,
);

/** Verbs by which people take a stand on something without a word of theirs. */
const JUDGING = new Set(
  words(
    `hammer needle taunt insult belittle berate bash rap knock rebut refute downplay minimize exaggerate overstate
  invoke recount promote champion advocate nominate resist decry bemoan celebrate honor trumpet pitch frame
  paint depict view see regard deem rate rank name list peg tally mandate allow order prohibit forbid
  veto disclose reveal leak share circulate broadcast forward prefer hope love hate like admire respect
  ignore underestimate contradict correct clarify demonize vilify chastise admonish castigate excoriate lampoon skewer
  pan seek urge weigh mull examine probe investigate review predict anticipate project forecast expect
  remember forget recall know understand learn find show`,
  ),
);

/** Verbs with the prepositions behind which stands what is spoken of. */
const SPEAKING_OF: Readonly<Record<string, readonly string[]>> = {
  call: ["for", "on", "upon"],
  agree: ["with", "on", "to"],
  disagree: ["with", "on"],
  focus: ["on"],
  disapprove: ["of"],
  approve: ["of"],
  learn: ["of", "about"],
  speak: ["about", "of", "out against"],
  talk: ["about", "of"],
  complain: ["about", "of"],
  warn: ["of", "about", "against"],
  refer: ["to"],
  point: ["to"],
  allude: ["to"],
  respond: ["to"],
  ask: ["for", "about"],
  push: ["for"],
  press: ["for"],
  argue: ["for", "against"],
  appeal: ["for"],
  object: ["to"],
  comment: ["on"],
  insist: ["on"],
  worry: ["about"],
  apologize: ["for"],
  brag: ["about"],
  boast: ["about", "of"],
  joke: ["about"],
  lash: ["at"],
  campaign: ["for"],
  advocate: ["for"],
};

/** What polls, documents and evidence do. */
const SHOWING = words("show find indicate suggest reveal say report note demonstrate document confirm");

const complements = new Map<string, Set<Complement>>();
for (const [lemmas, kinds] of [
  [SAYING, ["words", "clause"]],
  [THINKING, ["clause"]],
  [SHOWING, ["clause"]],
  [INTENDING, ["intent"]],
  [REGARDING, ["thing"]],
] as const) {
  for (const lemma of lemmas) {
    const known = complements.get(lemma) ?? new Set();
    for (const kind of kinds) known.add(kind);
    complements.set(lemma, known);
  }
}

/** Verbs beside words in quotation marks, beyond those that report without them. */
const QUOTING = new Set(words("read specify term direct rule hold sing decide find"));

/** Whether the words in quotation marks beside a verb may be its subject's. */
export const isReporting = (lemma: string): boolean => {
  const kinds = complements.get(lemma);
  return QUOTING.has(lemma) || (kinds !== undefined && (kinds.has("words") || kinds.has("thing")));
};

/** Whether a verb reports what stands beside it as such. */
export const reports = (lemma: string, complement: Complement): boolean =>
  (complements.get(lemma)?.has(complement) ?? false) || (complement === "thing" && JUDGING.has(lemma));

/** The prepositions behind which a verb has what is spoken of. */
export const topicPrepositions = (lemma: string): readonly string[] =>
  Object.hasOwn(SPEAKING_OF, lemma) ? SPEAKING_OF[lemma]! : [];

/** Verbs, with the preposition that they need, that news give as a quote of somebody and not only as their view or deed. */
const QUOTED_THINGS = new Set([
  ...words(
    `announce claim reiterate reaffirm affirm stress emphasize emphasise underscore underline highlight express voice
    acknowledge admit confirm deny predict estimate note demand recommend reinforce urge state report
    indicate explain mention suggest`,
  ),
  "call for",
  "press for",
  "push for",
  "warn of",
  "warn about",
]);

/** Verbs whose infinitive news give as a quote. */
const QUOTED_INTENTS = new Set(
  words("urge ask call advise instruct claim promise pledge vow demand recommend press"),
);

/** Verbs of thought, and of two minds at one, that stand for no statement. */
const UNSAID = new Set(
  words(
    `think know believe feel hope fear expect understand realize recognize doubt imagine wish assume presume guess figure
    consider anticipate trust see learn determine decide find show agree continue press`,
  ),
);

/** Whether a statement with this verb is a quote of its subject. */
export const quotes = (lemma: string, kind: Complement): boolean =>
  kind === "thing"
    ? QUOTED_THINGS.has(lemma)
    : kind === "intent"
      ? QUOTED_INTENTS.has(lemma)
      : !UNSAID.has(lemma);

/** Verbs whose object is what somebody says to be so: "stressed his support". */
const STATING = new Set(
  words(
    `announce claim state reiterate reaffirm affirm stress emphasize emphasise underscore underline highlight express voice
    acknowledge admit confirm predict estimate report indicate`,
  ),
);

/** Whether what is the object of a verb is so in its subject's words only. */
export const states = (lemma: string): boolean => STATING.has(lemma);

/** Verbs, with the preposition that they need, of what somebody wants of others. */
const DEMANDS = new Set([
  ...words("urge ask demand recommend request order instruct press encourage propose tell advise"),
  "call for",
  "call on",
  "press for",
  "push for",
]);

/** Whether a verb, with its preposition, says what its subject wants of others. */
export const demands = (lemma: string): boolean => DEMANDS.has(lemma);
