import type { EntityType } from "../annotate/document.ts";
import type { Account, ArticleRecord, EntityRecord } from "../graph/account.ts";
import type { ClaimReading } from "../graph/reading.ts";
import { inChunks } from "./chunks.ts";
import { roleOf, stanceOf } from "./stance.ts";
import { webAddress } from "./web-address.ts";
import { wellFormed } from "./well-formed.ts";

/**
 * FollowTheMoney (followthemoney.tech), one entity a line, for Aleph and OpenSanctions' tools.
 *
 * Who holds an office, owns, belongs to or meets whom becomes that schema where an article states or reports it and the
 * model allows such ends; anything else, and all that is denied, planned or only possible, is an UnknownLink whose role
 * says so. Every link names its article as proof and has its sentences as description.
 */
export const writeFtm = (account: Account): Iterable<string> => inChunks(lines(account));

interface Proxy {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly (string | null | undefined)[]>>;
}

function* lines(account: Account): Generator<string> {
  for (const proxy of proxies(account)) yield `${JSON.stringify(written(proxy))}\n`;
}

/** Properties without a value are left out, and values twice said are said once: the model knows only sets. */
function written({ id, schema, properties }: Proxy): Proxy {
  const entries = Object.entries(properties).flatMap(([name, values]) => {
    const said = values.filter((value): value is string => Boolean(value?.trim())).map(wellFormed);
    return said.length === 0 ? [] : [[name, [...new Set(said)]] as const];
  });
  return { id: wellFormed(id), schema, properties: Object.fromEntries(entries) };
}

function* proxies(account: Account): Generator<Proxy> {
  const owned = ownedIn(account);
  const schemas = new Map(account.entities.map(({ id, type }) => [id, schemaOf(id, type, owned)]));
  for (const entity of account.entities) yield entityProxy(entity, schemas.get(entity.id)!);
  for (const article of account.articles) yield articleProxy(article);
  const documented: Said = { article: "", entities: new Set() };
  const posts = new Set<string>();
  for (const claim of account.claims()) {
    for (const proxy of claimProxies(claim, account, schemas)) {
      if (proxy.schema === "Position" && posts.has(proxy.id)) continue;
      if (proxy.schema === "Position") posts.add(proxy.id);
      yield proxy;
    }
    yield* documentation(claim, documented);
  }
}

const SCHEMAS: Readonly<Record<EntityType, string>> = {
  Person: "Person",
  Organization: "Organization",
  Place: "Address",
  Event: "Event",
  Work: "Document",
  Product: "Asset",
};

/** Only an asset can be owned, and of organizations only a company is one. */
const schemaOf = (id: string, type: EntityType, owned: ReadonlySet<string>): string =>
  type === "Organization" && owned.has(id) ? "Company" : SCHEMAS[type];

function ownedIn({ claims, relations }: Account): ReadonlySet<string> {
  const owned = new Set<string>();
  for (const claim of claims())
    if (isFact(claim) && relations.get(claim.relation)?.ftm === "Ownership") owned.add(claim.object.id);
  return owned;
}

/** Said outright, or as something that somebody tells: not denied, planned, demanded or merely possible. */
const isFact = ({ polarity, modality }: ClaimReading): boolean =>
  polarity === "affirmed" && (modality === "stated" || modality === "reported");

/** A name is required wherever a schema is to be shown; what has none is called by its id. */
function entityProxy({ id, name, aliases }: EntityRecord, schema: string): Proxy {
  const named = { name: [name.trim() === "" ? id : name], alias: aliases };
  if (schema === "Address") return { id, schema, properties: { ...named, full: named.name } };
  if (schema === "Document")
    return { id, schema, properties: { ...named, title: named.name, fileName: named.name } };
  return { id, schema, properties: named };
}

const articleId = (id: string): string => `article:${id}`;

const articleProxy = ({ id, title, authors, published, outlet, url }: ArticleRecord): Proxy => ({
  id: articleId(id),
  schema: "Article",
  properties: {
    title: [title],
    author: authors,
    publishedAt: [published],
    publisher: [outlet],
    sourceUrl: [webAddress(url)],
  },
});

/** What every link says of itself, whatever its schema. */
function interval(claim: ClaimReading): Proxy["properties"] {
  const { when, article } = claim;
  const days =
    when?.first === when?.last
      ? { date: [when?.first] }
      : { startDate: [when?.first], endDate: [when?.last] };
  return {
    ...days,
    summary: [`${claim.subject.name} ${roleOf(claim)} ${claim.object.name}${stanceOf(claim)}`],
    description: claim.evidence.map(({ sentence }) => sentence),
    proof: [articleId(article.id)],
    publisher: [article.outlet],
    sourceUrl: [webAddress(article.url)],
    recordId: [claim.id],
  };
}

/** The ends of a schema, and which schemas may stand there. */
interface Ends {
  readonly subject: readonly [property: string, ...schemas: string[]];
  readonly object: readonly [property: string, ...schemas: string[]];
}

