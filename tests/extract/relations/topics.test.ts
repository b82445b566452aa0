import { describe, expect, test } from "vitest";
import { extractFrom, loadModels } from "../../../src/pipeline.ts";
import { compose } from "../../../src/read/compose.ts";
import { NO_METADATA } from "../../../src/read/metadata.ts";

const models = loadModels();

/** Who comments on what in an article, each as "Ann Lee: Malta". */
function commentsIn(title: string, text: string): string[] {
  const { document, claims } = extractFrom(compose("example", `${title}\n\n${text}`, NO_METADATA), models);
  return claims
    .filter(({ relation }) => relation === "commented_on")
    .map(({ subject, object }) =>
      [subject, object].map(({ chain }) => document.chains[chain]!.name).join(": "),
    );
}

describe("what is discussed is a topic of all who discuss it", () => {
  test.each([
    [
      "who meets somebody to discuss it",
      "Olaf Scholz met Giorgia Meloni to discuss the drought in Kenya.",
      ["Olaf Scholz: Kenya", "Giorgia Meloni: Kenya"],
    ],
    [
      "an infinitive behind the object",
      "Olaf Scholz and Giorgia Meloni discussed the need for money to rebuild Haiti.",
      ["Olaf Scholz: Haiti", "Giorgia Meloni: Haiti"],
    ],
    [
      "what several say together",
      "Olaf Scholz and Giorgia Meloni underscored the need for peace in Sudan.",
      ["Olaf Scholz: Sudan", "Giorgia Meloni: Sudan"],
    ],
    [
      "and of several not where something is to be done",
      "Olaf Scholz and Giorgia Meloni expressed gratitude for the work to end the epidemic in Haiti.",
      [],
    ],
    [
      "who poses a threat that is discussed",
      "Olaf Scholz and Giorgia Meloni discussed the challenges in the Middle East region, including the threat posed by Iran.",
      [
        "Olaf Scholz: Middle East",
        "Olaf Scholz: Iran",
        "Giorgia Meloni: Middle East",
        "Giorgia Meloni: Iran",
      ],
    ],
    [
      "not the lands that they speak for",
      "German Chancellor Olaf Scholz and Giorgia Meloni discussed trade between Germany and Kenya and the war in Sudan.",
      ["Olaf Scholz: Sudan", "Giorgia Meloni: Sudan"],
    ],
  ])("%s", (_, text, comments) => {
    expect(commentsIn("Headline", text)).toEqual(comments);
  });
});

describe("the title of a statement tells whose it is and on what", () => {
  test.each([
    ["Statement by Spokesperson Ann Miller on Kenya's Elections", ["Ann Miller: Kenya"]],
    [
      "Statement by NSC Spokesperson Ann Miller on the Republic of Kenya's Missile Test",
      ["Ann Miller: Kenya"],
    ],
    ["Secretary Miller's Remarks on the Visit of Olaf Scholz to Kenya", ["Miller: Olaf Scholz"]],
    ["Kenya's Statement on the Drought", []],
  ])("%s", (title, comments) => {
    expect(commentsIn(title, "Olaf Scholz is in Nairobi.")).toEqual(comments);
  });
});

describe("somebody's statement is all of it, whatever part of it stands in quotation marks", () => {
  test.each([
    ["Ann Miller said it was “the last chance” for stopping the war in Sudan.", ["Ann Miller: Sudan"]],
    ["Ann Miller said Kenya was “ready for all of it, come what may.”", ["Ann Miller: Kenya"]],
  ])("%s", (text, comments) => {
    expect(commentsIn("Headline", text)).toEqual(comments);
  });
});

test("what leaders tell in the article's words is not told of the lands that they lead", () => {
  const text = "German Chancellor Olaf Scholz noted that Germany would stand by Kenya and its people.";
  expect(commentsIn("Headline", text)).toEqual(["Olaf Scholz: Kenya"]);
});

test("several who thank others do not thank each other", () => {
  const text = "Olaf Scholz and Giorgia Meloni met. Olaf Scholz and Giorgia Meloni thanked the two leaders.";
  const { claims } = extractFrom(compose("example", `Headline\n\n${text}`, NO_METADATA), models);
  expect(claims.filter(({ relation }) => relation === "praised")).toEqual([]);
});

test("a call in a headline is no apposition to who calls, whatever its name ends in", () => {
  const title = "Readout of President Joseph R. Biden, Jr.’s Call with Chancellor Olaf Scholz of Germany";
  const text = "President Joseph R. Biden, Jr. spoke today with Chancellor Olaf Scholz of Germany.";
  const { document, claims } = extractFrom(compose("example", `${title}\n\n${text}`, NO_METADATA), models);
  const leaders = claims.filter(
    ({ relation, object }) => relation === "leads" && document.chains[object.chain]!.name === "Germany",
  );
  expect(leaders.map(({ subject }) => document.chains[subject.chain]!.name)).toEqual(["Olaf Scholz"]);
});

describe("what the article says that a statement is on is its topic, whatever is named in it", () => {
  test.each([
    ["Asked about Egypt, Ann Miller said the talks with Kenya “are over.”", ["Ann Miller: Egypt"]],
    ["Regarding the war in Sudan, Ann Miller said Kenya had to leave it.", ["Ann Miller: Sudan"]],
    ["On Egypt, Ann Miller said the talks had to go on.", ["Ann Miller: Egypt"]],
    ["In response to a question about Egypt, Ann Miller said it had to go on.", ["Ann Miller: Egypt"]],
    ["On a visit to Egypt, Ann Miller said the talks had to go on.", []],
  ])("%s", (text, comments) => {
    expect(commentsIn("Headline", text)).toEqual(comments);
  });
});
