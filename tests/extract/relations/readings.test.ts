import { describe, expect, test } from "vitest";
import { readingsOf } from "./readings-of.ts";

describe("what a name is lies in the words beside it", () => {
  test.each([
    [
      "a daily with a city in its name",
      "The Las Vegas Review-Journal criticized Ann Miller.",
      "Las Vegas Review-Journal criticized Ann Miller",
    ],
    [
      "the ordinal of a parliament",
      "The 44th Canadian Parliament sat in Ottawa, Canada.",
      "44th Canadian Parliament based_in Canada",
    ],
    [
      "whom a presidential spokesman speaks for",
      "President Luis Vega met senators. Presidential spokesman Juan Diaz was there.",
      "Juan Diaz represents Luis Vega",
    ],
    [
      "an employer in a line of guests",
      "- Ann Miller, The Harbor Trust",
      "Ann Miller member_of Harbor Trust",
    ],
    ["a kind in apposition", "Lufthansa, the German airline, has to pay.", "Lufthansa based_in Germany"],
    ["a kind in a copula", "Barclays is the largest bank in Kenya.", "Barclays based_in Kenya"],
    ["a rival", "Lufthansa rival Ryanair lost money.", "Ryanair opposes Lufthansa"],
    ["a larger place behind a comma", "They fled Kirkuk, in northern Iraq.", "Kirkuk located_in Iraq"],
    ["a party before a name", "Republican Kevin Miller won.", "Kevin Miller member_of Republican"],
    ["a seat behind it", "Republican Senator Kevin Miller of Ohio spoke.", "Kevin Miller represents Ohio"],
    ["those who are elected", "President-elect Ana Gomez of Chile spoke.", "Ana Gomez elected_in Chile"],
    [
      "a cabinet with its head's name",
      "Donald Trump spoke. The Trump administration agreed.",
      "Donald Trump leads Trump administration",
    ],
    [
      "whom a spokeswoman speaks for",
      "Boeing will cut jobs. Spokeswoman Ann Miller gave no figures.",
      "Ann Miller represents Boeing",
    ],
  ])("%s", (_, text, reading) => {
    expect(readingsOf(text)).toContain(reading);
  });
});

describe("who does what to whom is read through nouns that stand for it", () => {
  test.each([
    ["a copula", "Air Malta is an airline owned by Lufthansa.", "Lufthansa owns Air Malta"],
    ["a state that one is in", "Egypt is in a conflict with Ethiopia.", "Egypt fights Ethiopia"],
    ["what is handed over", "France relinquished control of Louisiana to Spain.", "Spain controls Louisiana"],
    ["a threat that one poses", "Japan must counter the threat posed by Iran.", "Japan opposes Iran"],
    ["who leads those who act", "A French-led coalition ousted Idris Deby.", "France dismissed Idris Deby"],
    ["a place behind a name", "Ann Miller met Olaf Scholz of Germany in Paris.", "Ann Miller visited Paris"],
    [
      "a title with a preposition of its own",
      "Karen Miller spoke with French Secretary of State Luc Blanc.",
      "Karen Miller spoke_with Luc Blanc",
    ],
    ["we outside quotations", "Canada condemns the attack. We urge Haiti to act.", "Canada urged Haiti"],
    [
      "an aircraft of one who does not make it",
      "Lufthansa's Airbus A320s are old.",
      "Lufthansa owns Airbus A320s",
    ],
    [
      "whose call others repeat",
      "President Luis Vega spoke. Ann Miller and Tom Reed reiterated his call for the Senate to vote.",
      "Luis Vega urged Senate",
    ],
    [
      "a deputy of somebody's chief",
      "Ann Miller, Ohio Governor Tom Reed's deputy chief of staff, left.",
      "Ann Miller associate_of Tom Reed",
    ],
    [
      "a hearer right before what is said",
      "Ann Miller told Reuters safety rules had been followed.",
      "Ann Miller quoted_on Reuters",
    ],
    [
      "the subject of somebody's words",
      'Kenya banned the Irish airline Ryanair. Ryanair grew. "The airline carries weapons across Africa," said Ann Miller.',
      "Ann Miller commented_on Ryanair",
    ],
    ["jets of a maker", "Ryanair has bought long-haul Boeing jets.", "Boeing supplies Ryanair"],
  ])("%s", (_, text, reading) => {
    expect(readingsOf(text)).toContain(reading);
  });
});

