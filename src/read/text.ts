import { errorAt, type Problem, warningAt } from "./problem.ts";

/** No news article is longer; what is, is another kind of file. War and Peace has 3.2 MB, the longest magazine pieces 0.2 MB. */
export const LARGEST_ARTICLE = 2 * 1024 * 1024;

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const tooLarge = (where: string, bytes: number, most = LARGEST_ARTICLE): Problem =>
  errorAt(
    where,
    "unreadable",
    `${megabytes(bytes)}, but one article is at most ${megabytes(most)}; split it, or give many articles as JSON lines (.jsonl)`,
  );

/** Text, or why there is none; with what was changed in it. */
export type Decoded =
  | { readonly text: string; readonly problems: readonly Problem[] }
  | { readonly text: null; readonly problems: readonly [Problem] };

const refused = (problem: Problem): Decoded => ({ text: null, problems: [problem] });

const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** More control characters than this in the first 4 KiB are no accident of a text. */
const CONTROLS_OF_A_TEXT = 0.01;

export function looksBinary(bytes: Uint8Array): boolean {
  if (encodingOf(bytes) !== "utf-8") return false;
  const head = bytes.subarray(0, 4096);
  const controls = head.reduce(
    (count, byte) => count + (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  );
  return controls > 1 && controls / head.length > CONTROLS_OF_A_TEXT;
}

function encodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | "utf-8" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** The first byte that no UTF-8 text has there, for the message. */
function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startsValid(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Characters that databases, XML and terminals cannot carry, each replaced by one of the same length:
 * NUL and lone surrogates by U+FFFD. Everything else stays as it is, so that offsets index what was given.
 */
export function carriable(
  where: string,
  text: string,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const clean = text.replace(/\u0000|\p{Surrogate}/gu, "\uFFFD");
  return clean === text
    ? { text, problems: [] }
    : {
        text: clean,
        problems: [
          warningAt(where, "altered", "NUL characters or halves of surrogate pairs were replaced by U+FFFD"),
        ],
      };
}

/** Saved pages carry scripts, styles and advertisements with them. */
export const LARGEST_PAGE = 16 * 1024 * 1024;

/**
 * The bytes of a page as text: by its byte order mark, else as it says itself, else UTF-8; where that does not fit,
 * Windows-1252, as browsers have it (https://encoding.spec.whatwg.org).
 */
export function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  const marked = encodingOf(bytes);
  for (const encoding of marked === "utf-8" ? [said, "utf-8"] : [marked]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Pages say wrong things about themselves; the next encoding is tried.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text. */
export function decode(where: string, bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  if (looksBinary(bytes)) {
    return refused(errorAt(where, "unreadable", "a binary file; plain text in UTF-8 was expected"));
  }
  try {
    return carriable(where, new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    const byte = firstInvalidByte(bytes);
    const at = encoding === "utf-8" ? ` at byte ${byte}${byte === bytes.length ? ", its end" : ""}` : "";
    return refused(
      errorAt(
        where,
        "unreadable",
        `not valid ${encoding.toUpperCase()}${at}; convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8`,
      ),
    );
  }
}

/** Whether there is a letter or digit to read. */
export const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text.replace(CONTROLS, ""));
