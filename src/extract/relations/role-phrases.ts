import type { Argument } from "../claim.ts";
import { argumentsOf, isPerson, type Mentions } from "../clauses/arguments.ts";
import type { Clause } from "../clauses/clause.ts";
import { isPassive } from "../clauses/subjects.ts";
import { bare, conjuncts, dependents, lemmaOf, prepositionOf, subtree, type Tree } from "../clauses/tree.ts";

/** Words that say what somebody is: a title before the name, an apposition, or what a copula gives. */
export interface RolePhrase {
  readonly person: Argument;
  /** Tokens of the phrase, in the order of the text. */
  readonly tokens: readonly number[];
  /** Whose: "Kim Jong Un's right-hand man". */
  readonly owner: number;
  /** Of what, behind the name: "President Macron of France"; -1 without. */
  readonly behind: number;
  readonly former: boolean;
  /** Which construction it is: "title", "apposition", "copula", "source", "whose". */
  readonly form: string;
}

/** All phrases that say of a person what he or she is. */
export const rolePhrases = (mentions: Mentions, clauses: readonly Clause[]): RolePhrase[] => [
  ...titlePhrases(mentions),
  ...sourcePhrases(mentions),
  ...appositions(mentions),
  ...copulas(mentions, clauses),
  ...whosePhrases(mentions),
];

/** Words that say that a role is over, and belong to no title. */
export const FORMER = /^(former|ex-|ex|previously|formerly|late|then|one-time|onetime|retired|outgoing|old)$/;

function titlePhrases(mentions: Mentions): RolePhrase[] {
  const { document } = mentions.tree;
  return document.mentions.flatMap((mention, index) => {
    const [chain] = document.referents[index]!;
    if (!mention.title || mention.type !== "Person" || chain === undefined) return [];
    const [from, to] = mention.title;
    const tokens = Array.from({ length: to - from }, (_, offset) => from + offset);
    const phrase = {
      tokens,
      owner: ownerBefore(mentions, from),
      behind:
        [mention.head, ...tokens]
          .flatMap((token) => dependents(mentions.tree, token, "nmod"))
          .find((token) => token >= mention.to) ?? -1,
      former: isFormer(mentions.tree, tokens),
      form: "title",
    };
    const others = /^NNP?S$/.test(document.tags[to - 1]!) ? listedAfter(mentions, index) : [];
    return [{ mention: index, chain }, ...others].map((person) => ({ ...phrase, person }));
  });
}

/** "Senators Ann Smith, Bob Jones and Tom Reed": the people who share the title of the first. */
function listedAfter({ tree, mentionAt }: Mentions, index: number): Argument[] {
  const { mentions, referents, tokens } = tree.document;
  const found: Argument[] = [];
  let at = mentions[index]!.to;
  while (/^(,|and|&)$/.test(tokens[at]?.text ?? "")) {
    while (/^(,|and|&)$/.test(tokens[at]?.text ?? "")) at += 1;
    const mention = mentionAt[at] ?? -1;
    const next = mentions[mention];
    const [chain] = referents[mention] ?? [];
    if (next?.type !== "Person" || next.from !== at || next.title !== null || chain === undefined) break;
    found.push({ mention, chain });
    at = next.to;
  }
  return found;
}

/** "A Foreign Office spokesman": who has no name is what he or she is called. */
function sourcePhrases(mentions: Mentions): RolePhrase[] {
  const { document } = mentions.tree;
  return document.chains.flatMap((chain, index) => {
    if (chain.type !== "Person") return [];
    if (chain.mentions.some((mention) => document.mentions[mention]!.form === "name")) return [];
    const mention = chain.mentions.find((one) => document.mentions[one]!.form === "description");
    if (mention === undefined) return [];
    const { from, to } = document.mentions[mention]!;
    const tokens = Array.from({ length: to - from }, (_, offset) => from + offset);
    return [
      {
        person: { mention, chain: index },
        tokens,
        owner: ownerBefore(mentions, from),
        behind: -1,
        former: isFormer(mentions.tree, tokens),
        form: "source",
      },
    ];
  });
}

/** The token of the name in a possessive that ends right before a phrase; -1 without. */
function ownerBefore({ tree, mentionAt }: Mentions, from: number): number {
  const { tags, parts, mentions } = tree.document;
  if (from === 0) return -1;
  if (tags[from - 1] === "POS") return mentions[mentionAt[from - 2]!]?.head ?? from - 2;
  return tags[from - 1] === "PRP$" && parts[from - 1] === "PRON" ? from - 1 : -1;
}

