import type { Lexicon } from "../model/lexicon.ts";
import { argumentsOf, distinct, type Mentions } from "./arguments.ts";
import { attributionsOf, type Ground, tokensOf } from "./attributions.ts";
import type { Argument, Quote } from "./claim.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import type { Draft } from "./draft.ts";
import { indirectQuotes } from "./indirect-quotes.ts";
import { aboutOf, directQuotes, insideOf, type Saying } from "./quotes.ts";
import { sourceWords } from "./speakers.ts";

/** A quote, numbered, with the predicate that its claims hang on. */
export interface Speech {
  readonly quote: Quote;
  readonly cueToken: number;
}

const MEDIUM_ROLES = ["on", "via", "to", "with", "in", "recipient", "object", "through", "by"];

/** Names of media by their last word, where the lexicon does not know them. */
const MEDIUM_NAME =
  /\b(News|Times|Post|Journal|Tribune|Herald|Guardian|Gazette|Radio|Television|TV|Press|Magazine|Independent|Telegraph|Observer|Broadcasting|Network|Daily|Weekly|Reuters|Bloomberg|Twitter|Facebook|Instagram|YouTube|Weibo|Telegram)\b|^(?:BBC|CNN|NBC|CBS|ABC|MSNBC|NPR|PBS|AP|AFP|RT|Slate|Politico|Axios|Fox|Vox|The Verge|TASS|Xinhua|Yonhap|Kyodo|KCNA|Interfax|Al Jazeera|Le Monde|Der Spiegel|X)\b/;

/** Direct and indirect quotes of a document in its order. */
export function speechesOf(mentions: Mentions, clauses: readonly Clause[], lexicon: Lexicon): Speech[] {
  const { article } = mentions.tree.document;
  const byPredicate = new Map(clauses.map((clause) => [clause.predicate, clause]));
  const ground = groundOf(mentions, clauses);
  const direct = directQuotes(ground);
  const sayings = [...direct, ...indirectQuotes(ground, attributionsOf(ground), direct)];
  sayings.sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
  return sayings.map((saying, index) => {
    const clause = byPredicate.get(saying.cueToken);
    return {
      quote: numbered(mentions, saying, `${article.id}:q${index + 1}`, clause, lexicon),
      cueToken: saying.cueToken,
    };
  });
}

export const groundOf = (mentions: Mentions, clauses: readonly Clause[]): Ground => ({
  mentions,
  clauses: new Map(clauses.map((clause) => [clause.predicate, clause])),
  inside: insideOf(mentions.tree),
});

/** The tokens of each part of an attribution. */
export interface AttributedWords {
  readonly source: readonly number[];
  readonly cue: readonly number[];
  readonly content: readonly number[];
}

/** Everything attributed in a document, direct or not. */
export function attributedWords(mentions: Mentions): AttributedWords[] {
  const { tree } = mentions;
  const ground = groundOf(mentions, clausesOf(tree));
  const direct = directQuotes(ground).map(({ sourceToken, cueToken, whole }) => ({
    source: sourceToken < 0 ? [] : sourceWords(tree, sourceToken, cueToken, ground.inside),
    cue: sourceToken < 0 ? [] : [cueToken],
    content: tree.document.tokens.flatMap(({ start, end }, index) =>
      whole.start <= start && end <= whole.end ? [index] : [],
    ),
  }));
  const indirect = attributionsOf(ground).map((attribution) => ({
    source: attribution.sourceWords,
    cue: attribution.cueWords,
    content: tokensOf(attribution.content),
  }));
  return [...direct, ...indirect];
}

function numbered(
  mentions: Mentions,
  saying: Saying,
  id: string,
  clause: Clause | undefined,
  lexicon: Lexicon,
): Quote {
  const { cueToken: _, sourceToken: __, whole: ___, ...quote } = saying;
  const medium = clause ? mediaOf(mentions, clause, saying, lexicon) : [];
  const about = aboutOf(mentions, quote.content, quote.speaker).filter(
    ({ chain }) => !medium.some((one) => one.chain === chain),
  );
  return { id, ...quote, medium, about };
}

/** Outlets, programmes and platforms that the cue names: "told NK News", "said on CBS's Face the Nation". */
function mediaOf(
  mentions: Mentions,
  clause: Clause,
  { content, speaker }: Saying,
  lexicon: Lexicon,
): Argument[] {
  const { document } = mentions.tree;
  const outside = (token: number): boolean =>
    document.tokens[token]!.end <= content.start || document.tokens[token]!.start >= content.end;
  const tokens = MEDIUM_ROLES.flatMap((role) => (clause.roles.get(role) ?? []).filter(outside));
  const found = tokens.flatMap((token) => [
    ...argumentsOf(mentions, token),
    ...argumentsOf(mentions, token, true),
    ...ownerOf(mentions, token),
  ]);
  return distinct(found).filter(
    (argument) => argument.chain !== speaker?.chain && isMedium(mentions, argument, lexicon),
  );
}

/** Of "CBS's Face the Nation" CBS too. */
function ownerOf(mentions: Mentions, token: number): Argument[] {
  const { tree, mentionAt } = mentions;
  const owners = tree.children[token]!.filter(
    (child) => tree.document.relations[child] === "nmod:poss" && mentionAt[child]! >= 0,
  );
  return owners.flatMap((owner) => argumentsOf(mentions, owner));
}

export function isMedium({ tree }: Mentions, { chain }: Argument, lexicon: Lexicon): boolean {
  const { type, name } = tree.document.chains[chain]!;
  if (type !== "Organization" && type !== "Work") return false;
  return (
    lexicon.organizations.get(name) === "media" ||
    MEDIUM_NAME.test(name) ||
    (type === "Work" && /^[“"]?[A-Z]/.test(name))
  );
}

/** How many things one utterance can be said to comment on: after the first few they are only named in passing. */
const COMMENTED = 2;

/** What it means that somebody said something: on what medium, and about whom. */
export function speechDrafts(mentions: Mentions, speeches: readonly Speech[]): Draft[] {
  return speeches.flatMap(({ quote, cueToken }) => {
    const { speaker, medium } = quote;
    if (!speaker) return [];
    const base = { subject: speaker, predicate: cueToken, confidence: 0.75 };
    const media = medium.map(
      (object): Draft => ({
        ...base,
        relation: "quoted_on",
        object,
        rule: "quoted_on/speech:medium",
        confidence: 0.9,
      }),
    );
    const topics = topicsOf(mentions, quote).map(
      (object): Draft => ({
        ...base,
        relation: "commented_on",
        object,
        standing: true,
        rule: `commented_on/speech:${quote.direct ? "direct" : "indirect"}`,
      }),
    );
    return [...media, ...topics];
  });
}

/** The first things named in the words, which mostly are their subject. */
function topicsOf({ tree }: Mentions, { about }: Quote): Argument[] {
  return about
    .filter(({ mention }) => tree.document.mentions[mention]!.form !== "description")
    .slice(0, COMMENTED);
}
