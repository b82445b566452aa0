import type { EntityType } from "../../annotate/document.ts";
import type { Mentions } from "../clauses/arguments.ts";
import { lemmaOf } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { argumentOf, nameDraft } from "./joined-names.ts";
import { isParty } from "./parties.ts";
import { rowFrom, rowUpTo } from "./rows.ts";

/** What it means for a name to be listed among those of a kind, as the types of the two and the kind's noun have it. */
interface Listing {
  readonly listed: readonly EntityType[];
  readonly whole: EntityType;
  readonly noun: RegExp;
  readonly relation: string;
}

const LISTINGS: readonly Listing[] = [
  {
    listed: ["Person", "Organization"],
    whole: "Event",
    noun: /^(speaker|participant|guest|attendee|performer|delegate|headliner|competitor)$/,
    relation: "took_part_in",
  },
  {
    listed: ["Place"],
    whole: "Place",
    noun: /^(town|city|village|area|place|part|province|region|country|state|nation|district|site|island|port|location|territory|possession|dependency|commonwealth|colony|municipality|settlement|community|prefecture|governorate|parish|borough|resort|suburb|base|county|neighborhood|neighbourhood|airport)$/,
    relation: "located_in",
  },
  {
    listed: ["Organization"],
    whole: "Place",
    noun: /^(company|group|party|bank|airline|organization|organisation|agency|outlet|newspaper|firm|institution|university|militia|faction|carmaker|retailer|charity|medium|media|union|club|business|website)$/,
    relation: "based_in",
  },
  {
    listed: ["Person", "Organization", "Place"],
    whole: "Organization",
    noun: /^(member|country|state|nation|partner|lawmaker|senator|legislator|economy)$/,
    relation: "member_of",
  },
  {
    listed: ["Person"],
    whole: "Organization",
    noun: /^(official|executive|officer|employee|journalist|negotiator|diplomat|commander|scientist)$/,
    relation: "member_of",
  },
  {
    listed: ["Person"],
    whole: "Place",
    noun: /^(official|minister|lawmaker|diplomat|officer|general|negotiator)$/,
    relation: "member_of",
  },
  {
    listed: ["Person"],
    whole: "Place",
    noun: /^(activist|actor|artist|author|writer|athlete|businessman|dissident|journalist|singer|scientist|citizen|national)$/,
    relation: "citizen_of",
  },
];

/** What those are to somebody who are listed as his or its own: "Iran's allies, including Hezbollah". */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/^(ally|backer|supporter|patron)$/, "supports"],
  [/^(rival|competitor|opponent|critic|foe|enemy|adversary)$/, "opposes"],
  [/^supplier$/, "supplies"],
  [/^partner$/, "partners_with"],
  [/^(subsidiary|unit|division|brand)$/, "part_of"],
  [/^(aide|adviser|advisor|associate|lieutenant)$/, "associate_of"],
];

const OTHER = /^(other|another|various|several|neighboring|neighbouring|nearby|many|more|most)$/;
const LEADING = /^(includ(ing|es?|ed)|like|notably|especially|particularly)$/;
const INSIDE = /^(in|of|from|at|across|within|throughout|around)$/;

/** A noun with the name of a whole that what it stands for belongs to. */
interface Kind {
  readonly noun: string;
  readonly whole: number;
  /** How the whole stands to it: it holds it ("ISIL-held towns"), or they are its own ("Iran's allies"). */
  readonly link: "of" | "held" | "own";
  /** Behind its last word. */
  readonly to: number;
}

/** "Palermo and other towns in Sicily", "NATO members such as Poland and Norway", "Iran's allies include Hezbollah". */
export function listingDrafts(mentions: Mentions): Draft[] {
  const { tokens } = mentions.tree.document;
  return tokens.flatMap(({ text }, at): Draft[] => {
    const word = text.toLowerCase();
    const after = tokens[at + 1]?.text.toLowerCase() ?? "";
    if (/^(and|or)$/.test(word) && OTHER.test(after))
      return listed(
        mentions,
        rowUpTo(mentions, tokens[at - 1]?.text === "," ? at - 1 : at),
        kindFrom(mentions, at + 2),
      );
    if (/^(comprising|containing)$/.test(word)) return parts(mentions, at);
    const such = word === "such" && after === "as";
    if (!such && !LEADING.test(word)) return [];
    const row = rowFrom(mentions, at + (such ? 2 : 1));
    const end = tokens[at - 1]?.text === "," ? at - 1 : at;
    return row.length === 0
      ? []
      : [...partisans(mentions, row, end), ...listed(mentions, row, kindUpTo(mentions, end))];
  });
}

/** "Democrats such as Ann Berg": the people listed as members of the party that is named before. */
function partisans(mentions: Mentions, row: readonly number[], end: number): Draft[] {
  const { mentions: all, tags } = mentions.tree.document;
  const party = /^NNP?S$/.test(tags[end - 1] ?? "") ? (mentions.mentionAt[end - 1] ?? -1) : -1;
  const argument = party < 0 ? null : argumentOf(mentions, party);
  if (argument === null || !isParty(mentions, argument)) return [];
  return row
    .filter((member) => all[member]!.type === "Person")
    .flatMap((member) => nameDraft(mentions, "member_of", member, party, "listing:party"));
}