const isFormer = (tree: Tree, tokens: readonly number[]): boolean =>
  tokens.some((token) => FORMER.test(lemmaOf(tree, token))) ||
  tokens.some((token) => /^(ex|then)-/i.test(tree.document.tokens[token]!.text));

/** "Choe Son Hui, the vice minister", "the prosecutor general, Ali Mehr": whichever of the two is on top. */
function appositions(mentions: Mentions): RolePhrase[] {
  const { tree } = mentions;
  return tree.document.tokens.flatMap((_, token) => {
    if (bare(tree, token) !== "appos" && !isApartBefore(tree, token)) return [];
    const head = tree.document.heads[token]!;
    return [
      ...rolePhrase(mentions, head, token, "apposition"),
      ...rolePhrase(mentions, token, head, "apposition"),
    ];
  });
}

/** Of "France's minister, Ann Lee, left" the minister, where a tree has the word for a title in spite of the comma. */
const isApartBefore = ({ document: { relations, tokens } }: Tree, token: number): boolean =>
  relations[token] === "nmod:desc" && tokens[token + 1]?.text === ",";

/** What a time was for somebody is not what he or she is: "it was a good year for Acme". */
const PERIOD = /^(day|week|month|quarter|season|year|decade|century|time|moment)$/;

/** Of "Speaker Ann Berg, President Tom Lind" Berg is Speaker and Lind is not, though a tree may hang him on the word. */
function isTitleOfAnother({ tree, mentionAt }: Mentions, noun: number, named: number): boolean {
  const { mentions } = tree.document;
  for (let at = noun + 1; at <= noun + LONGEST_TITLE; at += 1) {
    const title = mentions[mentionAt[at] ?? -1]?.title;
    if (title && title[0] <= noun && noun < title[1]) return mentionAt[at] !== mentionAt[named];
  }
  return false;
}

/** A name begins at most so many words behind the noun of its title. */
const LONGEST_TITLE = 10;

/** @param named the head of the name; @param told the head of the phrase that tells what they are. */
function rolePhrase(mentions: Mentions, named: number, told: number, form: string): RolePhrase[] {
  const { tree, mentionAt } = mentions;
  const noun = amongOf(tree, told);
  const isName = mentionAt[noun]! >= 0 && tree.document.mentions[mentionAt[noun]!]!.form === "name";
  const { parts, lemmas } = tree.document;
  if (PERIOD.test(lemmas[noun]!) || isTitleOfAnother(mentions, noun, named)) return [];
  const isNoun = parts[noun] === "NOUN" || /^(executive|representative|official)$/.test(lemmas[noun]!);
  if (!isNoun && !(parts[noun] === "PROPN" && !isName)) return [];
  const all = /^NNP?S$/.test(tree.document.tags[noun]!) ? conjuncts(tree, named) : [named];
  const people = all
    .flatMap((token) => argumentsOf(mentions, token))
    .filter((person) => isPerson(mentions.tree, person));
  const roles = conjuncts(tree, noun);
  return roles.flatMap((role) => {
    const outside = new Set(
      dependents(
        tree,
        role,
        "acl",
        "conj",
        "cc",
        "punct",
        "cop",
        "nsubj",
        "advmod",
        "appos",
        "aux",
        "parataxis",
        "advcl",
      ).flatMap((child) => subtree(tree, child)),
    );
    const tokens = subtree(tree, role).filter(
      (token) => !outside.has(token) && token !== named && tree.document.tokens[token]!.text !== ",",
    );
    const owner = dependents(tree, role, "nmod:poss")[0] ?? -1;
    const former = isFormer(tree, subtree(tree, role)) || wasOnce(tree, role);
    const behind = sharedBody(tree, roles, role);
    return people.map((person) => ({ person, tokens, owner, behind, former, form }));
  });
}

