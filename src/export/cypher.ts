import type { Account, ArticleRecord, EntityRecord } from "../graph/account.ts";
import type { ClaimReading } from "../graph/reading.ts";
import { inChunks } from "./chunks.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * Statements of Cypher that build the graph in Neo4j 5 (cypher-shell -f FILE). Run twice, they change nothing; run after
 * those of another day, they bring what is there up to date.
 *
 * Entities and articles are nodes, each claim is a relationship with its stance, speakers, days, sentences and article.
 */
export const writeCypher = (account: Account): Iterable<string> => inChunks(document(account));

const HEAD = `// Each relationship is one claim of one article. Look at its polarity and modality before you take it for a fact.
CREATE CONSTRAINT relata_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relata_article IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE INDEX relata_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);
`;

function* document({ entities, articles, claims }: Account): Generator<string> {
  yield HEAD;
  yield* statements(entities, ({ type }) => mergeNode(`Entity`, type), entityRow);
  yield* statements(articles, () => mergeNode("Article", null), articleRow);
  yield* statements(claims(), ({ relation }) => mergeClaim(relation), claimRow);
}

/** Rows that a statement takes at once: few large transactions would need much memory, many small ones much time. */
const ROWS = 500;
const SIZE = 1 << 18;

interface Batch {
  rows: string[];
  size: number;
}

/** One statement for many rows that the same words merge. */
function* statements<Row>(
  rows: Iterable<Row>,
  mergeOf: (row: Row) => string,
  written: (row: Row) => Properties,
): Generator<string> {
  const batches = new Map<string, Batch>();
  for (const row of rows) {
    const merge = mergeOf(row);
    const batch = batches.get(merge) ?? { rows: [], size: 0 };
    const text = mapOf(written(row));
    batches.set(merge, batch);
    batch.rows.push(text);
    batch.size += text.length;
    if (batch.rows.length < ROWS && batch.size < SIZE) continue;
    batches.delete(merge);
    yield statement(merge, batch);
  }
  for (const [merge, batch] of batches) yield statement(merge, batch);
}

const statement = (merge: string, { rows }: Batch): string =>
  `UNWIND [\n${rows.join(",\n")}\n] AS row\n${merge};\n`;

const mergeNode = (label: string, type: string | null): string =>
  `MERGE (n:${label} {id: row.id}) SET n = row${type === null ? "" : `, n:${type}`}`;

const mergeClaim = (relation: string): string =>
  "MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object})\n" +
  `MERGE (s)-[r:${typeOf(relation)} {id: row.claim.id}]->(o) SET r = row.claim`;

/** "delivered_to" is DELIVERED_TO, as relationships are called in Neo4j. */
const typeOf = (relation: string): string => `\`${relation.toUpperCase().replace(/[^\p{L}\p{N}_]/gu, "_")}\``;

/** A day among texts, and a fraction among whole numbers: Cypher tells them apart. */
type Literal =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly number[]
  | { readonly day: string }
  | { readonly fraction: number }
  | Properties;
interface Properties {
  readonly [name: string]: Literal;
}

const dayOf = (day: string | null): Literal => (day === null ? null : { day });

const entityRow = ({ id, name, aliases, mentions, firstSeen, lastSeen }: EntityRecord): Properties => ({
  id,
  name,
  aliases,
  mentions,
  first_seen: dayOf(firstSeen),
  last_seen: dayOf(lastSeen),
});

const articleRow = ({ id, name, title, outlet, published, url, authors }: ArticleRecord): Properties => ({
  id,
  name,
  title,
  outlet,
  published: dayOf(published),
  url,
  authors,
});

const claimRow = (claim: ClaimReading): Properties => ({
  subject: claim.subject.id,
  object: claim.object.id,
  claim: {
    id: claim.id,
    label: claim.label,
    title: claim.title,
    former: claim.former,
    polarity: claim.polarity,
    modality: claim.modality,
    said_by: claim.saidBy.map(({ name }) => name),
    said_by_ids: claim.saidBy.map(({ id }) => id),
    first_day: dayOf(claim.when?.first ?? null),
    last_day: dayOf(claim.when?.last ?? null),
    place: claim.where?.name ?? null,
    place_id: claim.where?.id ?? null,
    confidence: { fraction: claim.confidence },
    rule: claim.rule,
    inferred: claim.inferred,
    confirmed: claim.confirmed,
    sentences: claim.evidence.map(({ sentence }) => sentence),
    starts: claim.evidence.map(({ span }) => span.start),
    ends: claim.evidence.map(({ span }) => span.end),
    article: claim.article.id,
    outlet: claim.article.outlet,
    published: dayOf(claim.article.published),
  },
});

/** A property without a value is none: Neo4j knows no null in what it stores. */
const mapOf = (properties: Properties): string =>
  `{${Object.entries(properties)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${literalOf(value)}`)
    .join(", ")}}`;

function literalOf(value: Literal): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map(literalOf).join(", ")}]`;
  if (isDay(value)) return `date(${quoted(value.day)})`;
  if (isFraction(value))
    return Number.isInteger(value.fraction) ? value.fraction.toFixed(1) : String(value.fraction);
  return mapOf(value as Properties);
}

const isDay = (value: object): value is { readonly day: string } => Object.keys(value).join() === "day";
const isFraction = (value: object): value is { readonly fraction: number } =>
  Object.keys(value).join() === "fraction";

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * A text between single quotes. What cannot be seen, or changes the direction of what follows, is written by its number.
 * A backslash before "u" ends the literal and another begins: older readers resolve \\uXXXX before anything else, so
 * that an article could close a string with it.
 */
const quoted = (text: string): string =>
  `'${wellFormed(text).replace(
    /\\u|[\\'\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu,
    (found) => (found === "\\u" ? "\\\\' + 'u" : (ESCAPES[found] ?? numbered(found))),
  )}'`;

const numbered = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
