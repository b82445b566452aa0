import type { Document } from "../../annotate/document.ts";
import type { Argument } from "../claim.ts";
import { examplesOf } from "./examples.ts";
import { bare, conjuncts, dependents, isNoun, lemmaOf, prepositionOf, type Tree } from "./tree.ts";

/**
 * Nouns for people or bodies that act for the country or organization that they are named with: "U.S. officials met
 * their North Korean counterparts" is told of the two countries.
 */
const REPRESENTATIVE =
  /^(official|government|administration|side|team|delegation|forces?|troops?|soldier|authority|regime|leadership|leader|diplomat|representative|counterpart|embassy|negotiator|army|military|police|warplane|jet|lawmaker|people|group|part|coalition|minister|ministry|president|executive|chancellor|premier|governor|mayor|general|lawyer|attorney|spokesman|spokeswoman|spokesperson|envoy|union|member|rest|crowd|population|citizen|party|company|state|republic|kingdom|city|town|capital|office|department|agency|committee|airstrike|strike|missile|rocket|drone|fighter|militant|terrorist|extremist|jihadist|operative|militiaman|serviceman|airman|sailor|personnel|target|stronghold|convoy|bomber|submarine|rebel|insurgent|hacker|gunman|jet|plane|aircraft|tank|artillery|navy|commando|prosecutor|investigator|judge|court|parliament|ambassador|guard|marine|paratrooper|helicopter|warship|agent|intelligence|voter|airline|firm|bank|subsidiary|worker|employee|staff|board)$/;

/** Of these "in" tells whose they are: "police in Hong Kong". */
const LOCAL = /^(police|prosecutor|authority|official|investigator|militant|rebel|lawmaker)$/;

/** Things that act for those whose they are ("a Russian missile struck"), and stand for nobody where they are bought or sent. */
const INSTRUMENT =
  /^(missile|rocket|drone|jet|plane|aircraft|tank|artillery|helicopter|warship|warplane|strike|airstrike)$/;

export const isInstrument = (tree: Tree, token: number): boolean => INSTRUMENT.test(lemmaOf(tree, token));

/** Finds the mentions that the words of a document's trees stand for. */
export interface Mentions {
  readonly tree: Tree;
  /** Index of the mention that each token heads or lies in; -1 where none. */
  readonly mentionAt: readonly number[];
}

export function mentionsOf(tree: Tree): Mentions {
  const { mentions, tokens } = tree.document;
  const mentionAt: number[] = new Array(tokens.length).fill(-1);
  const byLength = mentions
    .map((_, index) => index)
    .sort((a, b) => width(tree.document, b) - width(tree.document, a));
  for (const index of byLength) mentionAt.fill(index, mentions[index]!.from, mentions[index]!.to);
  const headed = new Map<number, number>();
  for (const index of byLength) {
    const over = mentions[headed.get(mentions[index]!.head) ?? -1];
    // "The Las Vegas Review" is no Las Vegas, though both have one head.
    if (over?.form !== "name" || mentions[index]!.form !== "name") headed.set(mentions[index]!.head, index);
  }
  for (const [head, index] of headed) mentionAt[head] = index;
  return { tree, mentionAt };
}

const width = ({ mentions }: Document, index: number): number => mentions[index]!.to - mentions[index]!.from;

const argumentsAt = ({ tree }: Mentions, mention: number): Argument[] =>
  (tree.document.referents[mention] ?? []).map((chain) => ({ mention, chain }));

/**
 * Whom a phrase stands for.
 *
 * @param token the head of the phrase.
 * @param owner whether a phrase about something of theirs will do: "the country's launch" for the country.
 * @returns several for groups and for coordinated names inside the phrase, none where it stands for nobody known.
 */
export function argumentsOf(mentions: Mentions, token: number, owner = false): Argument[] {
  const own = mentions.mentionAt[token]!;
  if (own >= 0 && isHeadOf(mentions, own, token)) {
    const found = argumentsAt(mentions, own);
    if (found.length > 0) return found;
  }
  const named = [...besideTitle(mentions, token), ...calledSo(mentions, token), ...equated(mentions, token)];
  if (named.length > 0) return named;
  if (!isNoun(mentions.tree, token)) return [];
  const examples = examplesOf(mentions.tree, token).flatMap((child) => namedAt(mentions, child));
  if (examples.length > 0) return examples;
  const place = [...placeCalled(mentions, token), ...productCalled(mentions, token)];
  if (place.length > 0) return place;
  const representative = REPRESENTATIVE.test(lemmaOf(mentions.tree, token));
  return representative || owner ? modifiersOf(mentions, token, owner) : [];
}

