import type { Document } from "../annotate/document.ts";
import type { Claim, Quote } from "./claim.ts";

/** All that is read out of one article. */
export interface Extraction {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
}
