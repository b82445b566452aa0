/** A question that an analyst asks again and again, for tools that keep questions with a database. */
export interface Question {
  readonly title: string;
  readonly description: string;
  /** With named parameters, as :name. */
  readonly sql: string;
}

/** Whoever has a name like this, or a part of it; matched in the index of words. */
const NAMED = (parameter: string): string =>
  `SELECT n.entity FROM name_search f JOIN entity_names n ON n.id = f.rowid
  WHERE name_search MATCH '"' || replace(:${parameter}, '"', '""') || '"'`;

/** By the name under which a tool lists them. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  strongest_edges: {
    title: "Who has most to do with whom",
    description: "Edges by the number of articles and claims behind them.",
    sql: `SELECT subject, relation, object, claims, articles, outlets, first_day, last_day, polarity, modality
FROM edges ORDER BY articles DESC, claims DESC, subject, relation, object LIMIT 100`,
  },
  claims_about: {
    title: "What is said of somebody",
    description: "Every claim with its sentence, surest first. Give a name, or a part of one in whole words.",
    sql: `WITH named AS MATERIALIZED (
  ${NAMED("name")})
SELECT subject, relation, object, polarity, modality, said_by, first_day, last_day, sentence, outlet, published
FROM evidence
WHERE subject_id IN named OR object_id IN named
ORDER BY confidence DESC, claim LIMIT 500`,
  },
  claims_between: {
    title: "What is said of two together",
    description: "Claims that join one name and another, in either direction.",
    sql: `WITH one AS MATERIALIZED (
  ${NAMED("name")}),
two AS MATERIALIZED (
  ${NAMED("other")})
SELECT subject, relation, object, polarity, modality, said_by, first_day, last_day, sentence, outlet, published
FROM evidence
WHERE (subject_id IN one AND object_id IN two) OR (subject_id IN two AND object_id IN one)
ORDER BY first_day, published, claim LIMIT 500`,
  },
  timeline: {
    title: "What happened, day by day",
    description: "Claims of somebody that say when, in the order of their days.",
    sql: `WITH named AS MATERIALIZED (
  ${NAMED("name")})
SELECT first_day, last_day, subject, relation, object, polarity, modality, sentence, outlet
FROM evidence
WHERE (subject_id IN named OR object_id IN named) AND first_day IS NOT NULL
ORDER BY first_day, last_day, claim LIMIT 500`,
  },
  quotes_of: {
    title: "Who said what",
    description: "Statements by a speaker, latest first.",
    sql: `WITH named AS MATERIALIZED (
  ${NAMED("speaker")})
SELECT speaker, content, medium, about, outlet, published, article
FROM statements WHERE speaker_id IN named
ORDER BY published DESC, quote LIMIT 500`,
  },
  denials: {
    title: "What is denied",
    description: "Claims that an article denies, or says that somebody denies.",
    sql: `SELECT subject, relation, object, said_by, sentence, outlet, published
FROM evidence WHERE polarity = 'denied' ORDER BY published DESC, claim LIMIT 500`,
  },
  find_sentences: {
    title: "Sentences with these words",
    description: "Best first; words that stand together are looked for together.",
    sql: `SELECT t.text AS sentence, a.outlet, a.published, a.title
FROM sentence_search f JOIN sentences t ON t.id = f.rowid JOIN articles a ON a.id = t.article
WHERE sentence_search MATCH '"' || replace(:words, '"', '""') || '"'
ORDER BY f.rank LIMIT 100`,
  },
};