const namedAt = (mentions: Mentions, token: number): Argument[] =>
  mentions.mentionAt[token]! < 0 ? [] : argumentsAt(mentions, mentions.mentionAt[token]!);

/** A demonym or a name inside a longer phrase does not stand for the phrase: "Iranian" is not "Iranian missiles". */
function isHeadOf({ tree }: Mentions, mention: number, token: number): boolean {
  const { head, from, to, form } = tree.document.mentions[mention]!;
  if (head === token) return true;
  const above = tree.document.heads[token]!;
  return form === "name" && (above < from || above >= to);
}

/** Of "North Korean leader Kim Jong Un" or "the minister, Ivan Petrov" the name, whichever word the tree puts on top. */
function besideTitle(mentions: Mentions, token: number): Argument[] {
  const beside = dependents(mentions.tree, token, "flat", "appos", "compound").filter((child) => {
    const mention = mentions.mentionAt[child]!;
    if (mention < 0 || child < token) return false;
    const { type, form } = mentions.tree.document.mentions[mention]!;
    return (
      form === "name" &&
      (type === "Person" || /^(appos|flat)$/.test(mentions.tree.document.relations[child]!))
    );
  });
  const names = beside.slice(0, 1).flatMap((child) => conjuncts(mentions.tree, child));
  return names.flatMap((name) => namedAt(mentions, name));
}

/** Of "a woman named Ann Lee" and "a firm called Acme" who is so named. */
const calledSo = (mentions: Mentions, token: number): Argument[] =>
  dependents(mentions.tree, token, "acl")
    .filter((verb) => /^(named|called)$/.test(mentions.tree.document.tokens[verb]!.text))
    .flatMap((verb) => dependents(mentions.tree, verb, "obj", "xcomp").filter((name) => name === verb + 1))
    .flatMap((name) => namedAt(mentions, name));

/** In "Acme is an airline owned by Berg" the airline is Acme; so is it in "Acme, an airline owned by Berg". */
function equated({ tree, mentionAt }: Mentions, noun: number): Argument[] {
  const { heads, mentions } = tree.document;
  const token = kindOver(tree, noun);
  const told = bare(tree, token) === "appos" ? [heads[token]!] : [];
  const subjects = dependents(tree, token, "cop").length > 0 ? dependents(tree, token, "nsubj") : told;
  return subjects.flatMap((subject) => {
    const mention = subject < 0 ? -1 : mentionAt[subject]!;
    const name = mentions[mention];
    return name?.head === subject && name.form === "name" ? argumentsAt({ tree, mentionAt }, mention) : [];
  });
}

/** Of "a family of airliners" the family. */
function kindOver(tree: Tree, noun: number): number {
  const head = tree.document.heads[noun]!;
  const isKind =
    head >= 0 && /^(family|series|type|kind|version|form|line|range|one|pair)$/.test(lemmaOf(tree, head));
  return isKind && prepositionOf(tree, noun) === "of" ? head : noun;
}

/** Nouns for places that are called by what stands behind "of", and for those that are mostly called by a name before them. */
const TOWN = /^(town|city|village|island|port|suburb)$/;
const REGION = /^(state|province|region|district|county|valley|peninsula|area)$/;

/** Whether it is a noun for a part of a country, which has its own name right before it: "the Tigray region of Ethiopia". */
export function isNamedRegion({ tree, mentionAt }: Mentions, noun: number): boolean {
  const { mentions } = tree.document;
  const before = mentions[mentionAt[noun - 1] ?? -1];
  return (
    REGION.test(lemmaOf(tree, noun)) &&
    before?.type === "Place" &&
    before.form === "name" &&
    before.to === noun
  );
}

/** Of "the town of Lund" and "the Lund region" Lund. */
function placeCalled(mentions: Mentions, token: number): Argument[] {
  const { tree, mentionAt } = mentions;
  if (isNamedRegion(mentions, token)) return argumentsAt(mentions, mentionAt[token - 1]!);
  if (![TOWN, REGION].some((nouns) => nouns.test(lemmaOf(tree, token)))) return [];
  const named = dependents(tree, token, "nmod").find(
    (child) =>
      prepositionOf(tree, child) === "of" && tree.document.mentions[mentionAt[child]!]?.type === "Place",
  );
  return named === undefined ? [] : argumentsAt(mentions, mentionAt[named]!);
}

