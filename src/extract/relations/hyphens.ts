import type { EntityType } from "../../annotate/document.ts";
import type { Mentions } from "../clauses/arguments.ts";
import { sentenceAt } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { argumentOf, nameDraft } from "./joined-names.ts";

/** What a participle behind a hyphen says of the name before it and a name of that type behind it. */
interface Compound {
  readonly participle: RegExp;
  readonly type: EntityType;
  readonly relation: string;
}

const COMPOUNDS: readonly Compound[] = [
  { participle: /^(backed|supported|sponsored|allied|aligned)$/, type: "Organization", relation: "supports" },
  { participle: /^(owned|controlled)$/, type: "Organization", relation: "owns" },
  {
    participle: /^(held|controlled|occupied|annexed|run|ruled|governed|administered)$/,
    type: "Place",
    relation: "controls",
  },
  { participle: /^(led|run|headed)$/, type: "Organization", relation: "leads" },
  {
    participle: /^(led|organized|organised|hosted|sponsored|brokered)$/,
    type: "Event",
    relation: "organized",
  },
  { participle: /^(funded|financed)$/, type: "Organization", relation: "funds" },
  { participle: /^(made|built)$/, type: "Product", relation: "makes" },
];

/** How many words may stand between the participle and the name. */
const REACH = 5;

/** "Iran-backed Hezbollah", "Russian-occupied Crimea", "the Kurdish-led Syrian Democratic Forces". */
export function hyphenDrafts(mentions: Mentions): Draft[] {
  const { tree, mentionAt } = mentions;
  const { document } = tree;
  return document.mentions.flatMap((mention, index): Draft[] => {
    const subject = argumentOf(mentions, index);
    const word = mention.to + 1;
    const hyphen = document.tokens[mention.to];
    const close =
      hyphen?.text === "-" && hyphen.start === mention.end && document.tokens[word]?.start === hyphen.end;
    if (!close || !subject || (mention.form !== "name" && mention.form !== "demonym")) return [];
    const participle = document.tokens[word]!.text.toLowerCase();
    const end = Math.min(sentenceAt(tree, word).to, word + 1 + REACH);
    for (let at = word + 1; at < end && /^(NN|JJ|VB[NG]|HYPH|-)/.test(document.tags[at]!); at += 1) {
      const other = mentionAt[at]!;
      const object = other < 0 ? null : argumentOf(mentions, other);
      if (!object || document.mentions[other]!.form !== "name") continue;
      const { type } = document.chains[object.chain]!;
      const found = COMPOUNDS.find((one) => one.participle.test(participle) && one.type === type);
      if (!found || object.chain === subject.chain) return [];
      return nameDraft(mentions, found.relation, index, other, `hyphen:${participle}`);
    }
    return [];
  });
}
