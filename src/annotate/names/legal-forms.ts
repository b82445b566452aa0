import type { KindSpan } from "./name-labels.ts";

/** What a company is in law, as it is written behind its name. */
const LEGAL_FORM =
  /^(Inc\.?|LLC|LLP|Ltd\.?|Limited|Corp\.?|Co\.|PLC|Plc|plc|GmbH|AG|SE|SA|S\.A\.|NV|N\.V\.|BV|B\.V\.|AB|ASA|A\/S|Oyj|SpA|S\.p\.A\.|KK|Pty)$/;

/**
 * A full name right behind what a company is in law is that of a person, and what stands before it the company's: "chairman of
 * Acme LLC Anna Lind", which a recognizer takes for one person.
 */
export const withLegalForms = (words: readonly string[], spans: readonly KindSpan[]): KindSpan[] =>
  spans.flatMap((span) => {
    if (span.kind !== "Person") return [span];
    const form = words.findIndex((word, at) => at > span.from && at < span.to - 2 && LEGAL_FORM.test(word));
    return form < 0
      ? [span]
      : [
          { kind: "Organization", from: span.from, to: form + 1 },
          { ...span, from: form + 1 },
        ];
  });
