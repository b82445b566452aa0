/** What stands in XML for characters that cannot stand there as they are, by their code; what XML 1.0 forbids in any form is dropped. */
const REFERENCES: readonly (string | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const known: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
  };
  return known[String.fromCharCode(code)] ?? (code < 0x20 ? "" : undefined);
});

/**
 * A text as it may stand in XML, as content or between double quotes; it reads back as it was, white space included.
 * Control characters, U+FFFE and U+FFFF, which XML 1.0 knows in no form, are dropped; halves of surrogate pairs that
 * stand alone become U+FFFD, as they do in the store. One look at each character: there are hundreds of millions.
 */
export function escapeXml(text: string): string {
  let escaped = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x7f && code < 0xd800) continue;
    if (isPair(code, text, at)) {
      at += 1;
      continue;
    }
    const reference = code < 0x7f ? REFERENCES[code] : replacementOf(code);
    if (reference === undefined) continue;
    escaped += text.slice(from, at) + reference;
    from = at + 1;
  }
  return from === 0 ? text : escaped + text.slice(from);
}

const isPair = (code: number, text: string, at: number): boolean =>
  code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

/** Of a character beyond the surrogates, or half of a pair that stands alone. */
function replacementOf(code: number): string | undefined {
  if (code < 0xe000) return "\ufffd";
  return code >= 0xfffe ? "" : undefined;
}
