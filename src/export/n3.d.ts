/** What we use of N3.js, which comes without types. */
declare module "n3" {
  interface Term {
    readonly termType: string;
    readonly value: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term & { readonly datatype?: Term };
  }
  export const DataFactory: {
    namedNode(iri: string): Term;
    literal(text: string, datatype?: Term): Term;
    quad(subject: Term, predicate: Term, object: Term): Quad;
  };
  export class Writer {
    constructor(
      output: {
        write(chunk: string, encoding: string, done?: () => void): void;
        end(done?: () => void): void;
      },
      options: { readonly prefixes: Readonly<Record<string, string>> },
    );
    addQuad(subject: Term, predicate: Term, object: Term): void;
    end(): void;
  }
  export class Parser {
    constructor(options?: { readonly format?: string });
    parse(text: string): Quad[];
  }
}
