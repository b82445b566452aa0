import { DataFactory, Writer } from "n3";
import type { Account } from "../graph/account.ts";
import { inChunks } from "./chunks.ts";
import { type Resource, resourcesOf } from "./linked-data.ts";
import { expanded, type Kind, PREFIXES, TERMS, type Term } from "./vocabulary.ts";

/** Turtle (w3.org/TR/turtle), for triple stores and reasoners; the same statements as the JSON-LD. */
export const writeTurtle = (account: Account): Iterable<string> => inChunks(document(account));

const { namedNode, literal } = DataFactory;

function* document(account: Account): Generator<string> {
  let written = "";
  const output = {
    write(chunk: string, _encoding: string, done?: () => void) {
      written += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(output, { prefixes: PREFIXES });
  for (const resource of resourcesOf(account)) {
    addTo(writer, resource);
    yield written;
    written = "";
  }
  writer.end();
  yield written;
}

function addTo(writer: Writer, { iri, types, properties, relation }: Resource): void {
  const subject = namedNode(iri);
  for (const type of types) writer.addQuad(subject, TYPE, namedNode(expanded(type)));
  for (const [term, values] of Object.entries(properties)) {
    const [name, kind] = TERMS[term as Term];
    for (const value of values) writer.addQuad(subject, namedNode(expanded(name)), termOf(value, kind));
  }
  if (relation) writer.addQuad(subject, namedNode(relation[0]), namedNode(relation[1]));
}

const TYPE = namedNode(expanded("rdf:type"));

const termOf = (value: string | number | boolean, kind: Kind) => {
  if (kind === "iri") return namedNode(String(value));
  if (kind === "text") return literal(String(value));
  return literal(
    kind === "double" ? canonicalDouble(Number(value)) : String(value),
    namedNode(expanded(`xsd:${kind}`)),
  );
};

/** As XML Schema and JSON-LD write doubles: 0.75 is "7.5E-1". */
const canonicalDouble = (value: number): string => value.toExponential(15).replace(/(\d)0*e\+?/, "$1E");
