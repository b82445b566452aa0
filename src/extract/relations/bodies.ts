import { surfaceBetween } from "../../annotate/words/surfaces.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf, type Mentions } from "../clauses/arguments.ts";
import { bare, dependents, prepositionOf, type Tree } from "../clauses/tree.ts";
import type { RolePhrase } from "./role-phrases.ts";

/** Where a role noun stands among the tokens of its phrase: `[from, to)`. */
export interface RoleSpan {
  readonly from: number;
  readonly to: number;
}

/** Somebody or something that a role phrase names: the body led, the country represented, the person served. */
export interface Body {
  readonly argument: Argument;
  /** The preposition before it; "before" where it stands before the role noun, "owner" in a possessive. */
  readonly link: string;
}

/**
 * Nearest to the role noun first: what follows it with a preposition, what stands before it, whose it is; last for which
 * region, as in "Acme's director for Asia" and "Acme's Asia director".
 */
export function bodiesOf(mentions: Mentions, phrase: RolePhrase, noun: RoleSpan | null): Body[] {
  const { tree } = mentions;
  const end = noun?.to ?? endOfNoun(tree, phrase.tokens);
  const after = named(mentions, phrase.tokens.slice(end)).map(({ mention, argument }) => ({
    argument,
    link: prepositionBefore(tree, tree.document.mentions[mention]!.head),
  }));
  const before = named(mentions, phrase.tokens.slice(0, noun?.from ?? end)).map(({ argument }) => ({
    argument,
    link: "before",
  }));
  const owner = phrase.owner >= 0 ? argumentsOf(mentions, phrase.owner).slice(0, 1) : [];
  const behind =
    phrase.behind >= 0 && /^(of|at|with|from)$/.test(prepositionOf(tree, phrase.behind))
      ? argumentsOf(mentions, phrase.behind)
          .slice(0, 1)
          .map((argument) => ({ argument, link: prepositionOf(tree, phrase.behind) }))
      : [];
  const all = [
    ...(noun ? bodyMeant(mentions, phrase.tokens.slice(0, noun.from)) : []),
    ...(noun ? holderMeant(mentions, phrase.tokens.slice(0, noun.from)) : []),
    ...after,
    ...behind,
    ...before.reverse(),
    ...owner.map((argument) => ({ argument, link: "owner" })),
  ];
  const typeOf = ({ chain }: Argument) => tree.document.chains[chain]!.type;
  const owned = owner.some((argument) => typeOf(argument) === "Organization");
  const ofRegion = ({ argument, link }: Body): boolean =>
    typeOf(argument) === "Place" && (/^(for|in)$/.test(link) || (owned && link === "before"));
  return [...all.filter((body) => !ofRegion(body)), ...all.filter(ofRegion)];
}

/** Where a phrase ends but for its prepositions: of "a nurse from Leeds" behind the nurse. */
function endOfNoun(tree: Tree, tokens: readonly number[]): number {
  const mark = tokens.findIndex(
    (token) => bare(tree, token) === "case" && tree.document.tags[token] !== "POS",
  );
  return mark < 0 ? tokens.length : mark;
}

const COMMON_BODY = /^(committee|council|commission|board|panel|subcommittee|senate|assembly|parliament)$/;

/** "committee chairman", "Council President": the one committee that the article names. */
function bodyMeant({ tree }: Mentions, tokens: readonly number[]): Body[] {
  const { chains } = tree.document;
  const noun = tokens
    .map((token) => tree.document.tokens[token]!.text.toLowerCase())
    .find((text) => COMMON_BODY.test(text));
  if (noun === undefined) return [];
  const named = chains.flatMap(({ type, name }, chain) =>
    type === "Organization" && name.toLowerCase().split(" ").at(-1) === noun ? [chain] : [],
  );
  const mention = named.length === 1 ? chains[named[0]!]!.mentions[0] : undefined;
  return mention === undefined ? [] : [{ argument: { mention, chain: named[0]! }, link: "before" }];
}

/** Adjectives of what belongs to the holder of an office. */
const OF_HOLDER: ReadonlyMap<string, string> = new Map([
  ["presidential", "president"],
  ["papal", "pope"],
  ["gubernatorial", "governor"],
]);