/** "the Baltic states, comprising Estonia and Latvia": what a place or a body is made of. */
function parts(mentions: Mentions, at: number): Draft[] {
  const { tokens, mentions: all } = mentions.tree.document;
  const whole = mentions.mentionAt[tokens[at - 1]?.text === "," ? at - 2 : at - 1] ?? -1;
  const relation = all[whole]?.type === "Place" ? "located_in" : "member_of";
  if (whole < 0 || !/^(Place|Organization)$/.test(all[whole]!.type ?? "")) return [];
  return rowFrom(mentions, at + 1)
    .filter((member) => all[member]!.type === "Place")
    .flatMap((member) => nameDraft(mentions, relation, member, whole, "listing:parts"));
}

function listed(mentions: Mentions, row: readonly number[], kind: Kind | null): Draft[] {
  const { mentions: all } = mentions.tree.document;
  if (kind === null) return [];
  const { noun, whole, link } = kind;
  const own = link === "own" ? OWN.find(([nouns]) => nouns.test(noun)) : undefined;
  if (own) return row.flatMap((member) => nameDraft(mentions, own[1], member, whole, `listing:${noun}`));
  return row.flatMap((member) => {
    const found = LISTINGS.find(
      (one) =>
        one.listed.includes(all[member]!.type!) && one.whole === all[whole]!.type && one.noun.test(noun),
    );
    if (link === "held")
      return all[member]!.type === "Place"
        ? nameDraft(mentions, "controls", whole, member, "listing:held")
        : [];
    return found ? nameDraft(mentions, found.relation, member, whole, `listing:${noun}`) : [];
  });
}

const IN_PHRASE = /^(JJ[RS]?|NNP?S?|HYPH|VB[NG]|CD|DT)$/;

/** The plural noun of a phrase that begins at `from`, and the name before it or behind its preposition. */
function kindFrom(mentions: Mentions, from: number): Kind | null {
  const { tags } = mentions.tree.document;
  let noun = from;
  while (IN_PHRASE.test(tags[noun] ?? "") && tags[noun] !== "NNS") noun += 1;
  while (tags[noun] === "NNS" && tags[noun + 1] === "CC" && tags[noun + 2] === "NNS") noun += 2;
  const mass = tags[noun - 1] === "NN" && /^(territory|land|area)$/.test(lemmaOf(mentions.tree, noun - 1));
  return tags[noun] === "NNS" ? kindOf(mentions, from, noun) : mass ? kindOf(mentions, from, noun - 1) : null;
}

/** The same of a phrase that ends before `to`: "towns in Sicily", "Sicilian towns". */
function kindUpTo(mentions: Mentions, to: number): Kind | null {
  const { tags } = mentions.tree.document;
  for (let noun = to - 1; noun >= Math.max(0, to - REACH); noun -= 1) {
    if (tags[noun] !== "NNS") continue;
    let from = noun;
    while (from > 0 && IN_PHRASE.test(tags[from - 1]!)) from -= 1;
    const kind = kindOf(mentions, from, noun);
    return kind?.to === to ? kind : null;
  }
  return null;
}

const REACH = 7;

function kindOf(mentions: Mentions, from: number, noun: number): Kind | null {
  const { tree, mentionAt } = mentions;
  const { tokens, tags, mentions: all } = tree.document;
  const lemma = lemmaOf(tree, noun);
  // "Peru's neighboring countries" lie beside it.
  if (tokens.slice(from, noun).some(({ text }) => /^neighbou?ring$/.test(text))) return null;
  if (INSIDE.test(tokens[noun + 1]?.text ?? "")) {
    let at = noun + 2;
    while (/^(DT|JJ)$/.test(tags[at] ?? "") && (mentionAt[at] ?? -1) < 0) at += 1;
    const whole = mentionAt[at] ?? -1;
    return all[whole]?.form === "name" ? { noun: lemma, whole, link: "of", to: all[whole].to } : null;
  }
  for (let at = noun - 1; at >= from; at -= 1) {
    const whole = mentionAt[at]!;
    if (whole < 0) continue;
    const behind = tokens.slice(all[whole]!.to, all[whole]!.to + 2).map(({ text }) => text);
    const held = behind[0] === "-" && /^(held|controlled|occupied)$/.test(behind[1]!);
    return behind[0] === "-" && !held
      ? null
      : { noun: lemma, whole, link: held ? "held" : "of", to: noun + 1 };
  }
  const owner = ownerBefore(mentions, from);
  return owner < 0 ? null : { noun: lemma, whole: owner, link: "own", to: noun + 1 };
}

/** Whose: of "Iran's allies" and "Iran and its allies" Iran; -1 without. */
function ownerBefore({ tree, mentionAt }: Mentions, from: number): number {
  const { tokens, tags } = tree.document;
  if (tags[from - 1] === "POS") return mentionAt[from - 2] ?? -1;
  const its = /^(its|his|her|their)$/.test(tokens[from - 1]?.text ?? "") && tokens[from - 2]?.text === "and";
  return its ? (mentionAt[from - 3] ?? -1) : -1;
}
