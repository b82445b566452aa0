import { createHash } from "node:crypto";
import type { Span } from "../text/span.ts";

/** What a block of an article is. Furniture (share buttons, licence lines, photo credits) is kept and gives nothing. */
export type BlockKind = "headline" | "byline" | "body" | "caption" | "furniture";

/** A paragraph or line of the text. Blocks are in order and never overlap; only white space lies between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** One article as it was read. `text` never changes after `id` is made from it; every offset anywhere indexes it. */
export interface Article {
  /** 16 hexadecimal digits of the hash of text, outlet and day of publication: the same article has the same id everywhere. */
  readonly id: string;
  /** Short name for people: the file's name without its ending, or the given id of a JSON line. */
  readonly name: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly title: string;
  /** ISO 8601 day, or null: then relative dates stay unresolved. */
  readonly published: string | null;
  /** "2018-07", where only the month of publication is known: what needs no day is counted from it. */
  readonly month?: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export function articleId(text: string, outlet: string | null, published: string | null): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([text, outlet, published]));
  return hash.digest("hex").slice(0, 16);
}
