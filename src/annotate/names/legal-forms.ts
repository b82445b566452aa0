import { isLegalForm } from "./company-forms.ts";
import type { KindSpan } from "./name-labels.ts";

/**
 * A full name right behind what a company is in law is that of a person, and what stands before it the company's: "chairman of
 * Acme LLC Anna Lind", which a recognizer takes for one person.
 */
export const withLegalForms = (words: readonly string[], spans: readonly KindSpan[]): KindSpan[] =>
  spans.flatMap((span) => {
    if (span.kind !== "Person") return [span];
    const form = words.findIndex((word, at) => at > span.from && at < span.to - 2 && isLegalForm(word));
    return form < 0
      ? [span]
      : [
          { kind: "Organization", from: span.from, to: form + 1 },
          { ...span, from: form + 1 },
        ];
  });
