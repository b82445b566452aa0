import { expect, test } from "vitest";
import { annotate, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** Whom the words of a text stand for that name nobody, each as "they: Ann Lee". */
function described(...paragraphs: readonly string[]): string[] {
  const { article, mentions, referents, chains } = annotate(
    compose("example", ["Headline", ...paragraphs].join("\n\n"), NO_METADATA),
    models,
  );
  return mentions.flatMap(({ form, start, end }, at) =>
    form === "description" || form === "pronoun"
      ? referents[at]!.map((chain) => `${article.text.slice(start, end)}: ${chains[chain]!.name}`)
      : [],
  );
}

test.each([
  [
    "the one who bears the title",
    ["Trade Secretary Ann Miller met Prime Minister Luca Conti.", "“It is late,” the secretary said."],
    "secretary: Ann Miller",
  ],
  [
    "who speaks before a colon, whatever the verb",
    ["Mayor Ann Miller turned to the press after the vote: “I regret it.”"],
    "I: Ann Miller",
  ],
  [
    "the one who has the whole office, and no deputy of his",
    [
      "Prime Minister Luca Conti spoke.",
      "After Deputy Prime Minister Ann Miller lost, the Prime Minister left.",
    ],
    "Prime Minister: Luca Conti",
  ],
  [
    "who is named behind a participle",
    ["Police detained a man, later identified as Luca Conti."],
    "man: Luca Conti",
  ],
  [
    "the only one that is told to be a business",
    ["Acme Corporation lost its licence.", "The ministry met on Monday.", "It fined the network later."],
    "network: Acme Corporation",
  ],
  [
    "the only company that was named",
    ["Luca Conti left Boeing.", "The company said it would find somebody else."],
    "company: Boeing",
  ],
  [
    "the airline that was called so, whatever else is named",
    [
      "Kenya fined the airline Ryanair.",
      "Boeing grew, and Airbus did.",
      "The airline has thirty days to pay.",
    ],
    "airline: Ryanair",
  ],
  ["a crowd that speaks once", ["Protesters have said that the mayor must go."], "Protesters: Protesters"],
])("%s", (_, paragraphs, found) => {
  expect(described(...paragraphs)).toContain(found);
});

test.each([
  [
    "nobody is his own aide",
    ["Luca Conti resigned. His spokesman said he was tired."],
    "spokesman: Luca Conti",
  ],
  [
    "a label is no source of its own",
    ["According to news agency Reuters, it rained."],
    "news agency: news agency",
  ],
  [
    "a city is no country",
    ["Susan Rice opened a shelter in Orlando, Florida.", "She thanked communities across the country."],
    "country: Orlando",
  ],
  [
    "a state is no country",
    ["Ann Miller came from Ohio. Luca Conti spoke for the country's health ministry."],
    "country's: Ohio",
  ],
  [
    "nobody calls himself he, whatever stands before his name",
    [
      "Offering his wishes, speaker of the house Luca Conti wrote: “The years were hard. He served the state.”",
    ],
    "He: Luca Conti",
  ],
  [
    "nobody calls himself he",
    ["Luca Conti wrote of Tom Reed: “The years of his life were hard. He served the state.”"],
    "He: Luca Conti",
  ],
  [
    "a minister for one thing is not the one for another",
    ["Transport Minister Luca Conti resigned. The health minister said it was late."],
    "health minister: Luca Conti",
  ],
  [
    "a company is none of two",
    ["Ann Miller left Boeing and joined Airbus.", "The company has thirty days to pay."],
    "company: Airbus",
  ],
  ["a company that is not found is none", ["The company said it would sell the plant."], "company: company"],
])("%s", (_, paragraphs, found) => {
  expect(described(...paragraphs)).not.toContain(found);
});

test("a description that ends in a name is who bears it, and begins nobody new", () => {
  const { chains } = annotate(
    compose(
      "example",
      "Headline\n\nThe navy's chief of staff General Ann Miller said the ships had left.",
      NO_METADATA,
    ),
    models,
  );
  expect(chains.flatMap(({ type, name }) => (type === "Person" ? [name] : []))).toEqual(["Ann Miller"]);
});

test("the one whose statement the headline says it is says we", () => {
  const text = "Statement by Mayor Ann Miller on the Vote\n\nWe strongly disagree with the ruling on rents.";
  const { mentions, referents, chains } = annotate(compose("example", text, NO_METADATA), models);
  const we = mentions.findIndex(({ form }) => form === "pronoun");
  expect(referents[we]!.map((chain) => chains[chain]!.name)).toEqual(["Ann Miller"]);
});
