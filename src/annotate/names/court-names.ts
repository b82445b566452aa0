import type { KindSpan } from "./name-labels.ts";

/**
 * Courts and their districts: a judge sits in the "Northern District of Utah", which is a body where the sentence tells of judges,
 * and "United States Circuit" before "Judge" is a country. "Supreme Court of Utah" is one name.
 */
export function inCourt(words: readonly string[], spans: readonly KindSpan[]): readonly KindSpan[] {
  if (!words.some((word) => COURTLY.test(word))) return spans;
  const found: KindSpan[] = [];
  for (const span of spans.flatMap((own) => beforeJudge(words, own))) {
    const last = found.at(-1);
    if (last !== undefined && isCourtOf(words, last, span)) {
      found[found.length - 1] = { ...last, to: span.to };
    } else found.push(isDistrict(words, span) ? { ...span, kind: "Organization" } : span);
  }
  return found;
}

const COURTLY = /^(Judges?|Attorneys?|Court|judges?|attorneys?|prosecutors?|court)$/;

const isDistrict = (words: readonly string[], { kind, from, to }: KindSpan): boolean =>
  kind === "Place" &&
  /^(Northern|Eastern|Southern|Western|Middle|Central) District of \p{Lu}/u.test(
    words.slice(from, to).join(" "),
  );

/** "United States Circuit" of "United States Circuit Judge". */
function beforeJudge(words: readonly string[], span: KindSpan): KindSpan[] {
  const own = words.slice(span.from, span.to);
  const judged = /^Judges?$/.test(words[span.to] ?? "") && /^(Circuit|District)$/.test(own.at(-1)!);
  if (!judged || span.kind !== "Organization") return [span];
  const country = /^(United States|U\.S\.|US)$/.test(own.slice(0, -1).join(" "));
  return country ? [{ kind: "Place", from: span.from, to: span.to - 1 }] : [span];
}

function isCourtOf(words: readonly string[], court: KindSpan, place: KindSpan): boolean {
  const between = words.slice(court.to, place.from).join(" ");
  return (
    court.kind === "Organization" &&
    place.kind === "Place" &&
    words[court.to - 1] === "Court" &&
    /^of( the)?$/.test(between)
  );
}