/** Of "director and producer of Acme" Acme, for the director too; -1 where a role has its own, or they are a list. */
function sharedBody(tree: Tree, roles: readonly number[], role: number): number {
  const last = roles.at(-1)!;
  const bodyOf = (noun: number): number =>
    dependents(tree, noun, "nmod").find((child) => child > noun && prepositionOf(tree, child) === "of") ?? -1;
  const listed = tree.document.tokens.slice(role, last).some(({ text }) => text === ",");
  const own = dependents(tree, last, "det", "nmod:poss").length > 0;
  const apart = role === last || bodyOf(role) >= 0 || listed || own;
  return apart ? -1 : bodyOf(last);
}

/** Of "one of the king's aides" the aides. */
function amongOf(tree: Tree, token: number): number {
  if (tree.document.parts[token] !== "NUM" && !/^(some|many|several)$/.test(lemmaOf(tree, token)))
    return token;
  const all = dependents(tree, token, "nmod").find((child) => prepositionOf(tree, child) === "of");
  return all ?? token;
}

/** "was the ambassador": over, where a word says so ("previously", "until"). */
const wasOnce = (tree: Tree, noun: number): boolean =>
  dependents(tree, noun, "advmod").some((child) => FORMER.test(lemmaOf(tree, child)));

/** "Acme, whose chief executive is Ann Berg": the words between "whose" and the verb, and Acme for the owner. */
function whosePhrases({ tree, mentionAt }: Mentions): RolePhrase[] {
  const { tokens, tags, mentions, referents } = tree.document;
  return mentions.flatMap(({ type, form, title, from }, mention): RolePhrase[] => {
    const verb = (title?.[0] ?? from) - 1;
    const [chain] = referents[mention]!;
    if (type !== "Person" || form !== "name" || chain === undefined) return [];
    if (!/^(is|was)$/.test(tokens[verb]?.text ?? "")) return [];
    let whose = verb - 1;
    while (/^(JJ|NN|NNP|HYPH|VBN|IN|RB)$/.test(tags[whose] ?? "")) whose -= 1;
    const owner = mentionAt[/^[,—–]$/.test(tokens[whose - 1]?.text ?? "") ? whose - 2 : whose - 1] ?? -1;
    if (tokens[whose]?.text !== "whose" || owner < 0) return [];
    const phrase = Array.from({ length: verb - whose - 1 }, (_, offset) => whose + 1 + offset);
    const former = isFormer(tree, phrase) || tokens[verb]!.text === "was";
    return [
      {
        person: { mention, chain },
        tokens: phrase,
        owner: mentions[owner]!.head,
        behind: -1,
        former,
        form: "whose",
      },
    ];
  });
}

/** "X is the head of Y", "X served as ambassador to Y", "X became president of Y". */
function copulas(mentions: Mentions, clauses: readonly Clause[]): RolePhrase[] {
  const { tree } = mentions;
  return clauses.flatMap((clause) => {
    const subjects =
      clause.roles.get(
        /^(appoint|name|elect|nominate|choose|make|swear in|install|inaugurate|hire)$/.test(clause.lemma)
          ? "object"
          : "subject",
      ) ?? [];
    const nouns =
      clause.kind !== "verb" && isEquated(tree, clause.predicate)
        ? [clause.predicate]
        : servedAs(tree, clause);
    return subjects.flatMap((subject) =>
      nouns
        .flatMap((noun) => rolePhrase(mentions, subject, noun, "copula"))
        .map((phrase) => ({
          ...phrase,
          former:
            phrase.former ||
            dependents(tree, clause.predicate, "advmod").some((child) => FORMER.test(lemmaOf(tree, child))),
        })),
    );
  });
}

/** "is the head", and not "is at odds over the head's remarks". */
const isEquated = (tree: Tree, predicate: number): boolean =>
  dependents(tree, predicate, "cop").length > 0 && prepositionOf(tree, predicate) === "";

function servedAs(tree: Tree, { lemma, roles, predicate }: Clause): readonly number[] {
  if (
    /^(serve|work|act|continue|succeed|replace|follow|appoint|name|nominate|elect|step down|resign|retire|return|swear in|install|inaugurate|hire)$/.test(
      lemma,
    ) &&
    roles.has("as")
  )
    return roles.get("as")!;
  if (/^(appoint|name|elect|nominate|make|crown)$/.test(lemma))
    return [
      ...dependents(tree, predicate, "xcomp"),
      ...dependents(tree, predicate, "obj").slice(isPassive(tree, predicate) ? 0 : 1),
    ];
  return /^(become|remain)$/.test(lemma) ? dependents(tree, predicate, "xcomp", "obj") : [];
}
