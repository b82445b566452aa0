import { describe, expect, test } from "vitest";
import { nameMentions } from "../../../src/annotate/names/name-mentions.ts";
import { loadLexicon } from "../../../src/model/lexicon.ts";
import { handmade } from "../handmade.ts";

const lexicon = loadLexicon();

/** The title of the last person named; null without one. */
function titleIn(marked: string): string | null {
  const document = handmade(marked);
  const person = nameMentions(document, lexicon).findLast(({ type }) => type === "Person");
  if (!person?.title) return null;
  const [from, to] = person.title;
  return document.article.text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end);
}

describe("the title before a name", () => {
  test.each([
    ["President [P Rosa Lind] spoke.", "President"],
    ["Secretary of State [P Rosa Lind] spoke.", "Secretary of State"],
    ["It follows actions President [P Rosa Lind] took.", "President"],
    [
      "[O White House] National Security Adviser [P Rosa Lind] spoke.",
      "White House National Security Adviser",
    ],
    ["Ambassador to the [L Philippines] [P Rosa Lind] spoke.", "Ambassador to the Philippines"],
    ["The [L Republic of Korea] President [P Rosa Lind] spoke.", "Republic of Korea President"],
    ["[O House of Commons] Speaker [P Rosa Lind] spoke.", "House of Commons Speaker"],
    ["Then First Minister of [L Scotland] [P Rosa Lind] spoke.", "First Minister of Scotland"],
    ["[Ld Iraqi] Foreign Minister [P Rosa Lind] spoke.", "Iraqi Foreign Minister"],
    ["[O Health Council] ([O HC]) chief [P Rosa Lind] spoke.", "Health Council (HC) chief"],
    ["The [O NASA] head [P Rosa Lind] spoke.", "NASA head"],
  ])("in %s is %s", (text, title) => {
    expect(titleIn(text)).toBe(title);
  });

  test.each([
    ["a possessive ends it", "[P Kim]’s envoy [P Rosa Lind] spoke.", "envoy"],
    ["another person's name ends it", "President [P Jan Olsen] [P Rosa Lind] spoke.", null],
    ["a verb is none", "They saw [P Rosa Lind].", null],
  ])("%s", (_, text, title) => {
    expect(titleIn(text)).toBe(title);
  });
});
