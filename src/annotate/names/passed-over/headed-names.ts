import type { Lexicon } from "../../../model/lexicon.ts";
import type { EntityType, Name, ParsedDocument } from "../../document.ts";
import { surfaceBetween } from "../../words/surfaces.ts";

/** The most words of such a name. */
const LONGEST = 6;

/** Heads that begin a name as often as they end one, or that stand in headings. */
const NO_END =
  /^(Grand|Operation|Article|Section|Title|Camp|Mount|Lake|Cape|Port|Fort|Upper|Lower|Greater|Northern|Southern|Eastern|Western|North|South|East|West|International|United|Air|Democrats|Republicans|Workers|Brothers|Sons|Partners|Officials|Day|Week|March|Statement|Order|State|City|Star|USS|HMS|Boeing|Airbus)$/;

/** What begins the name of a post: "Deputy Campaign Manager". */
const RANK = /^(Deputy|Assistant|Associate|Senior|Chief|Vice|Acting|Former)$/;

/**
 * Names that a recognizer passed over and that end in a word which tells what they are: "Inland Harbor Framework" is a
 * writing, "City Council Complex" a place. Capitals inside of a sentence, at least two of them; a body's name among them
 * ("City Council") is but a part, a place's stays a name of its own.
 */
export function headedNames(
  { article, tokens, tags, sentences }: ParsedDocument,
  names: readonly Name[],
  lexicon: Lexicon,
): Name[] {
  const nameAt = new Map(
    names.flatMap((name) =>
      Array.from({ length: name.to - name.from }, (_, at) => [name.from + at, name] as const),
    ),
  );
  const wordAt = (at: number): string => tokens[at]?.text ?? "";
  const headed = sentences.flatMap(({ block, from: first, to: end }) => {
    if (article.blocks[block]?.kind !== "body") return [];
    const found: Name[] = [];
    for (let at = first + 1; at < end; at += 1) {
      const type = nameAt.has(at) || beginsTitle(at) ? null : typeOfHead(at);
      if (type === null || (isPart(at + 1) && !nameAt.has(at + 1))) continue;
      const from = startBefore(at, first, type);
      if (from !== null) found.push({ type, form: "name", from, to: at + 1 });
    }
    return found.length > 0 && !isTitleCase(first, end) ? found : [];
  });
  const isPartOfOne = ({ type, from, to }: Name): boolean =>
    type === "Organization" && headed.some((whole) => whole.from <= from && to <= whole.to);
  return [...names.filter((name) => !isPartOfOne(name)), ...headed];

  function typeOfHead(at: number): EntityType | null {
    if (NO_END.test(wordAt(at))) return null;
    const types = lexicon.headWords.get(wordAt(at)) ?? [];
    return types.length === 1 ? (types[0] as EntityType) : null;
  }

  /** "Press" before "Secretary" tells what somebody is. */
  function beginsTitle(at: number): boolean {
    return lexicon.titleOf(surfaceBetween(tokens, at, Math.min(at + 2, tokens.length))) !== null;
  }

  /** Where the capitals begin that end in a head: with whole names among them, and not with the first word of a sentence. */
  function startBefore(head: number, first: number, type: EntityType): number | null {
    let from = head;
    while (from - 1 > first && head - from < LONGEST) {
      const name = nameAt.get(from - 1);
      if (name?.type === "Person") return null;
      if (name ? name.from <= first : !isPart(from - 1)) break;
      from = name?.from ?? from - 1;
    }
    while (from < head && !/^\p{Lu}/u.test(wordAt(from))) from += 1;
    const words = Array.from({ length: head - from }, (_, at) => from + at);
    if (from === head || !words.every((at) => nameAt.has(at) || isPart(at))) return null;
    if (RANK.test(wordAt(from))) return null;
    // "A United States District judge"
    if (type === "Place" && lexicon.countryOf(wordsOf(from, head)) !== null) return null;
    // "10 Harbor Street"
    const numbered =
      /^(Street|Avenue|Road|Lane|Square)$/.test(wordAt(head)) && /^\d+$/.test(wordAt(from - 1));
    return numbered && from - 1 > first ? from - 1 : from;
  }

  function wordsOf(from: number, to: number): string {
    return surfaceBetween(tokens, from, to);
  }

  function isPart(at: number): boolean {
    const hyphen = /^[-‐‑]$/.test(wordAt(at)) && tokens[at]!.start === tokens[at - 1]?.end;
    return hyphen || (isCapital(at) && lexicon.titleOf(wordAt(at)) === null);
  }

  function isCapital(at: number): boolean {
    return /^\p{Lu}[\p{L}.]/u.test(wordAt(at)) && /^(NN|JJ|VB[NG])/.test(tags[at] ?? "");
  }

  function isTitleCase(first: number, end: number): boolean {
    const words = Array.from({ length: end - first - 1 }, (_, at) => first + 1 + at).filter(
      (at) => /^\p{L}{4}/u.test(wordAt(at)) && !nameAt.has(at) && lexicon.titleOf(wordAt(at)) === null,
    );
    return 4 * words.filter((at) => /^\p{Lu}/u.test(wordAt(at))).length > 3 * words.length;
  }
}
