import type { Mention } from "../../annotate/document.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { nameDraft } from "./joined-names.ts";

/** What stands between a place and the larger one that it is told to lie in, up to the token where that begins. */
interface Joint {
  readonly link: "comma" | "in";
  readonly from: number;
  /** What sort of place the larger one is called: "in the province of Skåne"; empty without. */
  readonly called: string;
}

/**
 * "Mobile, Alabama", "Mosul, in northern Iraq", "Lund in the province of Skåne": a place, and right behind it a larger one that the
 * first can lie in. The order of words tells it, whatever a tree hangs the larger one on.
 */
export function placeWithin(mentions: Mentions, index: number, lexicon: Lexicon): Draft[] {
  const { document } = mentions.tree;
  const inner = document.mentions[index]!;
  const surface = document.article.text.slice(inner.start, inner.end);
  const site = inner.type === "Organization" && SITE.test(surface);
  if (inner.type !== "Place" && !site) return [];
  const joint = jointBehind(mentions, inner.to);
  const at = joint === null ? -1 : mentions.mentionAt[joint.from]!;
  const outer = document.mentions[at];
  if (joint === null || outer?.type !== "Place" || outer.form !== "name" || outer.from !== joint.from)
    return [];
  const sizes = {
    inner: site ? 0 : sizeOf(surface, lexicon),
    outer: Math.max(
      CALLED.get(joint.called) ?? 0,
      sizeOf(document.article.text.slice(outer.start, outer.end), lexicon),
    ),
  };
  if (sizes.inner >= sizes.outer) return [];
  const apart =
    joint.link === "comma" ? isListed(mentions, inner, outer, sizes.outer) : isModifier(mentions, outer);
  return apart ? [] : nameDraft(mentions, site ? "based_in" : "located_in", index, at, `name:${joint.link}`);
}

/** Bodies that are somewhere as places are. */
const SITE = /(Hospital|Clinic|University|College|School|Academy|Church|Cathedral|Museum|Theatre|Theater)$/;

/** Countries hold regions, those hold cities, and those hold the rest. */
const sizeOf = (name: string, lexicon: Lexicon): number =>
  lexicon.countryOf(name) !== null ? 3 : lexicon.regions.has(name) ? 2 : lexicon.cities.has(name) ? 1 : 0;

/** The same of places by what they are called. */
const CALLED: ReadonlyMap<string, number> = new Map([
  ["country", 3],
  ["state", 2],
  ["province", 2],
  ["region", 2],
  ["county", 2],
  ["city", 1],
  ["capital", 1],
  ["town", 1],
]);

/** The most words before "of" in "in the US capital city of". */
const LONGEST_CALLING = 4;

function jointBehind({ tree, mentionAt }: Mentions, to: number): Joint | null {
  const { tags, tokens, lemmas } = tree.document;
  const comma = tokens[to]?.text === ",";
  const preposition = comma ? to + 1 : to;
  if (!/^(in|near)$/.test(tokens[preposition]?.text ?? ""))
    return comma ? { link: "comma", from: to + 1, called: "" } : null;
  if (!comma && tokens[preposition]!.text !== "in") return null;
  const first = preposition + 1;
  for (let of = first + 1; of <= first + LONGEST_CALLING; of += 1) {
    if (!/^(DT|JJ|NNP?|POS)$/.test(tags[of - 1] ?? "")) break;
    if (tokens[of]?.text === "of" && CALLED.has(lemmas[of - 1]!))
      return { link: comma ? "comma" : "in", from: of + 1, called: lemmas[of - 1]! };
  }
  let from = first;
  while (/^(DT|JJ)$/.test(tags[from] ?? "") && (mentionAt[from] ?? -1) < 0) from += 1;
  return { link: comma ? "comma" : "in", from, called: "" };
}

/** "In Lund, Sweden and Norway", "in Lund, York, Bath": places side by side. */
function isListed(mentions: Mentions, inner: Mention, outer: Mention, size: number): boolean {
  const { tokens } = mentions.tree.document;
  const and = [outer.to, outer.to + 1].find((at) => tokens[at]?.text === "and");
  const listed = and !== undefined && [and + 1, and + 2].some((at) => isPlaceAt(mentions, at));
  const amongTowns =
    size === 1 && (isBesidePlace(mentions, inner.from, -1) || isBesidePlace(mentions, outer.to - 1, 1));
  return listed || amongTowns || isSubject(mentions, outer);
}

/** "As she said in Oslo, Norway remains": the name begins what is said. */
const isSubject = ({ tree }: Mentions, { head }: Mention): boolean =>
  /^nsubj/.test(tree.document.relations[head]!);

const isPlaceAt = ({ tree, mentionAt }: Mentions, token: number): boolean =>
  tree.document.mentions[mentionAt[token] ?? -1]?.type === "Place";

/** Whether another place stands beside a token, behind a comma. */
const isBesidePlace = (mentions: Mentions, token: number, step: 1 | -1): boolean =>
  /^(,|and)$/.test(mentions.tree.document.tokens[token + step]?.text ?? "") &&
  isPlaceAt(mentions, token + 2 * step);

/** "In Norway's hands", "in Norway colors": there the name is none of a place to be in. */
const isModifier = ({ tree }: Mentions, { to }: Mention): boolean =>
  /^(POS|NNS?)$/.test(tree.document.tags[to] ?? "");
