import { expect, test } from "vitest";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { speechOf } from "../../../src/extract/speech/speech.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { textOf } from "../../../src/text/span.ts";
import { withTrees } from "../trees.ts";

const lexicon = loadLexicon();

/** "speaker | cue | content", direct speech in quotation marks. */
function quotesIn(lines: string, names: readonly string[]): string[] {
  const mentions = withTrees(lines, names);
  const { article, chains } = mentions.tree.document;
  return speechOf(mentions, clausesOf(mentions.tree), lexicon).speeches.map(({ quote }) => {
    const speaker = quote.speaker ? chains[quote.speaker.chain]!.name : "nobody";
    const content = textOf(article.text, quote.content);
    const cue = quote.cue ? textOf(article.text, quote.cue) : "";
    return `${speaker} | ${cue} | ${quote.direct ? `“${content}”` : content}`;
  });
}

const NAMES = ["P Ann Lee", "P LEE", "P Tom Reed", "O Harbor Council", "O Daily Mirror"];

test.each([
  [
    "the subject of a verb of saying before the words",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 :/:/punct/3 “/``/punct/7 We/PRP/nsubj/7 agree/VBP/ccomp/3 ././punct/3 ”/''/punct/7",
    ["Ann Lee | said | “We agree.”"],
  ],
  [
    "the subject behind the verb, after the words",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/ccomp/6 ,/,/punct/3 ”/''/punct/3 said/VBD/root/0 Ann/NNP/nsubj/6 Lee/NNP/flat/7 ././punct/6",
    ["Ann Lee | said | “We agree”"],
  ],
  [
    "a subject that the parser has hung on a noun by mistake",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/root/0 ,/,/punct/3 ”/''/punct/3 wrote/VBD/amod/8 engineer/NN/nmod:desc/8 Ann/NNP/conj/3 Lee/NNP/flat/8 ././punct/3",
    ["Ann Lee | wrote | “We agree”"],
  ],
  [
    "both pieces of words that the cue parts",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/ccomp/8 ,/,/punct/3 ”/''/punct/3 Ann/NNP/nsubj/8 Lee/NNP/flat/6 said/VBD/root/0 ././punct/8\n" +
      "“/``/punct/4 We/PRP/nsubj/4 never/RB/advmod/4 wanted/VBD/root/0 a/DT/det/6 war/NN/obj/4 here/RB/advmod/4 ././punct/4 ”/''/punct/4",
    ["Ann Lee | said | “We agree”", "Ann Lee | said | “We never wanted a war here.”"],
  ],
  [
    "words behind a noun of saying, of which they are the owner's",
    "Tom/NNP/nsubj/3 Reed/NNP/flat/1 met/VBD/root/0 Ann/NNP/nmod:poss/7 Lee/NNP/flat/4 's/POS/case/4 promise/NN/obj/3 of/IN/case/10 “/``/punct/10 calm/NN/nmod/7 ”/''/punct/10 ././punct/3",
    ["Ann Lee | promise | “calm”"],
  ],
  [
    "the same speaker's where he or she adds something",
    "Tom/NNP/nsubj/3 Reed/NNP/flat/1 warned/VBD/root/0 Ann/NNP/obj/3 Lee/NNP/flat/4 :/:/punct/3 “/``/punct/9 We/PRP/nsubj/9 leave/VBP/ccomp/3 ././punct/3 ”/''/punct/9\n" +
      "“/``/punct/5 You/PRP/nsubj/5 will/MD/aux/5 not/RB/advmod/5 stay/VB/ccomp/9 ,/,/punct/5 ”/''/punct/5 he/PRP/nsubj/9 added/VBD/root/0 ././punct/9",
    ["Tom Reed | warned | “We leave.”", "Tom Reed | added | “You will not stay”"],
  ],
  [
    "theirs whom a transcript names within the marks",
    "“/``/punct/5 LEE/NNP/nsubj/5 :/:/punct/5 We/PRP/nsubj/5 agree/VBP/root/0 ././punct/5 ”/''/punct/5",
    ["LEE | : | “We agree.”"],
  ],
  [
    "theirs who put it so",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/root/0 ,/,/punct/3 ”/''/punct/3 as/IN/mark/9 Ann/NNP/nsubj/9 Lee/NNP/flat/7 put/VBD/advcl/3 it/PRP/obj/9 ././punct/3",
    ["Ann Lee | put | “We agree”"],
  ],
  [
    "theirs who have signed them",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/root/0 ././punct/3 ”/''/punct/3 —/:/punct/3 Ann/NNP/parataxis/3 Lee/NNP/flat/7",
    ["Ann Lee | — | “We agree.”"],
  ],
  [
    "theirs whom the next sentence says to have spoken",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/root/0 ././punct/3 ”/''/punct/3\nAnn/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 ././punct/3",
    ["Ann Lee | said | “We agree.”"],
  ],
  [
    "theirs of whom the sentence before tells, where no word says who speaks",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 left/VBD/root/0 Bath/NNP/obj/3 ././punct/3\n" +
      "“/``/punct/4 I/PRP/nsubj/4 never/RB/advmod/4 wanted/VBD/root/0 a/DT/det/6 war/NN/obj/4 here/RB/advmod/4 ././punct/4 ”/''/punct/4",
    ["Ann Lee |  | “I never wanted a war here.”"],
  ],
  [
    "nobody's, where only a paragraph that begins with quoted words tells of somebody",
    "Tom/NNP/nsubj/3 Reed/NNP/flat/1 said/VBD/root/0 :/:/punct/3 “/``/punct/7 We/PRP/nsubj/7 agree/VBP/ccomp/3 ././punct/3 ”/''/punct/7\n\n" +
      "“/``/punct/2 Yes/UH/root/0 ././punct/2 ”/''/punct/2 Ann/NNP/nsubj/7 Lee/NNP/flat/5 left/VBD/root/0 Bath/NNP/obj/7 ././punct/7\n\n" +
      "“/``/punct/4 I/PRP/nsubj/4 never/RB/advmod/4 wanted/VBD/root/0 a/DT/det/6 war/NN/obj/4 here/RB/advmod/4 ././punct/4 ”/''/punct/4",
    ["Tom Reed | said | “We agree.”"],
  ],
  [
    "theirs who told something last, rather than who was quoted before",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/ccomp/8 ,/,/punct/3 ”/''/punct/3 Tom/NNP/nsubj/8 Reed/NNP/flat/6 said/VBD/root/0 ././punct/8\n" +
      "Ann/NNP/nsubj/3 Lee/NNP/flat/1 denied/VBD/root/0 it/PRP/obj/3 ././punct/3\n" +
      "“/``/punct/4 I/PRP/nsubj/4 never/RB/advmod/4 wanted/VBD/root/0 a/DT/det/6 war/NN/obj/4 here/RB/advmod/4 ././punct/4 ”/''/punct/4",
    ["Tom Reed | said | “We agree”", "Ann Lee | denied | “I never wanted a war here.”"],
  ],
  [
    "theirs whose verb the tree has above it, though another stands nearer",
    "Tom/NNP/nsubj/3 Reed/NNP/flat/1 called/VBD/root/0 it/PRP/obj/3 a/DT/det/7 “/``/punct/7 mess/NN/obj/3 ”/''/punct/7 and/CC/cc/10 urged/VBD/conj/3 Ann/NNP/obj/10 Lee/NNP/flat/11 to/TO/mark/14 go/VB/xcomp/10 ././punct/3",
    ["Tom Reed | called | “mess”"],
  ],
  [
    "the name's between commas, not that of the body that it stands behind",
    "The/DT/det/2 head/NN/nsubj/11 of/IN/case/6 the/DT/det/6 Harbor/NNP/nmod/2 Council/NNP/flat/5 ,/,/punct/8 Ann/NNP/flat/5 Lee/NNP/flat/8 ,/,/punct/2 said/VBD/root/0 :/:/punct/11 “/``/punct/15 We/PRP/nsubj/15 agree/VBP/ccomp/11 ././punct/11 ”/''/punct/15",
    ["Ann Lee | said | “We agree.”"],
  ],
  [
    "the name's behind a title behind the verb",
    "“/``/punct/3 We/PRP/nsubj/3 agree/VBP/root/0 ”/''/punct/3 tweeted/VBD/acl/3 Mayor/NN/nmod:desc/9 of/IN/case/8 Bath/NNP/nmod/6 Ann/NNP/obj/5 Lee/NNP/flat/9 (/-LRB-/punct/12 again/RB/advmod/5 )/-RRB-/punct/12 ././punct/5",
    ["Ann Lee | tweeted | “We agree”"],
  ],
  [
    "every paragraph of a statement that a colon announces",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 :/:/punct/3\n\nThe/DT/det/2 bridge/NN/nsubj/3 closed/VBD/root/0 ././punct/3\n\nIt/PRP/nsubj/3 was/VBD/cop/3 unsafe/JJ/root/0 ././punct/3",
    ["Ann Lee | said | “The bridge closed.”", "Ann Lee | said | “It was unsafe.”"],
  ],
  [
    "no quotation of a name",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 read/VBD/root/0 “/``/punct/6 The/DT/det/6 River/NNP/obj/3 ././punct/3 ”/''/punct/6",
    [],
  ],
])("a direct quote is %s", (_, lines, expected) => {
  expect(quotesIn(lines, NAMES)).toEqual(expected);
});

