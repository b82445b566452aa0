/** Past forms that no ending tells, by verb: "lend lent"; the past tense, and the participle where it differs. */
const VERBS =
  "arise arose arisen|awake awoke awoken|be was been|be were|bear bore borne|bear bore born|beat beat beaten|become became|befall befell befallen|begin began begun|" +
  "behold beheld|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|" +
  "broadcast broadcast|build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|" +
  "deal dealt|dig dug|dive dove|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|" +
  "eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|" +
  "forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|" +
  "forsake forsook forsaken|free freed|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|" +
  "hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|" +
  "learn learnt|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|" +
  "misunderstand misunderstood|outgrow outgrew outgrown|overcome overcame|overdo overdid overdone|overhear overheard|override overrode overridden|" +
  "oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|plead pled|" +
  "prove proved proven|rebuild rebuilt|prepay prepaid|repay repaid|retake retook retaken|rethink rethought|ride rode ridden|ring rang rung|rise rose risen|" +
  "run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewed sewn|shake shook shaken|shear sheared shorn|shine shone|" +
  "shoot shot|show showed shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|" +
  "sling slung|smell smelt|sneak snuck|sow sowed sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|" +
  "spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode stridden|" +
  "strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung|" +
  "take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tread trod trodden|undergo underwent undergone|" +
  "understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn|weave wove woven|" +
  "weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written";

const LEMMAS: ReadonlyMap<string, string> = new Map(
  VERBS.split("|").flatMap((row) => {
    const [lemma, ...forms] = row.split(" ") as [string, ...string[]];
    return forms.map((form) => [form, lemma] as const);
  }),
);

/** The verb of an irregular past form; undefined where it is none. "found" and "lay" are left to their sentences' tags. */
export const irregularVerb = (form: string): string | undefined => LEMMAS.get(form);