const LEGAL = ["Person", "Organization", "Company"];

const ENDS: Readonly<Record<string, Ends>> = {
  Event: { subject: ["involved", ...LEGAL], object: ["involved", ...LEGAL] },
  Membership: { subject: ["member", ...LEGAL], object: ["organization", "Organization", "Company"] },
  Directorship: { subject: ["director", ...LEGAL], object: ["organization", "Organization", "Company"] },
  Employment: { subject: ["employee", "Person"], object: ["employer", "Organization", "Company"] },
  Representation: { subject: ["agent", ...LEGAL], object: ["client", ...LEGAL] },
  Ownership: { subject: ["owner", ...LEGAL], object: ["asset", "Company", "Asset"] },
  Family: { subject: ["person", "Person"], object: ["relative", "Person"] },
  Associate: { subject: ["person", "Person"], object: ["associate", "Person"] },
  Occupancy: {
    subject: ["holder", "Person"],
    object: ["post", ...LEGAL, "Address", "Event", "Document", "Asset"],
  },
};

function claimProxies(claim: ClaimReading, account: Account, schemas: ReadonlyMap<string, string>): Proxy[] {
  const schema = account.relations.get(claim.relation)?.ftm ?? "UnknownLink";
  if (schema === "Sanction" && isFact(claim)) return [sanction(claim), unknownLink(claim)];
  const ends = ENDS[schema];
  const fits =
    ends?.subject.includes(schemas.get(claim.subject.id) ?? "", 1) &&
    ends.object.includes(schemas.get(claim.object.id) ?? "", 1);
  if (!isFact(claim)) return [unknownLink(claim)];
  if (!fits && OFFICES.includes(schema) && isOfPerson(claim, schemas)) return occupancy(claim);
  if (!ends || !fits) return [unknownLink(claim)];
  if (schema === "Event") return [meeting(claim)];
  if (schema === "Occupancy") return occupancy(claim);
  const role = schema === "Family" || schema === "Associate" ? "relationship" : "role";
  return [
    {
      id: linkId(claim),
      schema,
      properties: {
        [ends.subject[0]]: [claim.subject.id],
        [ends.object[0]]: [claim.object.id],
        [role]: [claim.title ?? claim.label],
        ...(role === "role" && { status: [claim.former ? "former" : null] }),
        ...interval(claim),
      },
    },
  ];
}

/** The model leads and joins organizations only; "leader, North Korea" is a position that somebody holds. */
const OFFICES = ["Directorship", "Membership", "Employment"];

const isOfPerson = ({ title, subject }: ClaimReading, schemas: ReadonlyMap<string, string>): boolean =>
  title !== null && schemas.get(subject.id) === "Person";

const linkId = ({ id }: ClaimReading): string => `claim:${id}`;

const unknownLink = (claim: ClaimReading): Proxy => ({
  id: linkId(claim),
  schema: "UnknownLink",
  properties: {
    subject: [claim.subject.id],
    object: [claim.object.id],
    role: [roleOf(claim), claim.title],
    status: [claim.former ? "former" : null],
    ...interval(claim),
  },
});

const meeting = (claim: ClaimReading): Proxy => ({
  id: linkId(claim),
  schema: "Event",
  properties: {
    name: [`${claim.subject.name} ${claim.label || claim.relation} ${claim.object.name}`],
    involved: [claim.subject.id, claim.object.id],
    location: [claim.where?.name],
    ...interval(claim),
  },
});

function occupancy(claim: ClaimReading): Proxy[] {
  const name = `${claim.title ?? claim.label.replace(/ (to|of|for)$/, "")}, ${claim.object.name}`;
  const post = `post:${claim.object.id}:${encodeURIComponent(wellFormed(name))}`;
  return [
    { id: post, schema: "Position", properties: { name: [name] } },
    {
      id: linkId(claim),
      schema: "Occupancy",
      properties: {
        holder: [claim.subject.id],
        post: [post],
        status: [claim.former ? "former" : null],
        ...interval(claim),
      },
    },
  ];
}

/** A sanction knows its target, and its author only by name; the link between the two is told besides. */
const sanction = (claim: ClaimReading): Proxy => ({
  id: `sanction:${claim.id}`,
  schema: "Sanction",
  properties: { entity: [claim.object.id], authority: [claim.subject.name], ...interval(claim) },
});

/** That an article is about somebody: once for each two, however much it says. Claims come article by article. */
function* documentation({ article, subject, object }: ClaimReading, said: Said): Generator<Proxy> {
  if (said.article !== article.id) {
    said.article = article.id;
    said.entities.clear();
  }
  for (const { id } of [subject, object]) {
    if (said.entities.has(id)) continue;
    said.entities.add(id);
    yield {
      id: `documentation:${article.id}:${id}`,
      schema: "Documentation",
      properties: { document: [articleId(article.id)], entity: [id], date: [article.published] },
    };
  }
}

/** Whom the present article was said to be about. */
interface Said {
  article: string;
  readonly entities: Set<string>;
}