test.each([
  [
    "what is said, without that",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 that/IN/mark/7 the/DT/det/6 bridge/NN/nsubj/7 closed/VBD/ccomp/3 on/IN/case/9 Friday/NNP/obl/7 ././punct/3",
    ["Ann Lee | said | the bridge closed on Friday"],
  ],
  [
    "all of it, though the parser hangs its end on the verb of saying",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 the/DT/det/5 bridge/NN/nsubj/6 closed/VBD/ccomp/3 if/IN/mark/9 it/PRP/nsubj/9 rained/VBD/advcl/3 ././punct/3",
    ["Ann Lee | said | the bridge closed if it rained"],
  ],
  [
    "of a source without the clause that the parser has hung on it",
    "According/VBG/root/0 to/IN/fixed/1 Ann/NNP/obj/1 Lee/NNP/flat/3 ,/,/punct/8 the/DT/det/7 old/JJ/amod/8 bridge/NN/nsubj/9 closed/VBD/parataxis/3 on/IN/case/11 Friday/NNP/obl/9 ././punct/1",
    ["Ann Lee | According to | the old bridge closed on Friday"],
  ],
  [
    "the author's of a writing",
    "According/VBG/case/4 to/IN/fixed/1 a/DT/det/4 post/NN/obl/11 by/IN/case/6 Ann/NNP/nmod/4 Lee/NNP/flat/6 ,/,/punct/11 the/DT/det/10 bridge/NN/nsubj/11 closed/VBD/root/0 on/IN/case/13 Friday/NNP/obl/11 ././punct/11",
    ["Ann Lee | According to | the bridge closed on Friday"],
  ],
  [
    "somebody's according to somebody else, and theirs",
    "According/VBG/case/4 to/IN/fixed/1 the/DT/det/4 Harbor/NNP/nsubj/13 Council/NNP/flat/4 ,/,/punct/13 the/DT/det/8 mayor/NN/appos/4 ,/,/punct/8 Ann/NNP/appos/8 Lee/NNP/flat/10 ,/,/punct/8 said/VBD/root/0 the/DT/det/15 bridge/NN/nsubj/16 closed/VBD/ccomp/13 on/IN/case/18 Friday/NNP/obl/16 ././punct/13",
    [
      "Harbor Council | According to | the mayor, Ann Lee, said the bridge closed on Friday",
      "Ann Lee | said | the bridge closed on Friday",
    ],
  ],
  [
    "what stands before a verb of saying",
    "The/DT/det/2 bridge/NN/nsubj/3 closed/VBD/ccomp/9 on/IN/case/5 Friday/NNP/obl/3 ,/,/punct/3 Ann/NNP/nsubj/9 Lee/NNP/flat/7 said/VBD/root/0 ././punct/9",
    ["Ann Lee | said | The bridge closed on Friday"],
  ],
  [
    "cut where another verb of saying takes over",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 the/DT/det/6 old/JJ/amod/6 bridge/NN/nsubj/7 closed/VBD/ccomp/3 ,/,/punct/9 adding/VBG/advcl/3 it/PRP/nsubj/12 was/VBD/cop/12 unsafe/JJ/ccomp/9 for/IN/case/14 years/NNS/obl/12 ././punct/3",
    ["Ann Lee | said | the old bridge closed", "Ann Lee | adding | it was unsafe for years"],
  ],
  [
    "according to somebody",
    "According/VBG/case/4 to/IN/fixed/1 the/DT/det/4 Harbor/NNP/obl/9 Council/NNP/flat/4 ,/,/punct/9 the/DT/det/8 bridge/NN/nsubj/9 closed/VBD/root/0 on/IN/case/11 Friday/NNP/obl/9 ././punct/9",
    ["Harbor Council | According to | the bridge closed on Friday"],
  ],
  [
    "cut where another verb of saying takes over, though the parser gives that one another subject",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 the/DT/det/6 old/JJ/amod/6 bridge/NN/nsubj/8 is/VBZ/cop/8 closed/JJ/ccomp/3 ,/,/punct/10 adding/VBG/advcl/8 it/PRP/nsubj/13 was/VBD/cop/13 unsafe/JJ/ccomp/10 for/IN/case/15 years/NNS/obl/13 ././punct/3",
    ["Ann Lee | said | the old bridge is closed", "Ann Lee | adding | it was unsafe for years"],
  ],
  [
    "what stands before the verb, though the tree has nothing of it, with the day behind the verb",
    "Friday/NNP/obl/11 ,/,/punct/11 the/DT/det/5 old/JJ/amod/5 bridge/NN/obl/11 closed/VBD/acl/5 ,/,/punct/11 the/DT/det/10 Harbor/NNP/nsubj/11 Council/NNP/flat/9 reported/VBD/root/0 Monday/NNP/obl/11 ././punct/11",
    ["Harbor Council | reported | Friday, the old bridge closed"],
  ],
  [
    "the name's before an apposition, though the parser takes both for something else",
    "Friday/NNP/obl/9 ,/,/punct/9 Ann/NNP/appos/1 Lee/NNP/flat/3 ,/,/punct/1 the/DT/det/7 mayor/NN/obj/9 ,/,/punct/9 announced/VBD/root/0 that/IN/mark/14 the/DT/det/13 old/JJ/amod/13 bridge/NN/nsubj/14 closed/VBD/ccomp/9 ././punct/9",
    ["Ann Lee | announced | the old bridge closed"],
  ],
  [
    "a clause that the parser reads as an object with a second verb",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 mentioned/VBD/root/0 the/DT/det/6 old/JJ/amod/6 bridge/NN/obj/3 will/MD/aux/8 close/VB/conj/3 ././punct/3",
    ["Ann Lee | mentioned | the old bridge will close"],
  ],
  [
    "the author's where a writing speaks",
    "The/DT/det/3 Harbor/NNP/nmod:poss/5 Council/NNP/flat/2 's/POS/case/2 statement/NN/nsubj/6 said/VBD/root/0 the/DT/det/9 old/JJ/amod/9 bridge/NN/nsubj/10 closed/VBD/ccomp/6 ././punct/6",
    ["Harbor Council | said | the old bridge closed"],
  ],
  [
    "nothing that is claimed as one's own",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 claims/VBZ/root/0 ownership/NN/obj/3 ,/,/punct/7 it/PRP/nsubj/7 rained/VBD/parataxis/3 ././punct/3",
    [],
  ],
  [
    "no statement that was not made",
    "Ann/NNP/nsubj/5 Lee/NNP/flat/1 did/VBD/aux/5 n't/RB/advmod/5 say/VB/root/0 that/IN/mark/9 the/DT/det/8 bridge/NN/nsubj/9 closed/VBD/ccomp/5 on/IN/case/11 Friday/NNP/obl/9 ././punct/5",
    [],
  ],
])("an indirect quote is %s", (_, lines, expected) => {
  expect(quotesIn(lines, NAMES)).toEqual(expected);
});
