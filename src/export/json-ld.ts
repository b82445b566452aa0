import type { Account } from "../graph/account.ts";
import { inChunks } from "./chunks.ts";
import { type Resource, resourcesOf } from "./linked-data.ts";
import { PREFIXES, TERMS } from "./vocabulary.ts";

/** JSON-LD 1.1, a resource a line; its context is in it, so that nothing is fetched. */
export const writeJsonLd = (account: Account): Iterable<string> => inChunks(document(account));

function* document(account: Account): Generator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[`;
  let separator = "\n";
  for (const resource of resourcesOf(account)) {
    yield separator + JSON.stringify(nodeOf(resource));
    separator = ",\n";
  }
  yield "\n]}\n";
}

const DATATYPES = {
  text: {},
  iri: { "@type": "@id" },
  date: { "@type": "xsd:date" },
  integer: { "@type": "xsd:integer" },
  double: { "@type": "xsd:double" },
  boolean: { "@type": "xsd:boolean" },
} as const;

const CONTEXT = {
  "@version": 1.1,
  ...PREFIXES,
  ...Object.fromEntries(
    Object.entries(TERMS).map(([term, [name, kind]]) => [term, { "@id": name, ...DATATYPES[kind] }]),
  ),
};

function nodeOf({ iri, types, properties, relation }: Resource): object {
  const entries = Object.entries(properties).map(
    ([term, values]) => [term, values.length === 1 ? values[0] : values] as const,
  );
  return {
    "@id": iri,
    ...(types.length > 0 && { "@type": types }),
    ...Object.fromEntries(entries),
    ...(relation && { [relation[0]]: { "@id": relation[1] } }),
  };
}