describe("what is told of nobody", () => {
  test.each([
    [
      "a country, of which a company's president would be president",
      "The US met Canada. Sales in the US rose. The US agreed. The bank's president, Karl Berg, was glad.",
      "Karl Berg leads US",
    ],
    [
      "a time",
      '"While we lost, 2009 was a good year for Volvo," Karl Berg said.',
      "Karl Berg member_of Volvo",
    ],
    [
      "part of a country, by a name that is part of a continent's",
      "The United States sent American aid to Central America.",
      "Central America located_in United States",
    ],
    [
      "a country, of which the vice president of a body would be vice president",
      "Tom Reed, vice president and chairman of Volvo, spoke. The US was glad.",
      "Tom Reed member_of US",
    ],
    ["a lawyer of a place", "Tom Reed, lawyer, banker and mayor of Bath, spoke.", "Tom Reed member_of Bath"],
    [
      "a country within its own region",
      "Karl Berg visited the Tigray region of Ethiopia.",
      "Ethiopia located_in Tigray",
    ],
    [
      "a country that stands in a senator's title",
      "Anna Lind spoke with United States Senator from Ohio Karl Berg.",
      "Anna Lind spoke_with United States",
    ],
    [
      "who did something is not who issues the text",
      "Canada condemns the attack. Iran fired on the ship. We call on Iran and Yemen to stop.",
      "Iran urged Yemen",
    ],
  ])("%s", (_, text, reading) => {
    expect(readingsOf(text)).not.toContain(reading);
  });
});

describe("who and what belongs to a body", () => {
  const readings = readingsOf(
    "The Royal Society's Gold Medal was given. CBS's “Face the Nation” aired. President Karl Berg of Norway visited Bergen.",
  );
  test.each(["Royal Society makes Gold Medal", "Face the Nation part_of CBS", "Karl Berg visited Bergen"])(
    "%s",
    (reading) => {
      expect(readings).toContain(reading);
    },
  );
});

describe("what an adjective has is not the verb's", () => {
  test.each([
    ["Norway stays committed to Peru.", "Norway deployed_to Peru"],
    ["Norway remains loyal to Peru.", "Norway deployed_to Peru"],
    ["Ann Miller stayed in the Oslo central police station.", "Ann Miller lives_in Oslo"],
  ])("%s", (text, reading) => {
    expect(readingsOf(text)).not.toContain(reading);
  });
});

describe("what has ended is denied", () => {
  test.each([
    ["a campaign", "Tom Reed ended his campaign for president of Canada.", "Tom Reed not runs_for Canada"],
    ["an alliance", "Kenya ended its alliance with Chad.", "Kenya not partners_with Chad"],
  ])("%s", (_, text, reading) => {
    expect(readingsOf(text)).toContain(reading);
  });
});

describe("topics of a discussion", () => {
  const readings = readingsOf(
    "Ann Miller raised the cases of prisoners held in Tibet and Hong Kong in talks with Wang Yi of China.",
  );
  test.each(["Tibet", "Hong Kong"])("%s is one", (topic) => {
    expect(readings).toContain(`Ann Miller commented_on ${topic}`);
  });
  test("and those with whom it is held are none", () => {
    expect(readings).not.toContain("Ann Miller commented_on China");
  });
});