/** Of "the new Corolla line" and "the Leaf range" the product. */
function productCalled(mentions: Mentions, token: number): Argument[] {
  const { tree, mentionAt } = mentions;
  const { form, type, to } = tree.document.mentions[mentionAt[token - 1] ?? -1] ?? {};
  const called = form === "name" && type === "Product" && to === token;
  return called && /^(line|range|series|lineup)$/.test(lemmaOf(tree, token))
    ? argumentsAt(mentions, mentionAt[token - 1]!)
    : [];
}

/** Who acts through a thing: whose it is, who is told to have made it or done it. */
export function actorsOf(mentions: Mentions, token: number): Argument[] {
  const { tree, mentionAt } = mentions;
  const by = dependents(tree, token, "nmod").filter((child) => prepositionOf(tree, child) === "by");
  const named = by
    .flatMap((child) => conjuncts(tree, child))
    .flatMap((child) => argumentsOf(mentions, child));
  const told = named.length > 0 ? named : doersOf(mentions, token);
  const doers = told.length > 0 ? told : makersOf(mentions, token);
  return doers.length > 0 ? doers : modifiersOf({ tree, mentionAt }, token, false);
}

/** Whether somebody is a person, and not a body that does things. */
export const isPerson = ({ document }: Tree, { chain }: Argument): boolean =>
  document.chains[chain]!.type === "Person";

/** Whether somebody is named in a phrase only as where it is or whom it is for: "the talks in Cairo". */
export const isPlacedIn = ({ tree }: Mentions, nouns: readonly number[], { mention }: Argument): boolean => {
  const { head } = tree.document.mentions[mention]!;
  return !nouns.includes(head) && /^(in|at|on|to|for|with|against|from)$/.test(prepositionOf(tree, head));
};

/**
 * Of "the attack on Lee" and "Lee's murder" it is Lee to whom it was done: who finds it wrong says nothing against Lee. States
 * arrest and kill; people are arrested and killed.
 */
export function isVictim(tree: Tree, nouns: readonly number[], argument: Argument): boolean {
  const { heads, mentions, relations } = tree.document;
  const { head } = mentions[argument.mention]!;
  const noun = nouns.find((one) => one === heads[head]);
  if (noun === undefined || !/^nmod/.test(relations[head]!)) return false;
  const link = prepositionOf(tree, head);
  if (SUFFERED.test(lemmaOf(tree, noun)) && isPerson(tree, argument)) return /^(of|)$/.test(link);
  return (
    HARM.test(lemmaOf(tree, noun)) && bare(tree, head) === "nmod" && /^(on|against|of|in|to)$/.test(link)
  );
}

/** What is done to somebody. */
const HARM =
  /^(attack|war|invasion|assault|strike|airstrike|aggression|bombing|killing|murder|crackdown|violence|raid|siege)$/;

/** What people undergo. */
const SUFFERED =
  /^(abduction|arrest|assassination|beating|conviction|death|detention|disappearance|execution|expulsion|extradition|imprisonment|jailing|kidnapping|killing|murder|persecution|poisoning|prosecution|shooting|slaying|suffering|torture)$/;

/** Whom a phrase names inside, whoever it stands for itself: of "governor of Texas" Texas. */
export const insideOf = (mentions: Mentions, token: number): Argument[] => modifiersOf(mentions, token, true);

function modifiersOf(mentions: Mentions, token: number, owner: boolean): Argument[] {
  const { tree, mentionAt } = mentions;
  const relations = owner
    ? ["nmod:poss", "amod", "compound", "nmod", "nmod:unmarked"]
    : ["amod", "compound", "nmod:poss", "nmod"];
  const modifiers = relations.flatMap((relation) => dependents(tree, token, relation));
  // "the attack on Mali by France" is of France.
  const isBy = (child: number): number => (owner && prepositionOf(tree, child) === "by" ? 0 : 1);
  for (const modifier of modifiers.sort((a, b) => isBy(a) - isBy(b))) {
    if (tree.document.relations[modifier] === "nmod" && !isGenitive(tree, modifier, owner)) continue;
    const all = tree.document.relations[modifier] === "nmod" ? conjuncts(tree, modifier) : [modifier];
    const found = all
      .map((one) => mentionAt[one]!)
      .filter((mention) => mention >= 0 && tree.document.mentions[mention]!.head !== token)
      .filter((mention) => owner || !isOfOwnWill(tree, token, mention))
      .flatMap((mention) => argumentsAt(mentions, mention));
    if (found.length > 0) return found;
    const leader = leaderOf(mentions, modifier);
    if (leader.length > 0) return leader;
    if (owner) {
      const deeper = argumentsOf(mentions, modifier, true);
      if (deeper.length > 0) return deeper;
    }
  }
  return owner ? [...doersOf(mentions, token), ...sitesOf(mentions, token)] : patronsOf(mentions, token);
}

