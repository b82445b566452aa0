import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import {
  bare,
  dependents,
  isNoun,
  lemmaOf,
  prepositionOf,
  sentenceAt,
  subtree,
  type Tree,
} from "../clauses/tree.ts";
import { leftNeighbor } from "./sources.ts";
import { authorOf, isWriting, partOf } from "./writings.ts";

/** Whom the words at `source` name as speaker; a person's own name counts more than what the person is. */
export function speakerOf(mentions: Mentions, source: number, cue: number): Argument | null {
  const { tree } = mentions;
  const name = personAt(mentions, source, cue);
  if (name) return name;
  const within = mentions.mentionAt[source]!;
  const named = within >= 0 && tree.document.mentions[within]!.form === "name";
  const called = named ? null : calledBy(mentions, source);
  if (called) return called;
  const own = argumentsOf(mentions, named ? tree.document.mentions[within]!.head : source);
  if (own.length > 0) return isOfPerson(mentions, source, own[0]!) ? null : own[0]!;
  const writing = partOf(tree, source);
  return isWriting(tree, writing) ? authorOf(mentions, writing) : null;
}

/** Of "a woman named Ann", "a resident who gave her name as Ann" Ann. */
function calledBy({ tree, mentionAt }: Mentions, source: number): Argument | null {
  const { mentions, referents } = tree.document;
  for (const verb of dependents(tree, source, "acl")) {
    for (const token of isNaming(tree, verb) ? subtree(tree, verb) : []) {
      const mention = mentionAt[token]!;
      const { form, type, head } = mentions[mention] ?? {};
      const [chain] = form === "name" && type === "Person" && head === token ? referents[mention]! : [];
      if (chain !== undefined) return { mention, chain };
    }
  }
  return null;
}

/** "Named", "who gave her name as", "known as": but not "who knows Lee". */
const isNaming = (tree: Tree, verb: number): boolean =>
  /^(name|call|identify|nickname|surname)$/.test(lemmaOf(tree, verb)) ||
  (/^(use|give|know|go)$/.test(lemmaOf(tree, verb)) &&
    tree.children[verb]!.some(
      (child) => /^(name|pseudonym|alias)$/.test(lemmaOf(tree, child)) || prepositionOf(tree, child) === "as",
    ));

/** Of "his spokesman" the one who has him; who speaks for a person is somebody else. */
const isOfPerson = ({ tree }: Mentions, source: number, { mention, chain }: Argument): boolean =>
  /^(spokes\p{L}+|aide|lawyer|attorney|office|campaign|team|family)$/u.test(lemmaOf(tree, source)) &&
  tree.document.mentions[mention]!.head !== source &&
  tree.document.chains[chain]!.type === "Person";

/** The person's name in a phrase such as "the group's director Ann Lee" or "committee member Ann Lee of Ohio". */
function personAt(mentions: Mentions, source: number, cue: number): Argument | null {
  const { tree, mentionAt } = mentions;
  const { document } = tree;
  const own = mentionAt[source]!;
  if (own >= 0 && document.mentions[own]!.form === "name" && document.mentions[own]!.type === "Person")
    return null;
  const inverted = source > cue;
  const { from, to } = sentenceAt(tree, source);
  const edge = inverted ? to : cue;
  const apposed = isNoun(tree, source) ? namedBefore(mentions, source, from) : -1;
  if (!inverted && apposed >= 0) return { mention: apposed, chain: document.referents[apposed]![0]! };
  const near = document.mentions.findIndex(({ form, type, from: first, to: end, head }, index) => {
    if (form !== "name" || type !== "Person" || document.referents[index]!.length === 0) return false;
    if (first < from || end > edge) return false;
    if (["flat", "appos"].includes(bare(tree, head)) && document.heads[head] === source) return true;
    return (
      !inverted &&
      endsBefore(tree, end, leftNeighbor(tree, cue, from)) &&
      first > source &&
      follows(tree, source, first, index)
    );
  });
  return near >= 0 ? { mention: near, chain: document.referents[near]![0]! } : null;
}

/** Whether a name ends right before a verb, but for a comma. */
const endsBefore = ({ document }: Tree, end: number, near: number): boolean =>
  end === near + 1 || (end === near && document.tokens[near]!.text === ",");

/** Of "Ann Lee, the mayor of Bath, said", read with the mayor as subject, the name before it; -1 without. */
function namedBefore({ tree, mentionAt }: Mentions, source: number, from: number): number {
  const { tags, tokens, mentions, referents } = tree.document;
  let at = source - 1;
  while (at > from && /^(DT|JJ|NN|NNP|NNS|POS|HYPH|PRP\$|CD)$/.test(tags[at]!)) at -= 1;
  const mention = tokens[at]?.text === "," ? (mentionAt[at - 1] ?? -1) : -1;
  if (mention < 0 || referents[mention]!.length === 0) return -1;
  const { form, type, to } = mentions[mention]!;
  return form === "name" && type === "Person" && to === at ? mention : -1;
}

/** Whether a name goes on with the phrase that `source` heads: nothing parts them but what stands in a title. */
function follows({ document }: Tree, source: number, first: number, mention: number): boolean {
  const title = document.mentions[mention]!.title;
  const start = title ? title[0] : first;
  if (start <= source) return true;
  const between = document.tags.slice(source + 1, start);
  return (
    between.every((tag) => /^(NN|NNS|NNP|NNPS|JJ|IN|DT|POS|HYPH|,)$/.test(tag)) &&
    !/^(IN|CC)$/.test(document.tags[start - 1]!)
  );
}
