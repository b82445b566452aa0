import type { Tale } from "./extraction.ts";

const day = (day: string) => ({ first: day, last: day, granularity: "day" as const });

/** Three outlets on one week: the second adds a letter, the third denies the meeting. */
export const TALKS: readonly Tale[] = [
  {
    name: "wire",
    outlet: "Sample Wire",
    published: "2018-07-02",
    sentences: [
      "Sung Kim met Choe Son Hui in Panmunjom on Sunday.",
      "Kim told CBS that the talks went well.",
      "“We have a program,” Kim said.",
    ],
    cast: {
      "Sung Kim": ["Person", "Kim told"],
      "Choe Son Hui": ["Person"],
      Panmunjom: ["Place"],
      CBS: ["Organization"],
    },
    claims: [
      ["Sung Kim", "met", "Choe Son Hui", { where: "Panmunjom", when: day("2018-07-01") }],
      ["Sung Kim", "quoted_on", "CBS", { evidence: ["Kim told CBS"], confidence: 0.8 }],
    ],
    quotes: [["Sung Kim", "We have a program", "CBS"]],
  },
  {
    name: "post",
    outlet: "Sample Post",
    published: "2018-07-03",
    sentences: [
      "Choe Son Hui met Sung Kim, an official said.",
      "Andrew Kim reportedly delivered a letter to Kim Yong Chol.",
    ],
    cast: {
      "Choe Son Hui": ["Person"],
      "Sung Kim": ["Person"],
      "Andrew Kim": ["Person"],
      "Kim Yong Chol": ["Person"],
      "an official": ["Person"],
    },
    claims: [
      [
        "Choe Son Hui",
        "met",
        "Sung Kim",
        { modality: "reported", saidBy: ["an official"], confidence: 0.95 },
      ],
      [
        "Andrew Kim",
        "delivered_to",
        "Kim Yong Chol",
        {
          thing: "a letter",
          modality: "reported",
          evidence: ["Andrew Kim reportedly delivered a letter", "a letter to Kim Yong Chol"],
        },
      ],
    ],
  },
  {
    name: "daily",
    outlet: "Sample Daily",
    published: "2018-07-04",
    sentences: ["Sung Kim did not meet Choe Son Hui.", "She stayed home."],
    cast: { "Sung Kim": ["Person"], "Choe Son Hui": ["Person"] },
    claims: [["Sung Kim", "met", "Choe Son Hui", { polarity: "denied" }]],
  },
];