/** Swiss banks do nothing for Switzerland, nor is it done to Switzerland what is done to them; but the bank's workers are the bank's. */
const isOfOwnWill = (tree: Tree, token: number, mention: number): boolean =>
  tree.document.mentions[mention]!.type === "Place" &&
  prepositionOf(tree, tree.document.mentions[mention]!.head) === "" &&
  /^(company|firm|bank|airline|subsidiary|worker|employee)$/.test(lemmaOf(tree, token));

/** Of "a meeting held in Rome" Rome. */
const sitesOf = (mentions: Mentions, token: number): Argument[] =>
  dependents(mentions.tree, token, "acl")
    .filter((verb) => /^(hold|stage|host|organize|organise)$/.test(lemmaOf(mentions.tree, verb)))
    .flatMap((verb) => dependents(mentions.tree, verb, "obl"))
    .filter((child) => /^(in|at)$/.test(prepositionOf(mentions.tree, child)))
    .flatMap((child) => argumentsAt(mentions, mentions.mentionAt[child]!));

/** Of "a U.S.-led coalition" the one that leads it. */
const leaderOf = ({ tree, mentionAt }: Mentions, modifier: number): Argument[] =>
  lemmaOf(tree, modifier) !== "lead" && lemmaOf(tree, modifier) !== "led"
    ? []
    : tree.children[modifier]!.filter((child) => child < modifier && mentionAt[child]! >= 0).flatMap(
        (child) => argumentsAt({ tree, mentionAt }, mentionAt[child]!),
      );

/** Of "hackers linked to China" the one to whom they are. */
const patronsOf = (mentions: Mentions, token: number): Argument[] =>
  dependents(mentions.tree, token, "acl")
    .filter((verb) => /^(link|tie|affiliate|ally|align)$/.test(lemmaOf(mentions.tree, verb)))
    .flatMap((verb) => dependents(mentions.tree, verb, "obl"))
    .filter((child) => /^(to|with)$/.test(prepositionOf(mentions.tree, child)))
    .flatMap((child) => argumentsAt(mentions, mentions.mentionAt[child]!));

/** Of "the threat posed by Iran" the one who poses it. */
const doersOf = ({ tree, mentionAt }: Mentions, token: number): Argument[] =>
  dependents(tree, token, "acl")
    .flatMap((verb) => dependents(tree, verb, "obl"))
    .filter((child) => prepositionOf(tree, child) === "by")
    .flatMap((child) => conjuncts(tree, child))
    .filter((child) => mentionAt[child]! >= 0)
    .flatMap((child) => argumentsAt({ tree, mentionAt }, mentionAt[child]!));

/** Of "the raid was carried out by Kenya" the one who did it. */
function makersOf(mentions: Mentions, token: number): Argument[] {
  const { tree } = mentions;
  const verb = tree.document.relations[token] === "nsubj:pass" ? tree.document.heads[token]! : -1;
  if (verb < 0 || !/^(carry|launch|conduct|stage|order|execute|perpetrate|fire)$/.test(lemmaOf(tree, verb)))
    return [];
  return dependents(tree, verb, "obl")
    .filter((child) => prepositionOf(tree, child) === "by")
    .flatMap((child) => conjuncts(tree, child))
    .flatMap((child) => argumentsOf(mentions, child));
}

/** Of these "from" tells where they come from and not who they are: "bought the company from Acme". */
const TRADED = /^(company|firm|bank|airline|subsidiary|group|party|unit|city|town|state)$/;

const GENITIVE = /^(of|from|by|in|for|with|against|on|to)$/;

function isGenitive(tree: Tree, modifier: number, owner: boolean): boolean {
  const [mark] = dependents(tree, modifier, "case");
  if (mark === undefined) return true;
  const local = lemmaOf(tree, mark) === "in" && LOCAL.test(lemmaOf(tree, tree.document.heads[modifier]!));
  const head = lemmaOf(tree, tree.document.heads[modifier]!);
  const from = lemmaOf(tree, mark) === "from" && !TRADED.test(head);
  return owner ? GENITIVE.test(lemmaOf(tree, mark)) : local || from || lemmaOf(tree, mark) === "of";
}

export const sameChain = (a: Argument, b: Argument): boolean => a.chain === b.chain;

/** Each chain once, the first words for it. */
export function distinct(found: readonly Argument[]): Argument[] {
  const seen = new Set<number>();
  return found.filter(({ chain }) => !seen.has(chain) && seen.add(chain));
}