/** "Presidential Spokesperson Ann Lee" speaks for the only president that the article names. */
function holderMeant({ tree }: Mentions, tokens: readonly number[]): Body[] {
  const { chains, mentions, tokens: words } = tree.document;
  const office = tokens.flatMap((token) => OF_HOLDER.get(words[token]!.text.toLowerCase()) ?? [])[0];
  if (office === undefined) return [];
  const holders = chains.flatMap(({ mentions: members }, chain) => {
    const titled = members.find((mention) => {
      const { title } = mentions[mention]!;
      const last = title === null ? undefined : words[title[1] - 1]!.text.toLowerCase();
      const rank = title === null ? "" : surfaceBetween(words, ...title);
      return last === office && !/\b(vice|former|ex)\b/i.test(rank);
    });
    return titled === undefined ? [] : [{ mention: titled, chain }];
  });
  return holders.length === 1 ? [{ argument: holders[0]!, link: "before" }] : [];
}

/**
 * The adjective of a country before a body's name tells which one it is: "a member of the Iraqi National Council", "chief
 * cook of French company Acme".
 */
function tellsWhich({ tree, mentionAt }: Mentions, mention: number): boolean {
  const { mentions, tags } = tree.document;
  const { form, type, to } = mentions[mention]!;
  let at = to;
  while (/^NNS?$/.test(tags[at] ?? "") && mentions[mentionAt[at]!]?.form !== "name") at += 1;
  const next = mentions[mentionAt[at] ?? -1];
  return form === "demonym" && type === "Place" && next?.from === at && next.type === "Organization";
}

/**
 * The adjective of a country before a kind of body or place that has a name or needs one: the premier "of the Canadian
 * province of Ontario" leads no Canada, nor does the head "of the British union Unite".
 */
function tellsKind({ tree, mentionAt }: Mentions, mention: number): boolean {
  const { tokens, tags, heads, mentions } = tree.document;
  const { form, type, to, from } = mentions[mention]!;
  const kind = heads[mentions[mention]!.head]!;
  if (form !== "demonym" || type !== "Place" || kind < to || !/^NNS?$/.test(tags[kind]!)) return false;
  if (!/^(IN|DT)$/.test(tags[from - 1] ?? "")) return false;
  const named = dependents(tree, kind, "nmod", "appos").some(
    (child) => child > kind && mentionAt[child]! >= 0 && /^(of|)$/.test(prepositionOf(tree, child)),
  );
  const next = mentions[mentionAt[kind + 1] ?? -1];
  const unknown = /^NNPS?$/.test(tags[kind + 1] ?? "") && /^\p{Lu}/u.test(tokens[kind + 1]!.text);
  return named || (unknown && next?.type !== "Person");
}

/** The preposition of a phrase, or of the one that it belongs to: "of the CIA's Mission Center" for both names. */
function prepositionBefore(tree: Tree, token: number): string {
  const { heads, tags, lemmas } = tree.document;
  const own = prepositionOf(tree, token);
  const head = heads[token]!;
  const linked = own !== "" || head < 0 ? own : prepositionOf(tree, head);
  if (linked !== "") return linked;
  let before = token - 1;
  while (before >= 0 && /^(NNPS?|DT|JJ)$/.test(tags[before]!)) before -= 1;
  return /^(IN|TO)$/.test(tags[before] ?? "") ? lemmas[before]! : "";
}

/** The mentions among some tokens, without those in a possessive before another: of "the CIA's Center" the Center. */
function named(all: Mentions, tokens: readonly number[]): { mention: number; argument: Argument }[] {
  const { tree } = all;
  const within = new Set(tokens);
  return tree.document.mentions.flatMap(({ from, to, form }, mention) => {
    const [chain] = tree.document.referents[mention]!;
    if (chain === undefined || !within.has(from) || form === "pronoun") return [];
    const possessive = tree.document.tags[to] === "POS" && within.has(to + 1);
    // Of "Ohio Governor Ann Lee's aide" Ohio is the governor's.
    const owners = tree.document.mentions.some(
      (other) =>
        other.title !== null &&
        other.title[0] <= from &&
        to <= other.title[1] &&
        tree.document.tags[other.to] === "POS" &&
        within.has(other.to),
    );
    const inside = tree.document.mentions.some(
      (other) =>
        other.form === "name" &&
        other.to - other.from > to - from &&
        other.from <= from &&
        other.to >= to &&
        within.has(other.to - 1),
    );
    const kind = within.has(to) && (tellsWhich(all, mention) || tellsKind(all, mention));
    return possessive || owners || inside || kind ? [] : [{ mention, argument: { mention, chain } }];
  });
}