describe("what belongs to nobody", () => {
  test.each([
    ["a place that is flown to", "Ryanair offers flights to Malta.", "supplies"],
    ["what its own maker orders", "Boeing ordered 20 Dreamliners.", "supplies"],
    [
      "neighbors of a country",
      "Peru's neighboring countries including Chile and Bolivia agreed.",
      "located_in",
    ],
    [
      "the place of a governor for his aide",
      "Ann Miller, Ohio Governor Tom Reed's chief of staff, left.",
      "member_of",
    ],
    [
      "who is named before the title of another",
      "Speaking to Acme, the president of the Harbor League, Ann Miller, said it rained.",
      "commented_on",
    ],
    [
      "names in a list with commas",
      "Retailers announcing support today to further the program include Amazon, Best Buy, Google, Logitech, and Samsung Electronics.",
      "based_in",
    ],
    [
      "a body that an administration was taken for",
      "The OECD expects growth. The OECD said so on Monday. President Ann Berg agreed. Her administration is waiting.",
      "leads",
    ],
    [
      "a title of who is named beside",
      "They met Speaker of the House Karen Miller, United States President Tom Reed, and others.",
      "Tom Reed leads House",
    ],
    [
      "whose death is found wrong",
      '"The murder of Tom Reed is unacceptable", said Ann Lee. Ann Lee called Tom Reed\'s arrest illegal.',
      "criticized",
    ],
    ["a faith that a pope is of", "She met Roman Catholic Pope Francis in Rome.", "Roman Catholic"],
    ["service that nobody's is", "Ann Lee proposed limits for service in the Senate.", "member_of"],
    ["a title of a newspaper", "The United States grew. USA Today said so.", "based_in"],
    ["aid that is sent", "Norway sent assistance to Iceland.", "supports"],
    [
      "a ruling in response to a suit",
      "In response to a lawsuit by Boeing, Judge Ann Lee ruled the tax was unlawful.",
      "Ann Lee commented_on Boeing",
    ],
    [
      "who follows a participle",
      "A coup removed prime minister Tom Reed in 2006, and another his sister Ann Reed in 2014.",
      "dismissed",
    ],
    [
      "a label before a name",
      "The Iraqi government won. Canada is helping the Iraqi government against the vile organisation ISIL.",
      "Canada opposes Iraqi government",
    ],
    ["a warning that is issued for a place", "Acme issued a storm warning for Malta.", "urged"],
    ["where some of many are", "Many work at Opel, 400 of them in Kenya.", "based_in"],
    [
      "a line that ends in a country, before authorities",
      "Miners arrested in Lima, Peru\n\nAuthorities arrested nine miners.",
      "Peru Authorities",
    ],
    ["backing that is somebody else's", "Ann Lee has the support of Boeing.", "Ann Lee supports"],
    ["flights that are offered", "Ryanair offers flights to New York.", "supplies"],
    ["companies of a country", "The bank bailed out three American companies.", "funds"],
    ["a flag that is raised", "The Iraqi army raised the Iraqi flag in Tikrit.", "commented_on"],
    ["what is alleged", "The European Union sanctioned Iran over alleged Hezbollah plots.", "accused"],
    [
      "whose channel somebody is told something by",
      "Anna Berg told French news channel TV5 that she was fine.",
      "told France",
    ],
    [
      "the country of a company for its chief cook",
      "Edward Hill, chief cook of French company Acme, died Tuesday.",
      "Edward Hill leads",
    ],
    [
      "the country of a firm for its economist",
      "Karl Hill, chief economist of German firm Boeing, left.",
      "Karl Hill citizen_of",
    ],
    [
      "a people for whom somebody stands",
      "Experts said Thomas Berg and everything he stood for from voting rights to jobs and justice for all Americans.",
      "runs_for",
    ],
    [
      "somebody named in what is written",
      'Tom Reed wrote, "Congratulations to Ann Lee on her victory."',
      "spoke_with",
    ],
  ])("%s", (_, text, relation) => {
    expect(readingsOf(text).filter((reading) => reading.includes(relation))).toEqual([]);
  });
});
