import type { Relations } from "../model/relations.ts";
import type { Span } from "../text/span.ts";
import type { Claim, DayRange } from "./claim.ts";
import { distinct, type Mentions } from "./clauses/arguments.ts";
import { sentenceAt, spanOf } from "./clauses/tree.ts";
import type { Draft } from "./draft.ts";
import { withEvents } from "./settings/events.ts";
import { occasionsOf } from "./settings/occasions.ts";
import type { Settings } from "./settings/settings.ts";
import { type Assertion, assertionsAt } from "./speech/assertions.ts";
import { type Stance, spokenStance, stanceOf } from "./speech/stance.ts";

/** What the claims of a document are judged by. */
export interface Grounds {
  readonly mentions: Mentions;
  readonly assertions: readonly Assertion[];
  readonly settings: Settings;
  readonly relations: Relations;
}

const STATED: Stance = { polarity: "affirmed", modality: "stated", saidBy: [] };

/** Drafts become claims: each with its stance, day, place and evidence; the same thing said twice is one claim. */
export function claimsOf(drafts: readonly Draft[], grounds: Grounds): Claim[] {
  const { article } = grounds.mentions.tree.document;
  const occasions = drafts.map((draft) => ({
    claim: claimOf(draft, grounds),
    told: draft.when !== undefined || grounds.settings.told(draft.predicate),
  }));
  const told = occasions.filter(({ claim }, index) => !(drafts[index]!.aside && claim.polarity === "denied"));
  const claims = withEvents(occasionsOf(told, grounds.relations), grounds.mentions.tree.document);
  return claims
    .sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start)
    .map((claim, index) => ({ ...claim, id: `${article.id}:c${index + 1}` }));
}

/** What a name says by itself is so in anybody's mouth; what else lasts is said by those in whose very words it stands. */
function stanceIn(
  { standing, spoken, predicate, rule }: Draft,
  mentions: Mentions,
  assertions: readonly Assertion[],
): Stance {
  if (spoken) return spokenStance(predicate, assertions);
  if (!standing) return stanceOf(mentions, predicate, assertions);
  const quoted = /\/name:/.test(rule)
    ? []
    : assertionsAt(assertions, predicate).filter(({ quoted }) => quoted);
  const saidBy = distinct(quoted.flatMap(({ speaker }) => (speaker ? [speaker] : [])));
  return saidBy.length > 0 ? { polarity: "affirmed", modality: "reported", saidBy } : STATED;
}

/** "We urge them to leave": whoever says so does it by saying so, and nobody needs to vouch for it. */
function isDoneBySaying({ relation, subject, predicate }: Draft, { mentions, relations }: Grounds): boolean {
  const { document } = mentions.tree;
  const { start, end } = document.mentions[subject.mention]!;
  return (
    document.tags[predicate] === "VBP" &&
    /^(I|we)$/i.test(document.article.text.slice(start, end)) &&
    /^(speech|stance)$/.test(relations.get(relation)?.group ?? "")
  );
}

function claimOf(draft: Draft, grounds: Grounds): Claim {
  const { mentions, assertions, settings } = grounds;
  const found = stanceIn(draft, mentions, assertions);
  const done = found.modality === "reported" && isDoneBySaying(draft, grounds);
  const stance: Stance = done ? { ...found, modality: "stated", saidBy: found.saidBy.slice(1) } : found;
  const said = stance.saidBy.filter(
    ({ chain }) => chain !== draft.subject.chain || draft.relation !== "quoted_on",
  );
  const denied = (stance.polarity === "denied") !== (draft.denied ?? false);
  return {
    id: "",
    relation: draft.relation,
    subject: draft.subject,
    object: draft.object,
    thing: draft.thing ?? null,
    title: draft.title ?? null,
    former: draft.former ?? false,
    polarity: denied ? "denied" : "affirmed",
    modality: stance.modality === "reported" ? "reported" : (draft.modality ?? stance.modality),
    saidBy: said,
    when:
      draft.when ??
      settings.beside(mentions.tree.document.mentions[draft.object.mention]!.head) ??
      dayOf(draft, settings),
    where:
      draft.where ??
      (isPlaced(draft) ? null : settings.where(draft.predicate, [draft.subject, draft.object])),
    evidence: [evidenceOf(draft, mentions), ...(draft.also ?? [])],
    rule: draft.rule,
    confidence: confidenceOf(draft, mentions),
    inferred: draft.inferred ?? false,
  };
}

/** What lasts has only the days that its own clause names. */
function dayOf({ standing, relation, predicate, rule }: Draft, settings: Settings): DayRange | null {
  if (standing) return settings.tenure(predicate);
  const lasts = LASTING.has(relation) && !DEED.test(rule);
  return lasts && !settings.told(predicate) ? null : settings.when(predicate);
}

/** Verbs of a day by which people show what they stand for, or with which a life begins and ends. */
const DEED =
  /\/verb:(vote|shout|protest|march|rally|demonstrate|veto|block|jeer|boo|heckle|testify|walk|strike|sign|abstain|die|bear)\b/;

const LASTING = new Set(
  (
    "leads member_of represents associate_of family_of citizen_of lives_in owns part_of based_in located_in partners_with " +
    "supports opposes"
  ).split(" "),
);

/** A name's role is held anywhere, and who goes, leaves or is somewhere is there and nowhere else. */
const isPlaced = ({ standing, relation }: Draft): boolean =>
  standing === true || /^(visited|located_in|deployed_to|left|controls|lives_in)$/.test(relation);

/** From the first to the last word that the claim rests on, within the predicate's sentence. */
function evidenceOf({ predicate, subject, object, shown = [] }: Draft, { tree }: Mentions): Span {
  const { from, to } = sentenceAt(tree, predicate);
  const { mentions } = tree.document;
  const arguments_ = [subject, object].flatMap(({ mention }) => {
    const { title, from: first, to: end } = mentions[mention]!;
    return [title?.[0] ?? first, end - 1];
  });
  const tokens = [predicate, ...shown, ...arguments_].filter((token) => token >= from && token < to);
  return spanOf(
    tree,
    tokens.sort((a, b) => a - b),
  );
}

/** A pronoun or description may be resolved wrongly, and words far from their predicate may be attached wrongly. */
function confidenceOf({ confidence, subject, object, predicate }: Draft, { tree }: Mentions): number {
  const { mentions } = tree.document;
  const doubts = [subject, object].map(({ mention }) => {
    const { form, head } = mentions[mention]!;
    const indirect = form === "pronoun" ? 0.85 : form === "description" ? 0.9 : 1;
    return indirect * (Math.abs(head - predicate) > 15 ? 0.9 : 1);
  });
  return Math.round(confidence * doubts[0]! * doubts[1]! * 100) / 100;
}
