import { surfaceBetween } from "../../annotate/words/surfaces.ts";
import type { Lexicon } from "../../model/lexicon.ts";
import type { Argument } from "../claim.ts";
import { argumentsOf, distinct, type Mentions } from "../clauses/arguments.ts";
import { dependents, lemmaOf, marked, sentenceAt } from "../clauses/tree.ts";
import type { Saying } from "./sayings.ts";

/** Names of media by a word in them, where the lexicon does not know them. */
const MEDIUM_NAME =
  /\b(News|Times|Post|Journal|Tribune|Herald|Guardian|Gazette|Radio|Television|TV|Press|Magazine|Independent|Telegraph|Observer|Broadcasting|Network|Daily|Weekly|Reuters|Bloomberg|Twitter|Facebook|Instagram|YouTube|Weibo|Telegram)\b|^(?:BBC|CNN|NBC|CBS|ABC|CBC|CTV|ITV|NHK|ARD|ZDF|RAI|DW|PTI|ANI|NDTV|MSNBC|CNBC|NPR|PBS|AP|AFP|RT|SABC|RTÉ|EFE|ANSA|PAP|IRNA|ISNA|SANA|Slate|Politico|Axios|Fox|Vox|(?:The )?Verge|TASS|Xinhua|Yonhap|Kyodo|KCNA|Interfax|Al Jazeera|Le Monde|Der Spiegel|X)\b/;

/** Stations in America by their letters: "WKYC", "KQED-TV". */
const CALL_SIGN = /^[KW][A-Z]{3}(?:-(?:TV|FM|AM))?$/;

/** Outlets that are named as their sites are. */
const SITE = /^[\p{L}\d-]+\.\p{Ll}{2,4}$/u;

const LAW =
  /\b(Acts?|Accords?|Treaty|Agreement|Charter|Constitution|Convention|Resolution|Amendment|Bill|Protocol|Declaration|Code|Plan|Framework|Initiative|Program)\b/;

/** Behind these stands the medium: "told NK News", "on CBS", "in an interview with the BBC". */
const LEADING = /^(tell|to|with|on|via|in|through|by|for)$/;

/** Outlets, programs and platforms on which some words were said: all that stand beside them in the cue's sentence. */
export function mediaOf(mentions: Mentions, saying: Saying, lexicon: Lexicon): Argument[] {
  const { tree } = mentions;
  const { document } = tree;
  const { from, to } = sentenceAt(tree, saying.cueToken);
  const found: Argument[] = [
    ...(lemmaOf(tree, saying.cueToken) === "tweet" ? namedTwitter(mentions) : []),
    ...quotedBy(mentions, saying.cueToken),
  ];
  for (const [index, mention] of document.mentions.entries()) {
    if (mention.from < from || mention.from >= to || mention.form !== "name") continue;
    if (mention.start < saying.content.end && saying.content.start < mention.end) continue;
    const leading = leadingWord(mentions, mention.from, from);
    if (leading === "" || (mention.type === "Work" && !LEADING_WORKS.test(leading))) continue;
    found.push(...document.referents[index]!.map((chain) => ({ mention: index, chain })));
  }
  return distinct(found).filter(
    (argument) => argument.chain !== saying.speaker?.chain && isMedium(mentions, argument, lexicon),
  );
}

/** "The BBC quoted her as saying": whoever quotes. */
function quotedBy(mentions: Mentions, cue: number): Argument[] {
  const { tree } = mentions;
  const quoting = tree.document.heads[cue]!;
  const quotes = quoting >= 0 && /^(quote|cite)$/.test(lemmaOf(tree, quoting)) && marked(tree, cue, /^as$/);
  return quotes
    ? dependents(tree, quoting, "nsubj").flatMap((subject) => argumentsOf(mentions, subject))
    : [];
}

/** Programs are appeared on; what is done by a law or with a work is said on no medium. */
const LEADING_WORKS = /^(tell|to|on|via|in)$/;

/** Such a word before a name, with nothing between but what belongs to it: "on CBS's Face the Nation"; "" without. */
function leadingWord({ tree, mentionAt }: Mentions, name: number, from: number): string {
  const { tags, tokens } = tree.document;
  for (let token = name - 1; token >= from && name - token < 8; token -= 1) {
    const lemma = lemmaOf(tree, token);
    if (lemma === "by" && token > from && /^(see|obtain|review|view|leak)$/.test(lemmaOf(tree, token - 1)))
      return "";
    if (LEADING.test(lemma)) return lemma;
    const belongs =
      mentionAt[token]! >= 0 ||
      /^(DT|JJ|JJR|NN|NNP|POS|VBN|``|HYPH)$/.test(tags[token]!) ||
      tokens[token]!.text === "“";
    if (!belongs) return "";
  }
  return "";
}

const LABEL =
  /^(.* )?(broadcaster|newspaper|daily|weekly|magazine|tabloid|station|channel|outlet|podcast|newswire|(media|news|television|tv|radio) (network|agency|site|website|group|company|organi[sz]ation))$/i;

/** "The broadcaster RTP", "the media network Acme": what stands before a name says that it is a medium. */
const isLabeled = ({ document }: Mentions["tree"], chain: number): boolean =>
  document.chains[chain]!.mentions.some((mention) => {
    const { from } = document.mentions[mention]!;
    return LABEL.test(surfaceBetween(document.tokens, Math.max(0, from - 2), from));
  });

/** Where people tweet, if the article names it at all. */
function namedTwitter({ tree }: Mentions): Argument[] {
  const chain = tree.document.chains.findIndex(({ name }) => name === "Twitter");
  return chain < 0 ? [] : [{ mention: tree.document.chains[chain]!.mentions[0]!, chain }];
}

export function isMedium({ tree }: Mentions, { chain }: Argument, lexicon: Lexicon): boolean {
  const { type, name } = tree.document.chains[chain]!;
  if (type !== "Organization" && type !== "Work") return false;
  return (
    lexicon.organizations.get(name) === "media" ||
    MEDIUM_NAME.test(name) ||
    SITE.test(name) ||
    CALL_SIGN.test(name) ||
    isLabeled(tree, chain) ||
    (type === "Work" && /^[“"]?[A-Z]/.test(name) && !LAW.test(name))
  );
}
