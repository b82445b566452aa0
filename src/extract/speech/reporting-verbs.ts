import { words } from "./word-lists.ts";

/** Verbs of saying proper: they take somebody's very words, and clauses. Phrasal verbs have their particle behind a hyphen. */
export const SAYING = words(
  `say tell add write tweet retweet post state note announce claim argue explain reply respond declare insist warn admit
  acknowledge reveal stress emphasize emphasise underscore underline highlight reiterate reaffirm affirm assert allege
  maintain contend comment remark observe testify concede caution suggest recall recount disclose indicate report confirm
  deny conclude predict joke quip boast brag vow pledge promise swear complain lament charge counter retort echo repeat
  proclaim profess divulge imply hint signal mention clarify specify stipulate reason muse opine theorize speculate
  venture agree assure remind inform notify advise convince urge shout yell scream cry exclaim chant whisper blog email
  cable elaborate continue interject press ask wonder inquire question demand plead implore beg rule find forecast
  project estimate calculate reckon fret gripe protest relate volunteer
  attest aver avow avouch blurt bellow bark bristle chime chuckle crow crack croon deadpan decree demur enthuse expound
  exhort fume gush gripe grumble grouse growl grunt holler howl instruct intone intimate lecture marvel moan mumble
  murmur mutter narrate opine pontificate preach pronounce quaver rail rant rave recite rhapsodize roar scoff scold
  sigh sing snap sneer snarl snipe state stress surmise taunt tease text thunder type vent vouch warble whine
  telegraph message caption posit postulate propose recommend underline reference
  point-out lay-out spell-out set-out make-out call-out chime-in cry-out blurt-out fire-back hit-back shoot-back snap-back
  sum-up go-on speak-out shout-out convey communicate relay`,
);

/** Verbs of thought: somebody's view, not their words. */
export const THINKING = words(
  `think believe know feel hope fear worry expect understand realize recognize doubt suspect imagine wish assume presume
  guess figure consider anticipate trust see learn regret decide determine wonder dream envision envisage foresee
  contemplate ponder sense gather infer deduce suppose reckon reflect dread care realise recognise dispute rejoice
  conclude intuit perceive fathom presuppose find-out figure-out`,
);

/** Verbs of will: what somebody means to do, or wants done. */
export const INTENDING = words(
  `want wish hope plan intend aim mean seek promise vow pledge swear refuse decline threaten agree offer decide propose
  prefer expect choose vow like ask urge call demand request order instruct direct tell encourage invite
  press push advise warn implore beg plead recommend claim seem appear prefer desire long yearn strive endeavor resolve
  commit undertake elect opt consent volunteer exhort persuade convince challenge dare entreat coax prod petition vote love hate`,
);

/** Verbs whose object is what somebody says, or what they take a stand on. */
export const REGARDING = words(
  `announce claim state reiterate reaffirm affirm stress emphasize emphasise underscore underline highlight express voice
  reinforce acknowledge admit confirm deny reject dismiss rebuff welcome hail praise laud applaud commend tout criticize criticise
  condemn denounce blast slam attack decry deride ridicule mock assail rip lambast lambaste chide rebuke scold blame
  accuse fault question challenge dispute defend endorse support back oppose favor favour want demand propose recommend
  request predict describe call label brand dub term characterize characterise portray cite mention note quote discuss
  detail outline explain address promise pledge suggest repeat echo reference estimate fear expect support
  warn thank congratulate compare liken blame disavow renounce repudiate lament mourn regret protest
  report publicize unveil outline articulate enunciate espouse underscore signal concede contest refute hint convey relay
  rebuff rebut decline rule-out lay-out spell-out set-out point-out call-out brush-off shrug-off play-down play-up
  sum-up single-out turn-down lash-out`,
);

/** Verbs by which people take a stand on something without a word of theirs. */
export const JUDGING = new Set(
  words(
    `hammer needle taunt insult belittle berate bash rap knock rebut refute downplay minimize exaggerate overstate
  invoke recount promote champion advocate nominate resist decry bemoan celebrate honor trumpet pitch frame
  paint depict view regard deem rate rank   veto reveal prefer hope love hate like admire respect
  ignore underestimate contradict clarify demonize vilify chastise admonish castigate excoriate lampoon skewer
  pan seek urge weigh mull predict anticipate project forecast expect
  remember forget recall understand learn show admire despise detest loathe abhor resent envy dread
  deplore disparage denigrate malign slander smear scorn spurn rue bewail extol exalt glorify idolize tout
  bristle disdain cherish value treasure welcome relish mind covet crave desire envision envisage foresee
  contemplate ponder imagine interpret construe misunderstand misrepresent caricature portray document illustrate
  highlight exemplify summarize recap reiterate parrot echo mimic quote offer present air float link attribute ascribe chalk-up condone excuse justify rationalize legitimize vindicate
  know believe consider debate doubt suspect judge realize trust distrust accept embrace approve second overrule
  overturn uphold compliment herald chronicle grill persuade convince bless curse mistrust fault pity blast
  `,
  ),
);

/** Verbs that tell a view of their object only where "as" follows it: "sees it as a chance". */
export const VIEWING_AS = new Set(
  words("see treat cast identify define interpret perceive recognize frame sell"),
);

/** What polls, documents and evidence do. */
export const SHOWING = words(
  "show find indicate suggest reveal say report note demonstrate document confirm",
);

/** Verbs beside words in quotation marks, beyond those that report without them. */
export const QUOTING = new Set(words("read specify term direct rule hold sing decide find react go"));

/** Verbs, with the preposition that they need, that news give as a quote of somebody and not only as their view or deed. */
export const QUOTED_THINGS = new Set([
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
export const QUOTED_INTENTS = new Set(words("urge advise promise pledge vow recommend press"));

/** Verbs of thought, and of two minds at one, that stand for no statement. */
export const UNSAID = new Set(
  words(
    `think know believe feel hope fear expect understand realize recognize doubt imagine wish assume presume guess figure
    consider anticipate trust see learn determine decide find show agree continue press`,
  ),
);

/** Verbs whose object is what somebody says to be so: "stressed his support". */
export const STATING = new Set(
  words(
    `announce claim state reiterate reaffirm affirm stress emphasize emphasise underscore underline highlight express voice
    acknowledge admit confirm predict estimate report indicate`,
  ),
);

/** Verbs by which people bind themselves to do something. */
export const PLEDGING = new Set(words("commit pledge promise vow swear intend undertake"));

/** Verbs, with the preposition that they need, of what somebody wants of others. */
export const DEMANDS = new Set([
  ...words("urge ask demand recommend request order instruct press encourage propose tell advise"),
  "call for",
  "call on",
  "press for",
  "push for",
]);
