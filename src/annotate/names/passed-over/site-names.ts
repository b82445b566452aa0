import type { Lexicon } from "../../../model/lexicon.ts";
import type { Name, ParsedDocument } from "../../document.ts";

const SITE =
  /(?<![\p{L}\p{N}@./-])[\p{L}\p{N}][\p{L}\p{N}-]{2,}\.(com|org|net|info|\p{Ll}{2})(?![\p{L}\p{N}@/-]|\.\p{L})/gu;

/** Sites that are named by their address, as outlets on the web are: "told Example.hu". Addresses of pages are no names. */
export function siteNames(
  { article, tokens }: ParsedDocument,
  names: readonly Name[],
  lexicon: Lexicon,
): Name[] {
  const codes = new Set([...lexicon.countries.values()].map(({ code }) => code?.toLowerCase()));
  const starts = new Map(tokens.map(({ start }, at) => [start, at]));
  const ends = new Map(tokens.map(({ end }, at) => [end, at + 1]));
  return [...article.text.matchAll(SITE)].flatMap(({ index, 0: site, 1: domain }): Name[] => {
    const from = starts.get(index);
    const to = ends.get(index + site.length);
    if (from === undefined || to === undefined) return [];
    if (domain!.length === 2 && !codes.has(domain)) return [];
    if (names.some((name) => name.from < to && name.to > from)) return [];
    return [{ type: "Organization", form: "name", from, to }];
  });
}
