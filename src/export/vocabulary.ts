/** Where the words of linked data come from; those of others wherever they mean what we do. */
export const PREFIXES = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  relata: "urn:relata:term:",
  relation: "urn:relata:relation:",
} as const;

export type Kind = "text" | "iri" | "date" | "integer" | "double" | "boolean";

/** Every property that a resource may have: by its key in JSON-LD, its name, and what its values are. */
export const TERMS = {
  label: ["rdfs:label", "text"],
  comment: ["rdfs:comment", "text"],
  name: ["schema:name", "text"],
  alternateName: ["schema:alternateName", "text"],
  mentions: ["relata:mentions", "integer"],
  firstSeen: ["relata:firstSeen", "date"],
  lastSeen: ["relata:lastSeen", "date"],
  headline: ["schema:headline", "text"],
  datePublished: ["schema:datePublished", "date"],
  publisher: ["schema:publisher", "iri"],
  author: ["schema:author", "iri"],
  url: ["schema:url", "iri"],
  subject: ["rdf:subject", "iri"],
  predicate: ["rdf:predicate", "iri"],
  object: ["rdf:object", "iri"],
  /** The article that a claim appears in. */
  appearance: ["schema:appearance", "iri"],
  contentLocation: ["schema:contentLocation", "iri"],
  /** ISO 8601: a day, or two with a slash between them. */
  temporalCoverage: ["schema:temporalCoverage", "text"],
  /** The same as two days, both inclusive, that a query can compare. */
  firstDay: ["relata:firstDay", "date"],
  lastDay: ["relata:lastDay", "date"],
  /** To whom the text ascribes a claim; none where the article itself says it. */
  wasAttributedTo: ["prov:wasAttributedTo", "iri"],
  wasDerivedFrom: ["prov:wasDerivedFrom", "iri"],
  wasQuotedFrom: ["prov:wasQuotedFrom", "iri"],
  polarity: ["relata:polarity", "text"],
  modality: ["relata:modality", "text"],
  title: ["relata:title", "text"],
  former: ["relata:former", "boolean"],
  confidence: ["relata:confidence", "double"],
  rule: ["relata:rule", "text"],
  /** Said where it is so: no single sentence says it; a person confirmed it. */
  inferred: ["relata:inferred", "boolean"],
  confirmed: ["relata:confirmed", "boolean"],
  /** A whole sentence, and in it the words that carry the claim. */
  text: ["schema:text", "text"],
  words: ["relata:words", "text"],
  /** Where these words lie in the article's text: UTF-16 units, the end exclusive. */
  start: ["relata:start", "integer"],
  end: ["relata:end", "integer"],
} as const satisfies Record<string, readonly [name: string, kind: Kind]>;

export type Term = keyof typeof TERMS;

/** "schema:name" as a whole IRI. */
export function expanded(name: string): string {
  const colon = name.indexOf(":");
  return PREFIXES[name.slice(0, colon) as keyof typeof PREFIXES] + name.slice(colon + 1);
}
