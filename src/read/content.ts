import type { Metadata } from "./metadata.ts";
import { isPage, pageOf } from "./page.ts";
import { errorAt, type Problem } from "./problem.ts";
import { decode, decodePage, LARGEST_ARTICLE, LARGEST_PAGE, looksBinary, tooLarge } from "./text.ts";

/** The text of an article with what it says of itself; or why there is none. */
export type Content =
  | { readonly text: string; readonly said: Partial<Metadata>; readonly problems: readonly Problem[] }
  | { readonly text: null; readonly problems: readonly [Problem] };

const refused = (problem: Problem): Content => ({ text: null, problems: [problem] });

/** More bytes than this need not be read: no article has them. */
export const MOST_BYTES = LARGEST_PAGE + 1;

/** Whether bytes are a page by how they begin, whatever their file is called. */
const beginsAsPage = (bytes: Uint8Array): boolean =>
  isPage(new TextDecoder("latin1").decode(bytes.subarray(0, 2048)));

/**
 * The bytes of one article as text: plain text, or a saved page with the story taken out of it.
 *
 * @param size of the whole file, where the bytes are only its start.
 * @param named whether the file is called a page.
 */
export function contentOf(where: string, bytes: Uint8Array, size = bytes.length, named = false): Content {
  if (named || beginsAsPage(bytes)) return pageContent(where, bytes, size);
  if (size > LARGEST_ARTICLE) return refused(tooLarge(where, size));
  const decoded = decode(where, bytes);
  return decoded.text === null ? decoded : { ...decoded, said: {} };
}

function pageContent(where: string, bytes: Uint8Array, size: number): Content {
  if (size > LARGEST_PAGE) return refused(tooLarge(where, size, LARGEST_PAGE));
  if (looksBinary(bytes))
    return refused(errorAt(where, "unreadable", "a binary file; a page in HTML was expected"));
  const html = decodePage(bytes);
  if (html.trim() === "")
    return refused(errorAt(where, "empty", "empty; the page of an article was expected"));
  try {
    const { text, metadata } = pageOf(html);
    return { text, said: metadata, problems: [] };
  } catch (cause) {
    return refused(errorAt(where, "unreadable", (cause as Error).message));
  }
}
