import { rowsByFirstWord } from "./word-lists.ts";

/** Verbs, each with the prepositions behind which stands what is spoken of, or what somebody takes a stand on. */
const BEHIND_VERBS = rowsByFirstWord(
  `admit to
  advise against
  advocate for
  agonize over about
  agree with on to
  allude to
  apologize for
  appeal for
  approve of
  argue for against about
  ask for about
  attest to
  balk at
  believe in
  boast about of
  brag about
  bristle at
  call for on upon
  campaign for against on
  care about
  caution against
  comment on
  complain about of
  concur with
  confess to
  debate about
  decide against on
  delight in
  despair of over
  disagree with on about
  disapprove of
  double-down on
  dream of about
  dwell on
  elaborate on
  expand on
  fantasize about
  fire-back at
  focus on
  fret about over
  fume over about
  gripe about
  grumble about
  gush over about
  harp on
  hear of about
  hint at
  hit-back at
  inquire about into
  insist on
  jeer at
  joke about
  know of about
  lash at
  lash-out at against
  laugh at
  learn of about
  lecture about on
  lie about
  lobby for against
  look like
  marvel at over
  moan about
  muse about on
  object to
  obsess over about
  open-up about
  opine on about
  plead for
  point to
  preach about against
  press for
  protest against over
  push for
  push-back against on
  quibble with
  rail against at
  rally against behind
  rant about against
  rave about
  react to
  refer to
  reflect on upon
  rejoice in over
  reminisce about
  remark on upon
  reply to
  respond to
  rule against on
  scoff at
  side with
  sneer at
  speak about of against
  speak-out about against on
  speculate about on
  sympathize with
  talk about of
  testify about against
  theorize about
  think about of
  touch on upon
  vote for against
  vouch for
  warn of about against
  weigh-in on about
  whine about
  wonder about
  worry about
  yearn for`,
);

/** Nouns, each with those behind which stands what somebody says something of, or takes a stand on. */
const BEHIND_NOUNS = rowsByFirstWord(
  `accusation of
  acknowledgement of
  acknowledgment of
  admiration for
  adulation of
  affection for
  aim at
  allegation of
  ambivalence about
  anger at over about
  annoyance with at over
  anxiety about over
  apology for
  appreciation for of
  argument for against about over
  assessment of
  assurance about of
  attack on
  aversion to
  awe of
  backing for of
  bewilderment at over
  bitterness about over
  blame for on
  call for
  case for against
  caution about
  claim of
  comment about on
  commitment to
  compassion for
  complaint about
  concern about over
  condemnation of
  condolence to
  confidence in
  confusion about over
  consensus on about
  contempt for
  contention about
  conversation about
  credit for
  criticism of
  critique of
  curiosity about
  debate about over on
  decision on about
  defense of
  demand for
  denunciation of
  description of
  devotion to
  disagreement with over about
  disappointment with over at about
  discomfort with about
  discussion about of on
  disdain for
  disgust at with over
  dismay at over
  dismissal of
  dissatisfaction with
  distaste for
  distress over about
  distrust of
  doubt about
  embarrassment about over
  empathy for with
  emphasis on
  endorsement of
  enthusiasm for about
  estimate of for
  excitement about over
  expectation for of
  explanation for of
  fascination with
  fault with
  fear of about over
  focus on
  fondness for
  forecast for of
  frustration with over at about
  fun of
  fury at over
  gratitude for
  grievance about over against
  hatred of for
  hesitation about
  hope for of
  hostility to toward
  idea about
  illusion about
  impatience with
  indignation at over
  insight into
  interest in
  irritation with at
  issue with
  jab at
  joke about
  knowledge of
  lecture on about
  lie about
  light on
  loyalty to
  mention of
  message on about of
  misgiving about
  monologue about on
  nostalgia for
  objection to
  obsession with
  offense at
  opinion on about of
  opposition to
  optimism about over
  outcry over about
  outrage over at about
  passion for about
  pessimism about over
  pledge of
  point about on
  position on
  praise for of
  prediction of about for
  preference for
  pride in
  promise of
  proposal for
  protest against over of
  push for
  puzzlement at over
  question about
  rage at over
  rant about against
  reaction to
  recognition of
  recommendation on for
  regret for over about
  rejection of
  reluctance about
  remark about on
  remorse for over
  resentment of at over toward
  reservation about
  resolve about
  respect for
  response to
  rhetoric about on against
  ridicule of
  rumor about of
  satisfaction with at
  scorn for
  shame about over
  shock at over
  skepticism about of over
  song about
  speculation about on over
  speech about on
  stance on toward
  statement on about
  stress on
  suggestion of about
  support for
  surprise at over
  suspicion of about
  sympathy for with
  tale of about
  talk of about
  testimony about on
  theory of about
  thought on about
  tirade against about
  tribute to
  trust in
  uncertainty about over
  understanding of
  unease about over at
  unhappiness with about over
  urgency about
  verdict on
  view on of about
  vote against for on
  wariness of about
  warmth toward
  warning of about against
  worry about over
  zeal for`,
);

/** The prepositions behind which a verb, with its particle behind a hyphen, has what is spoken of. */
export const prepositionsBehindVerb = (lemma: string): readonly string[] => BEHIND_VERBS.get(lemma) ?? [];

/** Those behind which a noun has it. */
export const prepositionsBehindNoun = (lemma: string): readonly string[] => BEHIND_NOUNS.get(lemma) ?? [];
