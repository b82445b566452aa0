import type { Document } from "../annotate/document.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { Relations } from "../model/relations.ts";
import type { Claim, Quote } from "./claim.ts";
import { claimsOf } from "./claims.ts";
import { type Mentions, mentionsOf } from "./clauses/arguments.ts";
import type { Clause } from "./clauses/clause.ts";
import { clausesOf } from "./clauses/clauses.ts";
import { prepositionOf, treeOf } from "./clauses/tree.ts";
import type { Draft } from "./draft.ts";
import { delegationDrafts } from "./relations/delegations.ts";
import { electionResultDrafts } from "./relations/election-results.ts";
import { type FrameIndex, matchesOf } from "./relations/frames.ts";
import { withoutVisitsHome, withoutWiderPlaces } from "./relations/geography.ts";
import { guestLineDrafts } from "./relations/guest-lines.ts";
import { hyphenDrafts } from "./relations/hyphens.ts";
import { indicesOf } from "./relations/indices.ts";
import { innerNameDrafts } from "./relations/inner-names.ts";
import { listingDrafts } from "./relations/listings.ts";
import { nativeDrafts } from "./relations/natives.ts";
import { possessionDrafts } from "./relations/possession.ts";
import { predicativeDrafts } from "./relations/predicatives.ts";
import { purchaseDrafts } from "./relations/purchases.ts";
import { resignationDrafts } from "./relations/resignations.ts";
import { roleDrafts } from "./relations/roles.ts";
import { stateBodyDrafts } from "./relations/state-bodies.ts";
import { titledStatementDrafts } from "./relations/titled-statements.ts";
import { topicDrafts, withoutOwnLands } from "./relations/topics.ts";
import { settingsOf } from "./settings/settings.ts";
import { judgementDrafts, withoutOwnDuties } from "./speech/judgements.ts";
import { isMedium } from "./speech/media.ts";
import { speechOf } from "./speech/speech.ts";
import { statementDrafts, withoutHearersInWords, withoutPlainer } from "./speech/statements.ts";
import { thanksDrafts } from "./speech/thanks.ts";
import { timesOf } from "./times/times.ts";

/** All that is read out of one article. */
export interface Extraction {
  readonly document: Document;
  readonly claims: readonly Claim[];
  readonly quotes: readonly Quote[];
}

/** Reads an annotated article: who did what to whom, according to whom, when, and how surely. */
export function extract(document: Document, relations: Relations, lexicon: Lexicon): Extraction {
  const mentions = mentionsOf(treeOf(document));
  const clauses = clausesOf(mentions.tree);
  const { speeches, assertions } = speechOf(mentions, clauses, lexicon);
  const quotes = speeches.map(({ quote }) => quote);
  const indices = indicesOf(relations);
  const roles = roleDrafts(mentions, clauses, { ...indices, lexicon });
  const read = withoutPlainer([
    ...withoutHearersInWords(frameDrafts(mentions, clauses, indices.frames), mentions, speeches).map(
      (draft) => toldMedium(draft, mentions, lexicon),
    ),
    ...roles,
    ...electionResultDrafts(mentions, clauses),
    ...resignationDrafts(mentions, clauses, roles),
    ...innerNameDrafts(mentions, lexicon),
    ...hyphenDrafts(mentions),
    ...listingDrafts(mentions),
    ...nativeDrafts(mentions),
    ...guestLineDrafts(mentions),
    ...stateBodyDrafts(mentions),
    ...predicativeDrafts(mentions, clauses),
    ...possessionDrafts(mentions, indices.kinds, lexicon),
    ...purchaseDrafts(mentions, clauses, lexicon),
    ...topicDrafts(mentions, clauses),
    ...titledStatementDrafts(mentions),
    ...statementDrafts(mentions, speeches, roles),
    ...withoutOwnDuties(judgementDrafts(mentions, speeches, clauses), roles),
    ...thanksDrafts(mentions, speeches),
  ]);
  const told = withoutOwnLands(withoutWiderPlaces(withoutVisitsHome(read, mentions, lexicon)));
  const drafts = [...told, ...delegationDrafts(mentions, clauses, told)];
  const utterances = speeches
    .filter(({ quote }) => quote.direct)
    .map(({ quote, cueToken }) => ({ content: quote.content, cue: cueToken }));
  const settings = settingsOf(mentions, clauses, timesOf(document), utterances);
  return { document, claims: claimsOf(drafts, { mentions, assertions, settings, relations }), quotes };
}

/** Who tells a medium something, or speaks to it or on it, is quoted on it. */
const toldMedium = (draft: Draft, mentions: Mentions, lexicon: Lexicon): Draft =>
  (/^(told|spoke_with|negotiated_with)$/.test(draft.relation) ||
    draft.rule === "urged/verb:tell" ||
    isSpokenOn(draft, mentions)) &&
  isMedium(mentions, draft.object, lexicon)
    ? { ...draft, relation: "quoted_on" }
    : draft;

/** "Spoke on Acme Radio": on it, and not about it. */
const isSpokenOn = ({ rule, object }: Draft, { tree }: Mentions): boolean =>
  /^commented_on\/verb:(speak|talk)$/.test(rule) &&
  prepositionOf(tree, tree.document.mentions[object.mention]!.head) === "on";

const frameDrafts = (mentions: Mentions, clauses: readonly Clause[], frames: FrameIndex): Draft[] =>
  clauses.flatMap((clause) =>
    matchesOf(clause, frames, mentions).map(
      ({ relation, frame, subject, object, thing, guessed, implied, rule }) => ({
        inferred: implied,
        aside: frame.aside ?? false,
        relation: relation.id,
        subject,
        object,
        // Of what no relation is for, the words say how the two are related.
        ...(relation.id === "related_to" ? { title: thing } : { thing }),
        denied: frame.denied ?? false,
        ...(frame.modality ? { modality: frame.modality } : {}),
        predicate: clause.predicate,
        rule,
        confidence: guessed ? 0.6 : clause.kind === "verb" ? 0.85 : 0.75,
      }),
    ),
  );
