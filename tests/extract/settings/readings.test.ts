import { expect, test } from "vitest";
import { edtf } from "../../../src/extract/times/calendar.ts";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** The claims of an article of Wednesday, 2021-06-16, each as "Ann Lee visited Oslo 2021-06-14". */
function daysIn(...paragraphs: readonly string[]): string[] {
  const article = compose("example", ["Headline", ...paragraphs].join("\n\n"), {
    ...NO_METADATA,
    published: "2021-06-16",
  });
  const { document, claims } = extractFrom(article, models);
  return claims.map(({ subject, relation, object, when }) =>
    [
      document.chains[subject.chain]!.name,
      relation,
      document.chains[object.chain]!.name,
      when ? edtf(when) : "no day",
    ].join(" "),
  );
}

test.each([
  [
    "how long before",
    ["Olaf Scholz visited Kyiv on Thursday, two weeks after Emmanuel Macron traveled to Warsaw."],
    "Emmanuel Macron visited Warsaw 2021-05-24/2021-05-30",
  ],
  [
    "how many years before",
    ["Nokia merged with Siemens in 2014, three years after Samsung sued Apple."],
    "Samsung sued Apple 2011",
  ],
  [
    "an office since then",
    ["Olaf Scholz, mayor of Hamburg since 2011, spoke."],
    "Olaf Scholz leads Hamburg 2011/2021",
  ],
  [
    "nothing of what lasts, whatever day is told beside it",
    ["Igor Petrov fled to Riga on Friday. Petrov worked for the GRU."],
    "Igor Petrov member_of GRU no day",
  ],
  [
    "nothing of the day of a birth",
    ["Born on May 3, 1935, in Bergen, Tom Reed began his career there. Reed was elected to the Senate."],
    "Tom Reed elected_in Senate no day",
  ],
  [
    "nothing of words that are told long after",
    ["Nokia sued Apple in Munich on October 22, 2018.", "“It was late,” Olaf Scholz told CNN."],
    "Olaf Scholz quoted_on CNN no day",
  ],
  [
    "a day between commas where a clause begins",
    ["The paper said on Monday that, on June 2, Nokia had acquired Siemens."],
    "Nokia acquired Siemens 2021-06-02",
  ],
  [
    "each of several things",
    ["The House impeached Bill Clinton in 1998 and Andrew Johnson in 1868."],
    "House dismissed Andrew Johnson 1868",
  ],
  [
    "nothing of what comes before it",
    ["Before he visited Kenya on June 5, Olaf Scholz met Emmanuel Macron."],
    "Olaf Scholz met Emmanuel Macron no day",
  ],
  [
    "the day of a letter",
    ["In a letter dated June 2, Ann Miller urged Olaf Scholz to resign."],
    "Ann Miller urged Olaf Scholz 2021-06-02",
  ],
  [
    "two days in a row",
    ["Ann Miller visited Kenya on Sunday and Monday."],
    "Ann Miller visited Kenya 2021-06-13/2021-06-14",
  ],
  [
    "a verb that a tagger takes for a noun",
    ["Olaf Scholz plans to meet Emmanuel Macron on Friday."],
    "Olaf Scholz met Emmanuel Macron 2021-06-18",
  ],
  [
    "a name that is no part of a length",
    ["Olaf Scholz met Emmanuel Macron hours before the vote."],
    "Olaf Scholz met Emmanuel Macron no day",
  ],
])("%s tells the day", (_, paragraphs, claim) => {
  expect(daysIn(...paragraphs)).toContain(claim);
});
