import { stringify } from "yaml";
import type { Account } from "../graph/account.ts";
import type { DescribedTable } from "../store/descriptions.ts";
import type { Question } from "../store/questions.ts";

/** A database that is to be published, and what is known of it. */
export interface Published {
  /** As Datasette calls it: the file's name without its ending. */
  readonly database: string;
  readonly tables: readonly DescribedTable[];
  readonly questions: Readonly<Record<string, Question>>;
  readonly account: Pick<Account, "title" | "articles">;
}

const ABOUT =
  `People, organizations and places of news articles, and who did what to whom according to whom. Each claim leads
back to its sentence; look at polarity and modality before you take one for a fact.`.replaceAll("\n", " ");

/** The articles are their publishers'; nobody can give them away by counting the words in them. */
const LICENSE =
  "Articles and sentences belong to those who published them; ask them before you publish this database";

/** Datasette's metadata.json: what the database, its tables and their columns are, and whose the texts are. */
export function* writeDatasetteMetadata({ database, tables, account }: Published): Generator<string> {
  const outlets = [...new Set(account.articles.flatMap(({ outlet }) => outlet ?? []))].sort();
  const described = tables
    .filter(({ kind }) => kind !== "index of words")
    .map(({ name, description, columns }) => [
      name,
      { ...(description !== "" && { description }), ...(Object.keys(columns).length > 0 && { columns }) },
    ]);
  const metadata = {
    title: account.title,
    description: ABOUT,
    ...(outlets.length > 0 && { source: outlets.join(", ") }),
    license: LICENSE,
    about: "Relata",
    databases: {
      [database]: { description: ABOUT, license: LICENSE, tables: Object.fromEntries(described) },
    },
  };
  yield `${JSON.stringify(metadata, null, 2)}\n`;
}

/** How tables are shown: what to sort and narrow down by, what a row is called, where its words are indexed. */
const TABLES: Readonly<Record<string, object>> = {
  edges: { sort_desc: "articles", facets: ["relation", "polarity", "modality"] },
  evidence: { facets: ["relation", "outlet", "polarity", "modality"] },
  people: { sort_desc: "mentions" },
  meetings: { facets: ["relation", "outlet", "polarity", "modality"] },
  statements: { facets: ["outlet"] },
  contradictions: { facets: ["about", "relation"] },
  articles: { label_column: "title", sort_desc: "published", facets: ["outlet"] },
  entities: { label_column: "name", sort_desc: "mentions", facets: ["type"] },
  relations: { label_column: "label", facets: ["group"] },
  chains: { label_column: "name", facets: ["type"] },
  claims: { facets: ["relation", "polarity", "modality"] },
  sentences: { label_column: "text", fts_table: "sentence_search", fts_pk: "id" },
  entity_names: { label_column: "name", fts_table: "name_search", fts_pk: "id" },
};

/** Datasette's datasette.yaml: facets, labels, and questions that it lists ready to be asked. */
export function* writeDatasetteConfig({ database, tables, questions }: Published): Generator<string> {
  const names = new Set(tables.map(({ name }) => name));
  const hidden = tables
    .filter(({ kind }) => kind === "index of words")
    .map(({ name }) => [name, { hidden: true }]);
  const shown = Object.entries(TABLES).filter(([name]) => names.has(name));
  const config = {
    databases: { [database]: { tables: Object.fromEntries([...shown, ...hidden]), queries: questions } },
  };
  yield `# datasette ${JSON.stringify(`${database}.db`)} --metadata metadata.json --config datasette.yaml\n`;
  yield stringify(config, { lineWidth: 0 });
}
