import { expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** Who says what in some paragraphs, each as "Ann Lee: We agree". */
function sayingsIn(...paragraphs: readonly string[]): string[] {
  const { document, quotes } = extractFrom(
    compose("example", ["Headline", ...paragraphs].join("\n\n"), NO_METADATA),
    models,
  );
  return quotes.map(
    ({ speaker, content: { start, end } }) =>
      `${speaker ? document.chains[speaker.chain]!.name : "?"}: ${document.article.text.slice(start, end)}`,
  );
}

test.each([
  [
    "a source without a name that is spoken of again",
    ["Two officials confirmed it.", "“It was only a matter of time,” the official said on Monday."],
    ["official: It was only a matter of time"],
  ],
  [
    "a source of whom a clause tells before the verb",
    [
      "A rebel commander, who asked not to be named, told the BBC that his troops would let trucks pass.",
      "“They know where to find us,” he said.",
    ],
    ["rebel commander: his troops would let trucks pass", "rebel commander: They know where to find us"],
  ],
  ["nothing that doctors find", ["Tom Reed was determined to have a fracture of the left leg."], []],
  [
    "no title with its short form in brackets",
    ['Member of parliament (MP) Tom Reed said a law marked a "sad day for us".'],
    ["Tom Reed: sad day for us"],
  ],
  [
    "of whom a clause without a comma tells",
    ['The bill was drafted by Anna Berg who said on the floor, "It follows decades of work".'],
    ["Anna Berg: It follows decades of work"],
  ],
  [
    "whose writing it is a part of",
    [
      'Judge Karen Miller ruled. Part of the judge\'s opinion reads "the law no longer fits the times we live in."',
    ],
    ["Karen Miller: the law no longer fits the times we live in."],
  ],
  [
    "whose statement others issue",
    ['The palace issued the following statement from King Luca Conti: "She is still a member of our house."'],
    ["Luca Conti: She is still a member of our house."],
  ],
  [
    "who reported on a day",
    [
      'Karen Miller, speaking for the Transport Ministry, reported yesterday, "We have new figures for the roads."',
    ],
    ["Karen Miller: We have new figures for the roads."],
  ],
  [
    "some of a party that claim something",
    ["Some members of opposition parties have claimed violent men were sent by the mayor."],
    ["members of opposition parties: violent men were sent by the mayor"],
  ],
  [
    "who is named behind the words, whatever leads to them",
    [
      'Other mayors were kinder in their remarks: "Thank you for all you did. We will miss you", wrote Karen Miller on Twitter.',
    ],
    ["Karen Miller: Thank you for all you did. We will miss you"],
  ],
  [
    "a name between commas behind what it is",
    ["The Kremlin's spokesman, Dmitry Orlov, said Moscow welcomed the decision."],
    ["Dmitry Orlov: Moscow welcomed the decision"],
  ],
  [
    "who speaks for a person is somebody else",
    ["Luca Conti resigned. His spokesman later clarified that Conti had “full confidence” in the court."],
    ["spokesman: full confidence"],
  ],
  [
    "a short sentence that goes on",
    ["“The judge did not listen to us,” Karen Miller said. “Nobody did.”"],
    ["Karen Miller: The judge did not listen to us", "Karen Miller: Nobody did."],
  ],
  [
    "answers of a word or two",
    ["Asked about it, Luca Conti said: “No.”", "“I have,” he shot back.", "He liked “The Road.”"],
    ["Luca Conti: No.", "Luca Conti: I have"],
  ],
  [
    "who is named within a clause",
    [
      "“They have nothing left,” said a resident who gave her name as Marta.",
      "“It was cold,” a shopkeeper named Ivan Petrov said.",
    ],
    ["Marta: They have nothing left", "Ivan Petrov: It was cold"],
  ],
  [
    "what is said of a thing in a relative clause",
    ["The ruling made changes which analysts say could have lasting effects for all."],
    ["analysts: could have lasting effects for all"],
  ],
  [
    "who calls something so, in what somebody else says",
    ["Mark Hale said the state was “ahead of the curve,” a claim that Jane Frost called “laughable.”"],
    ["Mark Hale: ahead of the curve", "Jane Frost: laughable."],
  ],
  [
    "what is added, once",
    ["“This will save lives,” Luca Conti wrote on X, adding that he had spoken with Joe Hart."],
    ["Luca Conti: This will save lives", "Luca Conti: he had spoken with Joe Hart"],
  ],
  [
    "she, and not whom she speaks of",
    ["Helen Hart wrote a book. Of her rival Tom Greene, she says he was “a small man with a big mouth.”"],
    ["Helen Hart: a small man with a big mouth."],
  ],
  [
    "a spokesman, and not for whom he speaks",
    ["“Now is not the time,” a spokesman for Prime Minister Harry Cole said."],
    ["spokesman for Prime Minister Harry Cole: Now is not the time"],
  ],
  [
    "who tells what others want, and what votes show",
    [
      "Luca Conti told Ann Lee that China wanted “peace, not war.”",
      "Ann Lee said the vote showed that the land “must be in our hands.”",
    ],
    ["Luca Conti: peace, not war.", "Ann Lee: must be in our hands."],
  ],
  [
    "no demand of a word",
    ["Ann Miller urged the European Union to act. “It is late,” she said."],
    ["Ann Miller: It is late"],
  ],
  [
    "those who shall do it are part of a demand",
    ["Ann Miller is a doctor. She advises citizens to stay at home."],
    ["Ann Miller: citizens to stay at home"],
  ],
  [
    "an official between a name and a verb",
    ["A Pentagon official told CNN that the talks had failed."],
    ["Pentagon official: the talks had failed"],
  ],
  [
    "what goes on behind a source",
    ["The plant, according to Gazeta Polska in March, is too big for a single buyer."],
    ["Gazeta Polska: is too big for a single buyer"],
  ],
  [
    "a clause behind a source that something is told of",
    [
      "According to Manila Bulletin, Wednesday's quake, at 6.3, was the strongest in years.",
      "According to Reuters, which cited officials in Oslo, the man had moved to Kenya.",
      "According to Ann Miller, the mayor of Bath, the city will pay.",
    ],
    [
      "Manila Bulletin: Wednesday's quake, at 6.3, was the strongest in years",
      "Reuters: the man had moved to Kenya",
      "Ann Miller: the city will pay",
    ],
  ],
  [
    "a speaker right behind the words, whoever else is told of before them",
    ["The ministry noted a lack of rain: “All can still change this. It is late,” said Ann Miller."],
    ["Ann Miller: All can still change this. It is late"],
  ],
  [
    "heads without a name",
    ["The head of the police unit told the court: “Basic work was not done.”", "She added: “I regret it.”"],
    ["head of the police unit: Basic work was not done.", "head of the police unit: I regret it."],
  ],
  [
    "no word for a thing",
    ["Ann Miller said that the word “pandemic” was bad."],
    ["Ann Miller: the word “pandemic” was bad"],
  ],
  [
    "whom a source cites is no part of the words",
    ["According to Der Spiegel, citing two officials, Igor Petrov worked for the army."],
    ["Der Spiegel: Igor Petrov worked for the army"],
  ],
  [
    "whoever is quoted, and not who quotes",
    ["The BBC quoted Karl Berg, chief of the guard, as saying that the men were from Malmö."],
    ["Karl Berg: the men were from Malmö"],
  ],
  [
    "nobody to whom the news was told",
    ['House speaker Tom Reed in relaying the news to parliament said, "Karl Berg is part of our history".'],
    ["Tom Reed: Karl Berg is part of our history"],
  ],
  [
    "whom a name is set off for, and not who had done what is said",
    [
      'Following the speech of the mayor, the head of the Red Cross, Anna Lindh, said the mayor had "heard the cries of the poor".',
    ],
    ["Anna Lindh: heard the cries of the poor"],
  ],
  [
    "what stands behind the comma of an aside, wherever and whenever that was",
    ["As Karl Berg stressed during his visit to Norway, the deal is dead."],
    ["Karl Berg: the deal is dead"],
  ],
  [
    "a source that a tree hangs on a noun",
    ['Dr. Olsen suffered "two deep wounds" in the attack according to a hospital spokesperson.'],
    ["hospital spokesperson: two deep wounds"],
  ],
  [
    "paragraphs that a page has run together, each with its mark",
    ["Tom Reed said: “It is late. The mayor must go. “There is only one way out.”"],
    ["Tom Reed: It is late. The mayor must go.", "Tom Reed: There is only one way out."],
  ],
  [
    "an archbishop called by two of his titles",
    ["Archbishop Monsignor Luis Perez spoke. The archbishop said that it was much too late."],
    ["Luis Perez: it was much too late"],
  ],
])("%s", (_, paragraphs, sayings) => {
  expect(sayingsIn(...paragraphs)).toEqual(sayings);
});

/** Claims with those who say them, each as "William Ruto leads Kenya: Ann Lee". */
function vouchedIn(...paragraphs: readonly string[]): string[] {
  const { document, claims } = extractFrom(
    compose("example", ["Headline", ...paragraphs].join("\n\n"), NO_METADATA),
    models,
  );
  const nameOf = ({ chain }: { readonly chain: number }): string => document.chains[chain]!.name;
  return claims.map(
    ({ subject, relation, object, saidBy }) =>
      `${nameOf(subject)} ${relation} ${nameOf(object)}: ${saidBy.map(nameOf).join(", ")}`,
  );
}

test.each([
  [
    "what lasts and stands in somebody's very words is said by them",
    "Ann Miller said: “The president of Kenya, William Ruto, was late.”",
    "William Ruto leads Kenya: Ann Miller",
  ],
  [
    "in the article's words it is the article's",
    "Ann Miller said the president of Kenya, William Ruto, was late.",
    "William Ruto leads Kenya: ",
  ],
  [
    "what a name says by itself is so in anybody's mouth",
    "Ann Miller said: “The Kenyan government was late.”",
    "Kenyan government based_in Kenya: ",
  ],
  [
    "we in a statement are those by whom it is",
    "A statement by the Kenyan Foreign Ministry read: “We condemn Uganda.”",
    "Kenyan Foreign Ministry criticized Uganda: ",
  ],
  [
    "an outlet may be named as its site is",
    "Speaking to Portfolio.hu, Ann Miller said the rain would come soon.",
    "Ann Miller quoted_on Portfolio.hu: ",
  ],
])("%s", (_, text, claim) => {
  expect(vouchedIn(text)).toContain(claim);
});
