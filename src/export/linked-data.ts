import type { EntityType } from "../annotate/document.ts";
import type { Account, ArticleRecord, EntityRecord } from "../graph/account.ts";
import type { ClaimReading, EvidenceReading } from "../graph/reading.ts";
import { wordsOf } from "./evidence.ts";
import { PREFIXES, type Term } from "./vocabulary.ts";
import { webAddress } from "./web-address.ts";
import { wellFormed } from "./well-formed.ts";

type Value = string | number | boolean;

/** A thing of the account and what is said of it. Values of properties that are IRIs are written out in full. */
export interface Resource {
  readonly iri: string;
  /** With prefixes: "schema:Person". */
  readonly types: readonly string[];
  readonly properties: Readonly<Partial<Record<Term, readonly Value[]>>>;
  /** A bare relation to another entity: what is a fact, and not only a claim. */
  readonly relation?: readonly [name: string, object: string];
}

/**
 * An account as linked data: schema.org for who and what, RDF's own reification for who did what to whom, PROV for where
 * it is said.
 *
 * Each claim is a resource of its own, with its stance, speakers, days and sentences. A bare triple between two entities
 * stands only where an article says so outright: what is denied, planned or only reported is a claim and nothing more.
 */
export function* resourcesOf(account: Account): Generator<Resource> {
  for (const [id, { label, means }] of account.relations) {
    const name = label.replace(/\{thing\}\s*/, "");
    yield resource(relationIri(id), ["rdf:Property"], { label: [name], comment: [means] });
  }
  for (const entity of account.entities) yield entityResource(entity);
  const outlets = new Set<string>();
  for (const article of account.articles) yield* articleResources(article, outlets);
  for (const claim of account.claims()) yield* claimResources(claim);
}

/** As it may stand in a URN (RFC 8141): anything unusual percent-encoded. */
const urn = (kind: string, id: string): string =>
  `urn:relata:${kind}:${encodeURIComponent(wellFormed(id)).replace(/%3A/g, ":").replace(/%40/g, "@")}`;

const entityIri = (id: string): string => urn("entity", id);
const articleIri = (id: string): string => urn("article", id);
const claimIri = (id: string): string => urn("claim", id);
const outletIri = (name: string): string => urn("outlet", name);
const relationIri = (id: string): string => PREFIXES.relation + encodeURIComponent(id);

type Said = Readonly<Partial<Record<Term, readonly (Value | null | undefined)[]>>>;

/** Properties without a value are left out, and values twice said are said once: RDF knows only sets. */
function resource(iri: string, types: readonly string[], said: Said): Resource {
  const properties = Object.entries(said).flatMap(([term, values]) => {
    const known = values.filter((value) => value !== null && value !== undefined);
    const unique = [
      ...new Set(known.map((value) => (typeof value === "string" ? wellFormed(value) : value))),
    ];
    return unique.length === 0 ? [] : [[term, unique] as const];
  });
  return { iri, types, properties: Object.fromEntries(properties) };
}

const TYPES: Readonly<Record<EntityType, string>> = {
  Person: "schema:Person",
  Organization: "schema:Organization",
  Place: "schema:Place",
  Event: "schema:Event",
  Work: "schema:CreativeWork",
  Product: "schema:Product",
};

const entityResource = ({ id, type, name, aliases, mentions, firstSeen, lastSeen }: EntityRecord): Resource =>
  resource(entityIri(id), [TYPES[type]], {
    name: [name],
    alternateName: aliases,
    mentions: [mentions],
    firstSeen: [firstSeen],
    lastSeen: [lastSeen],
  });

function* articleResources(article: ArticleRecord, outlets: Set<string>): Generator<Resource> {
  const { id, title, outlet, published, url, authors } = article;
  const iri = articleIri(id);
  const publisher = outlet === null || outlet === "" ? null : outletIri(outlet);
  if (publisher !== null && !outlets.has(publisher)) {
    outlets.add(publisher);
    yield resource(publisher, ["schema:NewsMediaOrganization", "prov:Organization"], { name: [outlet] });
  }
  const bylines = authors.map((name, index) =>
    resource(`${iri}#author-${index + 1}`, ["schema:Person", "prov:Person"], { name: [name] }),
  );
  yield* bylines;
  yield resource(iri, ["schema:NewsArticle", "prov:Entity"], {
    name: [article.name],
    headline: [title],
    datePublished: [published],
    publisher: [publisher],
    author: bylines.map((byline) => byline.iri),
    url: [webAddress(url)],
    wasAttributedTo: [publisher],
  });
}

const isFact = ({ polarity, modality, inferred }: ClaimReading): boolean =>
  polarity === "affirmed" && modality === "stated" && !inferred;

function* claimResources(claim: ClaimReading): Generator<Resource> {
  const iri = claimIri(claim.id);
  const article = articleIri(claim.article.id);
  const evidence = claim.evidence.map((reading, index) =>
    evidenceResource(`${iri}#evidence-${index + 1}`, article, reading),
  );
  yield resource(iri, ["schema:Claim", "rdf:Statement", "prov:Entity"], {
    subject: [entityIri(claim.subject.id)],
    predicate: [relationIri(claim.relation)],
    object: [entityIri(claim.object.id)],
    label: [claim.label],
    title: [claim.title],
    former: [claim.former ? true : null],
    polarity: [claim.polarity],
    modality: [claim.modality],
    wasAttributedTo: claim.saidBy.map(({ id }) => entityIri(id)),
    ...daysOf(claim),
    contentLocation: [claim.where && entityIri(claim.where.id)],
    confidence: [claim.confidence],
    rule: [claim.rule],
    inferred: [claim.inferred ? true : null],
    confirmed: [claim.confirmed ? true : null],
    appearance: [article],
    wasDerivedFrom: evidence.map((part) => part.iri),
  });
  yield* evidence;
  if (isFact(claim)) {
    const relation = [relationIri(claim.relation), entityIri(claim.object.id)] as const;
    yield { iri: entityIri(claim.subject.id), types: [], properties: {}, relation };
  }
}

const daysOf = ({ when }: ClaimReading): Said =>
  when === null
    ? {}
    : {
        temporalCoverage: [when.first === when.last ? when.first : `${when.first}/${when.last}`],
        firstDay: [when.first],
        lastDay: [when.last],
      };

function evidenceResource(iri: string, article: string, evidence: EvidenceReading): Resource {
  const { sentence, span } = evidence;
  return resource(iri, ["schema:Quotation", "prov:Entity"], {
    text: [sentence],
    words: [wordsOf(evidence)],
    start: [span.start],
    end: [span.end],
    wasQuotedFrom: [article],
  });
}
