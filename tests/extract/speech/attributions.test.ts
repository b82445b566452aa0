import { expect, test } from "vitest";
import { clausesOf } from "../../../src/extract/clauses/clauses.ts";
import { tokensOf } from "../../../src/extract/speech/attributed-content.ts";
import { attributionsOf } from "../../../src/extract/speech/attributions.ts";
import { groundOf } from "../../../src/extract/speech/ground.ts";
import { withTrees } from "../trees.ts";

/** "source | cue | what is attributed". */
function attributionsIn(lines: string): string[] {
  const mentions = withTrees(lines, ["P Ann Lee", "P Tom Reed"]);
  const { tokens } = mentions.tree.document;
  const words = (found: readonly number[]): string => found.map((token) => tokens[token]!.text).join(" ");
  return attributionsOf(groundOf(mentions, clausesOf(mentions.tree))).map(
    ({ sourceWords, cueWords, content }) =>
      `${words(sourceWords)} | ${words(cueWords)} | ${words(tokensOf(content))}`,
  );
}

test.each([
  [
    "a source with its apposition, a cue with its auxiliaries and adverbs",
    "Ann/NNP/nsubj/9 Lee/NNP/flat/1 ,/,/punct/5 the/DT/det/5 mayor/NN/appos/1 ,/,/punct/5 has/VBZ/aux/9 often/RB/advmod/9 said/VBN/root/0 so/RB/advmod/12 he/PRP/nsubj/12 left/VBD/ccomp/9 ././punct/9",
    ["Ann Lee , the mayor , | has often said | so he left"],
  ],
  [
    "a cue with when and where the words were said",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 in/IN/case/6 a/DT/det/6 statement/NN/obl/3 that/IN/mark/9 he/PRP/nsubj/9 left/VBD/ccomp/3 ././punct/3",
    ["Ann Lee | said in a statement | that he left"],
  ],
  [
    "a cue with the day and the hour, and what follows them",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 Friday/NNP/obl/3 night/NN/obl/3 in/IN/case/8 a/DT/det/8 statement/NN/obl/3 that/IN/mark/11 he/PRP/nsubj/11 left/VBD/ccomp/3 ././punct/3",
    ["Ann Lee | said Friday night in a statement | that he left"],
  ],
  [
    "a cue with the verb that leads to it",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 went/VBD/root/0 on/RP/compound:prt/3 to/TO/mark/6 say/VB/xcomp/3 that/IN/mark/9 he/PRP/nsubj/9 left/VBD/ccomp/6 ././punct/3",
    ["Ann Lee | went on to say | that he left"],
  ],
  [
    "no more than the pronoun in a relative clause",
    "Ann/NNP/nsubj/8 Lee/NNP/flat/1 ,/,/punct/5 who/WP/nsubj/5 denied/VBD/acl:relcl/1 it/PRP/obj/5 ,/,/punct/5 resigned/VBD/root/0 ././punct/8",
    ["who | denied | it"],
  ],
  [
    "a demand behind its preposition",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 called/VBD/root/0 for/IN/case/6 an/DT/det/6 inquiry/NN/obl/3 ././punct/3",
    ["Ann Lee | called for | an inquiry"],
  ],
  [
    "a noun of saying with its owner",
    "Ann/NNP/nmod:poss/4 Lee/NNP/flat/1 's/POS/case/1 claim/NN/nsubj/8 that/IN/mark/7 he/PRP/nsubj/7 left/VBD/acl/4 surprised/VBD/root/0 Tom/NNP/obj/8 Reed/NNP/flat/9 ././punct/8",
    ["Ann Lee 's | claim | that he left"],
  ],
  [
    "nobody where the verb is passive, with whom it is expected of",
    "Tom/NNP/nsubj:pass/4 Reed/NNP/flat/1 is/VBZ/aux:pass/4 expected/VBN/root/0 to/TO/mark/6 leave/VB/xcomp/4 ././punct/4",
    [" | is expected | Tom Reed to leave"],
  ],
  [
    "the name before a colon",
    "Ann/NNP/root/0 Lee/NNP/flat/1 :/:/punct/1 He/PRP/nsubj/5 left/VBD/parataxis/1 ././punct/1",
    ["Ann Lee | : | He left"],
  ],
  [
    "the author's own view",
    "I/PRP/nsubj/2 think/VBP/root/0 he/PRP/nsubj/4 left/VBD/ccomp/2 ././punct/2",
    ["I | think | he left"],
  ],
  [
    "a clause with “that” which the parser has hung elsewhere",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 at/IN/case/6 a/DT/det/6 parade/NN/obl/3 that/IN/mark/9 he/PRP/nsubj/9 left/VBD/acl/6 ././punct/3",
    ["Ann Lee | said | that he left"],
  ],
  [
    "a clause read as an object",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 complained/VBD/root/0 the/DT/det/5 rain/NN/obj/3 was/VBD/cop/7 heavy/JJ/acl/5 ././punct/3",
    ["Ann Lee | complained | the rain was heavy"],
  ],
  [
    "what is to be done, behind its preposition",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 called/VBD/root/0 for/IN/mark/5 cutting/VBG/advcl/3 taxes/NNS/obj/5 ././punct/3",
    ["Ann Lee | called for | cutting taxes"],
  ],
  [
    "the preposition by which a verb goes on behind its object",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 accused/VBD/root/0 Tom/NNP/obj/3 Reed/NNP/flat/4 of/IN/mark/7 lying/VBG/advcl/3 ././punct/3",
    ["Ann Lee | accused of | Tom Reed of lying"],
  ],
  [
    "how somebody stands to it",
    "Ann/NNP/nsubj/5 Lee/NNP/flat/1 was/VBD/cop/5 not/RB/advmod/5 sure/JJ/root/0 that/IN/mark/8 he/PRP/nsubj/8 left/VBD/ccomp/5 ././punct/5",
    ["Ann Lee | was not sure | that he left"],
  ],
  [
    "nobody for what is plain to all",
    "It/PRP/expl/3 was/VBD/cop/3 clear/JJ/root/0 that/IN/mark/6 he/PRP/nsubj/6 left/VBD/csubj/3 ././punct/3",
    [" | It was clear | that he left"],
  ],
  [
    "a noun of saying that says from whom it comes",
    "Despite/IN/case/2 warnings/NNS/obl/9 from/IN/case/4 Ann/NNP/nmod/2 Lee/NNP/flat/4 that/IN/mark/8 it/PRP/nsubj/8 rained/VBD/acl/2 left/VBD/root/0 Tom/NNP/nsubj/9 Reed/NNP/flat/10 ././punct/9",
    ["Ann Lee | warnings | that it rained"],
  ],
  [
    "no more than its own words where another speaks behind “but”",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3 ,/,/punct/10 but/CC/cc/10 Tom/NNP/nsubj/10 Reed/NNP/flat/8 said/VBD/conj/5 he/PRP/nsubj/12 left/VBD/ccomp/10 ././punct/3",
    ["Ann Lee | said | it rained", "Tom Reed | said | he left"],
  ],
  [
    "of a passive verb what undergoes it, and the one in a place rather than the place",
    "It/PRP/nsubj/2 rained/VBD/root/0 and/CC/cc/8 the/DT/det/5 plan/NN/nsubj:pass/8 was/VBD/aux:pass/8 then/RB/advmod/8 backed/VBN/conj/2 by/IN/case/12 a/DT/det/12 federal/JJ/amod/12 judge/NN/obl:agent/8 in/IN/case/14 Bath/NNP/nmod/12 ././punct/2",
    ["a federal judge in Bath | was then backed by | the plan"],
  ],
  [
    "what somebody takes a stand on, behind the preposition of a verb with its particle",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 weighed/VBD/root/0 in/RP/compound:prt/3 on/IN/case/7 the/DT/det/7 plan/NN/obl/3 ././punct/3",
    ["Ann Lee | weighed in on | the plan"],
  ],
  [
    "a question behind its verb",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 knows/VBZ/root/0 exactly/RB/advmod/3 what/WP/obj/3 it/PRP/nsubj/7 costs/VBZ/acl:relcl/5 ././punct/3",
    ["Ann Lee | knows | what it costs"],
  ],
  [
    "what somebody calls something, as what another condemns",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 condemned/VBD/root/0 what/WP/obj/3 happened/VBD/acl:relcl/4 ././punct/3",
    ["Ann Lee | condemned | what happened"],
  ],
  [
    "a view that needs “as” to be one",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 sees/VBZ/root/0 rain/NN/obj/3 as/IN/case/7 a/DT/det/7 chance/NN/obl/3 ././punct/3",
    ["Ann Lee | sees as | rain as a chance"],
  ],
  [
    "no view where there is no “as”",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 sees/VBZ/root/0 rain/NN/obj/3 ././punct/3",
    [],
  ],
  [
    "an intention that the parser has hung elsewhere",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 decided/VBD/root/0 after/IN/case/6 the/DT/det/6 inquiry/NN/obl/3 not/RB/advmod/9 to/TO/mark/9 resign/VB/advcl/3 ././punct/3",
    ["Ann Lee | decided | not to resign"],
  ],
  [
    "what goes before a verb of finding out",
    "Sales/NNS/nsubj/2 fell/VBD/root/0 ,/,/punct/6 Ann/NNP/nsubj/6 Lee/NNP/flat/4 found/VBD/conj/2 ././punct/2",
    ["Ann Lee | found | Sales fell"],
  ],
  [
    "a verb with its auxiliary that the parser took for an adjective",
    "Ann/NNP/nsubj/6 Lee/NNP/flat/1 has/VBZ/aux/6 often/RB/advmod/6 criticized/VBN/amod/6 trade/NN/root/0 ././punct/6",
    ["Ann Lee | has often criticized | trade"],
  ],
  [
    "no participle before its noun",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 left/VBD/root/0 reported/VBN/amod/5 sales/NNS/obj/3 ././punct/3",
    [],
  ],
  [
    "a verb that carries a noun of saying, with its auxiliaries",
    "Ann/NNP/nsubj/5 Lee/NNP/flat/1 has/VBZ/aux/5 often/RB/advmod/5 expressed/VBN/root/0 concern/NN/obj/5 about/IN/case/9 the/DT/det/9 plan/NN/nmod/6 ././punct/5",
    ["Ann Lee | has often expressed concern about | the plan"],
  ],
  [
    "what nobody in particular fears",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 left/VBD/root/0 amid/IN/case/6 growing/VBG/amod/6 fears/NNS/obl/3 that/IN/mark/9 it/PRP/nsubj/9 rained/VBD/acl/6 ././punct/3",
    [" | growing fears | that it rained"],
  ],
  [
    "no more than its clause where that opens the sentence",
    "While/IN/mark/4 Ann/NNP/nsubj/4 Lee/NNP/flat/2 noted/VBD/advcl/11 that/IN/mark/7 it/PRP/nsubj/7 rained/VBD/ccomp/4 ,/,/punct/11 Tom/NNP/nsubj/11 Reed/NNP/flat/9 left/VBD/root/0 ././punct/11",
    ["Ann Lee | noted | that it rained"],
  ],
  [
    "what somebody went on to do",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 went/VBD/root/0 on/RP/compound:prt/3 to/TO/mark/6 condemn/VB/xcomp/3 it/PRP/obj/6 ././punct/3",
    ["Ann Lee | went on to condemn | it"],
  ],
  [
    "a cue with the verb that keeps on it",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 keeps/VBZ/root/0 saying/VBG/xcomp/3 it/PRP/nsubj/6 rained/VBD/ccomp/4 ././punct/3",
    ["Ann Lee | keeps saying | it rained"],
  ],
  [
    "a cue with what its source issued",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 issued/VBD/root/0 a/DT/det/5 statement/NN/obj/3 condemning/VBG/acl/5 it/PRP/obj/6 ././punct/3",
    ["Ann Lee | issued a statement condemning | it"],
  ],
  [
    "a cue with the adverb before its preposition",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 spoke/VBD/root/0 often/RB/advmod/3 of/IN/case/6 rain/NN/obl/3 ././punct/3",
    ["Ann Lee | spoke often of | rain"],
  ],
  [
    "what somebody made clear",
    "Ann/NNP/nsubj/4 Lee/NNP/flat/1 has/VBZ/aux/4 made/VBN/root/0 it/PRP/expl/4 clear/JJ/xcomp/4 that/IN/mark/9 she/PRP/nsubj/9 left/VBD/ccomp/4 ././punct/4",
    ["Ann Lee | has made it clear | that she left"],
  ],
  [
    "what somebody is sure of still",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 remained/VBD/root/0 confident/JJ/xcomp/3 that/IN/mark/7 he/PRP/nsubj/7 left/VBD/ccomp/4 ././punct/3",
    ["Ann Lee | remained confident | that he left"],
  ],
  [
    "the stand that makes somebody what he is",
    "Ann/NNP/nsubj/7 Lee/NNP/flat/1 has/VBZ/aux/7 long/RB/advmod/7 been/VBN/cop/7 a/DT/det/7 critic/NN/root/0 of/IN/case/10 the/DT/det/10 plan/NN/nmod/7 ././punct/7",
    ["Ann Lee | has long been a critic of | the plan"],
  ],
  [
    "the rest of a sentence whose tree has “as she put it” on top",
    "Trade/NN/obl/7 fell/VBN/acl/1 ,/,/punct/1 as/IN/mark/7 Ann/NNP/nsubj/7 Lee/NNP/flat/5 put/VBD/root/0 it/PRP/obj/7 ././punct/7",
    ["Ann Lee | put it | Trade fell"],
  ],
  [
    "a sentence around “as she put it”",
    "The/DT/det/2 plan/NN/nsubj/4 is/VBZ/cop/4 dead/JJ/root/0 ,/,/punct/9 as/IN/mark/9 Ann/NNP/nsubj/9 Lee/NNP/flat/7 put/VBD/advcl/4 it/PRP/obj/9 ././punct/4",
    ["Ann Lee | put it | The plan is dead"],
  ],
  [
    "who condemns something in a clause that opens the sentence",
    "Condemning/VBG/advcl/7 the/DT/det/3 plan/NN/obj/1 ,/,/punct/1 Ann/NNP/nsubj/7 Lee/NNP/flat/5 left/VBD/root/0 ././punct/7",
    ["Ann Lee | Condemning | the plan"],
  ],
  [
    "nobody where something goes unmentioned",
    "In/IN/case/2 Bath/NNP/obl/8 ,/,/punct/8 the/DT/det/5 plan/NN/nsubj:pass/8 was/VBD/aux:pass/8 hardly/RB/advmod/8 mentioned/VBN/root/0 ././punct/8",
    [" | was hardly mentioned | the plan"],
  ],
  [
    "what is talked about, where the parser hangs the preposition on another word",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 spoke/VBD/root/0 about/IN/case/6 so/RB/advmod/6 many/JJ/obj/3 ././punct/3",
    ["Ann Lee | spoke about | so many"],
  ],
  [
    "a refusal to say anything, though “comment” may be a noun",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 declined/VBD/root/0 to/IN/case/5 comment/NN/obl/3 ././punct/3",
    ["Ann Lee | declined | to comment"],
  ],
  [
    "how something looks to somebody",
    "In/IN/case/5 Ann/NNP/nmod:poss/5 Lee/NNP/flat/2 's/POS/case/2 view/NN/obl/10 ,/,/punct/10 the/DT/det/8 plan/NN/nsubj/10 is/VBZ/cop/10 dead/JJ/root/0 ././punct/10",
    ["Ann Lee 's | In view | the plan is dead"],
  ],
  [
    "an aside in the words of somebody",
    "The/DT/det/2 plan/NN/nsubj/12 ,/,/punct/6 in/IN/case/6 the/DT/det/6 words/NNS/obl/12 of/IN/case/8 Ann/NNP/nmod/6 Lee/NNP/flat/8 ,/,/punct/6 is/VBZ/cop/12 dead/JJ/root/0 ././punct/12",
    ["Ann Lee | in the words of | The plan is dead"],
  ],
  [
    "what a poll says in a headline",
    "Poll/NN/root/0 :/:/punct/1 Most/JJS/nsubj/4 left/VBD/parataxis/1 ././punct/1",
    ["Poll | : | Most left"],
  ],
  [
    "an inverted source with what is told of it",
    "It/PRP/nsubj/2 rained/VBD/ccomp/4 ,/,/punct/4 said/VBD/root/0 Ann/NNP/nsubj/4 Lee/NNP/flat/5 ,/,/punct/9 who/WP/nsubj/9 ran/VBD/acl:relcl/5 Bath/NNP/obj/9 ././punct/4",
    ["Ann Lee , who ran Bath | said | It rained"],
  ],
  [
    "the one who tells, not the one who is told",
    "It/PRP/nsubj/2 rained/VBD/ccomp/10 ,/,/punct/10 Ann/NNP/nsubj/10 Lee/NNP/flat/4 ,/,/punct/8 a/DT/det/8 baker/NN/appos/4 ,/,/punct/4 told/VBD/root/0 Tom/NNP/obj/10 Reed/NNP/flat/11 ././punct/10",
    ["Ann Lee , a baker , | told | It rained"],
  ],
  [
    "a source with the participle that is its adjective, and with what narrows it down",
    "Not/RB/advmod/3 elected/VBN/amod/3 mayors/NNS/nsubj/4 said/VBD/root/0 it/PRP/nsubj/6 rained/VBD/ccomp/4 ././punct/4",
    ["Not elected mayors | said | it rained"],
  ],
  [
    "who issued what says so as its source",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 issued/VBD/root/0 a/DT/det/5 series/NN/obj/3 of/IN/case/7 letters/NNS/nmod/5 saying/VBG/acl/7 it/PRP/nsubj/10 rained/VBD/ccomp/8 ././punct/3",
    ["Ann Lee | issued a series of letters saying | it rained"],
  ],
  [
    // It stood before the first word of the article, where there is none.
    "a sentence behind who says it, as the first of an article",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 said/VBD/parataxis/6 ,/,/punct/6 it/PRP/nsubj/6 rained/VBD/root/0 ././punct/6",
    ["Ann Lee | said | it rained"],
  ],
  [
    "a clause whose subject a tree takes for what is reported",
    "Lee/NNP/nsubj/2 reported/VBD/root/0 sales/NNS/obj/2 in/IN/case/5 Malta/NNP/nmod/3 had/VBD/aux/7 fallen/VBN/ccomp/2 ././punct/2",
    ["Lee | reported | sales in Malta had fallen"],
  ],
  [
    "nothing by the last word of a name",
    "a/DT/det/3 Tom/NNP/nsubj/2 Reed/VB/root/0 it/PRP/nsubj/5 rained/VBD/ccomp/3 ././punct/3",
    [],
  ],
  [
    "nothing that is yet to be done",
    "Ann/NNP/nsubj/3 Lee/NNP/flat/1 failed/VBD/root/0 to/TO/mark/5 condemn/VB/xcomp/3 it/PRP/obj/5 ././punct/3",
    [],
  ],
])("%s", (_, lines, expected) => {
  expect(attributionsIn(lines)).toEqual(expected);
});
