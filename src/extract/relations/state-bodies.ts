import type { Document } from "../../annotate/document.ts";
import type { Mentions } from "../clauses/arguments.ts";
import type { Draft } from "../draft.ts";
import { nameDraft } from "./joined-names.ts";

/** How many words may stand between the participle and the name of the body. */
const REACH = 6;
const IN_PHRASE = /^(JJ[RS]?|NNP?S?|HYPH|VB[NG]|``|''|")$/;

/** "Hungarian state-owned bank MKB", "the state-run Iranian agency Mehr", "Xinhua, China's state-run agency". */
export function stateBodyDrafts(mentions: Mentions): Draft[] {
  const { document } = mentions.tree;
  return document.tokens.flatMap((_, at): Draft[] => {
    if (!isStateOwned(document, at)) return [];
    const body = bodyBehind(mentions, at + 3) ?? bodyBefore(mentions, at);
    const state = placeBefore(mentions, at) ?? placeBehind(mentions, at + 3);
    if (body === null || state === null) return [];
    return [
      ...nameDraft(mentions, "owns", state, body, "kind:state-owned"),
      ...nameDraft(mentions, "based_in", body, state, "kind:state-owned"),
    ];
  });
}

/** "state-owned", as three tokens from `at` on. */
const isStateOwned = ({ tokens }: Document, at: number): boolean =>
  tokens[at + 1]?.text === "-" &&
  /^(state|government)$/i.test(tokens[at]!.text) &&
  /^(owned|run|controlled)$/i.test(tokens[at + 2]?.text ?? "");

function bodyBehind({ tree, mentionAt }: Mentions, from: number): number | null {
  const { mentions, tags } = tree.document;
  for (let at = from; at < from + REACH && IN_PHRASE.test(tags[at] ?? ""); at += 1) {
    const mention = mentionAt[at]!;
    if (mentions[mention]?.type === "Organization" && mentions[mention].form === "name") return mention;
  }
  return null;
}

/** Whom the phrase tells of between commas. */
function bodyBefore({ tree, mentionAt }: Mentions, at: number): number | null {
  const { mentions, tokens } = tree.document;
  for (let comma = at - 1; comma > Math.max(0, at - REACH); comma -= 1) {
    if (tokens[comma]!.text !== ",") continue;
    const mention = mentionAt[comma - 1]!;
    return mentions[mention]?.type === "Organization" && mentions[mention].form === "name" ? mention : null;
  }
  return null;
}

const isPlace = ({ mentions }: Document, mention: number): boolean => mentions[mention]?.type === "Place";

function placeBefore({ tree, mentionAt }: Mentions, at: number): number | null {
  const { tags } = tree.document;
  const end = tags[at - 1] === "POS" ? at - 2 : at - 1;
  const mention = mentionAt[end] ?? -1;
  return isPlace(tree.document, mention) ? mention : null;
}

function placeBehind({ tree, mentionAt }: Mentions, from: number): number | null {
  const { tags } = tree.document;
  for (let at = from; at < from + 3 && IN_PHRASE.test(tags[at] ?? ""); at += 1)
    if (isPlace(tree.document, mentionAt[at]!)) return mentionAt[at]!;
  return null;
}
