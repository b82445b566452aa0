import { type Account, readAccount } from "../../src/graph/account.ts";
import type { ClaimReading } from "../../src/graph/reading.ts";
import type { Tale } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { withStore } from "./claims.ts";

/** An account that does not need its store any more. */
export const accountOf = (tales: readonly Tale[]): Account =>
  withStore(tales, (store) => {
    const account = readAccount(store);
    const claims = [...account.claims()];
    return { ...account, claims: () => claims };
  });

/** Offices, property and families, and what is only planned, denied or said by somebody. */
const OFFICES: Tale = {
  name: "offices",
  outlet: "Sample Times",
  published: "2018-07-05",
  sentences: [
    "Ann Lee leads Sample Steel, said Bo Ray.",
    "She is its owner and a sister of Cy Lee.",
    "Bo Ray, the envoy to Norland, will meet Cy Lee next week.",
    "Norland sanctioned Sample Steel.",
    "The Gazette was bought by Ann Lee in June.",
  ],
  cast: {
    "Ann Lee": ["Person"],
    "Sample Steel": ["Organization"],
    "Bo Ray": ["Person"],
    "Cy Lee": ["Person"],
    Norland: ["Place"],
    "The Gazette": ["Work"],
  },
  claims: [
    [
      "Ann Lee",
      "leads",
      "Sample Steel",
      { title: "chief executive", saidBy: ["Bo Ray"], modality: "reported" },
    ],
    ["Ann Lee", "owns", "Sample Steel", { evidence: ["its owner"] }],
    ["Ann Lee", "family_of", "Cy Lee", { title: "sister", evidence: ["a sister of Cy Lee"] }],
    ["Bo Ray", "envoy_to", "Norland", { title: "envoy", former: true, evidence: ["the envoy to Norland"] }],
    [
      "Bo Ray",
      "met",
      "Cy Lee",
      {
        modality: "planned",
        evidence: ["will meet Cy Lee"],
        when: { first: "2018-07-09", last: "2018-07-15", granularity: "week" },
      },
    ],
    ["Cy Lee", "leads", "Norland", { title: "president", evidence: ["Cy Lee"] }],
    ["Bo Ray", "appointed", "Ann Lee", { title: "deputy", evidence: ["Bo Ray"] }],
    ["Norland", "sanctioned", "Sample Steel", { evidence: ["Norland sanctioned Sample Steel."] }],
    [
      "Ann Lee",
      "acquired",
      "The Gazette",
      {
        evidence: ["The Gazette was bought by Ann Lee"],
        when: { first: "2018-06-01", last: "2018-06-30", granularity: "month" },
      },
    ],
  ],
};

/** What is usual: three outlets on one meeting, and one on offices. */
export const USUAL_ACCOUNT = accountOf([...TALKS, OFFICES]);

export const claimOf = (
  account: Account,
  subject: string,
  relation: string,
  object: string,
): ClaimReading => {
  const found = [...account.claims()].find(
    (claim) => claim.subject.id === subject && claim.relation === relation && claim.object.id === object,
  );
  if (found === undefined) throw new Error(`no claim ${subject} ${relation} ${object}`);
  return found;
};

/** An account in which every text that comes from an article is the hostile one. */
export function hostileAccount(text: string): Account {
  const article = { id: "a1", name: text, title: text, outlet: text, published: "2018-07-02", url: text };
  const named = (id: string) => ({ id, name: text });
  const claim: ClaimReading = {
    id: "a1:c0",
    subject: named("person:a"),
    relation: "met",
    label: text,
    object: named("person:b"),
    title: text,
    former: false,
    polarity: "affirmed",
    modality: "stated",
    saidBy: [named("person:b")],
    when: { first: "2018-06-12", last: "2018-06-13" },
    where: named("place:c"),
    rule: text,
    confidence: 0.75,
    inferred: true,
    confirmed: false,
    evidence: [
      { sentence: text, highlight: [{ start: 0, end: text.length }], span: { start: 0, end: text.length } },
    ],
    article,
  };
  const entity = { name: text, aliases: [text, "plain"], mentions: 2, firstSeen: null, lastSeen: null };
  return {
    title: text,
    entities: [
      { ...entity, id: "person:a", type: "Person" },
      { ...entity, id: "person:b", type: "Person" },
      { ...entity, id: "place:c", type: "Place" },
    ],
    articles: [{ ...article, authors: [text] }],
    relations: new Map([["met", { label: "met", means: "came together", ftm: "Event" }]]),
    claims: () => [claim],
  };
}
