import { wellFormed } from "./well-formed.ts";

/**
 * What XML 1.0 forbids in any form: control characters, halves of surrogate pairs that stand alone, U+FFFE and U+FFFF.
 * Halves become U+FFFD, as they do in the store; the rest has no meaning in a text and is dropped.
 */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Nothing to clean or escape: true of nearly every name, and a hundredth of the price of finding out in detail. */
const PLAIN = /^[ !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;

/** A text as it may stand in XML, as content or between double quotes; it reads back as it was, white space included. */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return wellFormed(text)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}
