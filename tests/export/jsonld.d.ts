/** What we use of jsonld.js, which comes without types. */
declare module "jsonld" {
  interface Term {
    readonly termType: string;
    readonly value: string;
  }
  const jsonld: {
    toRDF(
      document: unknown,
      options: { readonly documentLoader: (url: string) => Promise<never> },
    ): Promise<
      {
        readonly subject: Term;
        readonly predicate: Term;
        readonly object: Term & { readonly datatype?: Term };
      }[]
    >;
  };
  export default jsonld;
}
