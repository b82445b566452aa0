import { covers } from "../../text/span.ts";
import type { Argument, Quote } from "../claim.ts";
import { distinct, type Mentions } from "../clauses/arguments.ts";
import { lemmaOf, prepositionOf } from "../clauses/tree.ts";
import type { Draft } from "../draft.ts";
import { aboutOf } from "./quotes.ts";
import { demands } from "./reporting-words.ts";
import type { Speech } from "./speech.ts";
import { spokenTopics } from "./spoken-topics.ts";

/** What it means that somebody said something: on what medium, and about whom. */
export function statementDrafts(
  mentions: Mentions,
  speeches: readonly Speech[],
  roles: readonly Draft[],
): Draft[] {
  const led = new Set(roles.filter(({ relation }) => relation === "leads").map(pairOf));
  return speeches.flatMap((speech) => {
    const { quote, cueToken } = speech;
    const { speaker, medium } = quote;
    if (!speaker) return [];
    const base = { subject: speaker, predicate: cueToken, spoken: true };
    const media = medium.map(
      (object): Draft => ({
        ...base,
        relation: "quoted_on",
        object,
        rule: "quoted_on/speech:medium",
        confidence: 0.9,
      }),
    );
    const told = spokenTopics(mentions, cueToken)
      .filter(({ chain }) => chain !== speaker.chain && !medium.some((one) => one.chain === chain))
      .map(
        (object): Draft => ({
          ...base,
          relation: "commented_on",
          object,
          rule: "commented_on/speech:topic",
          confidence: 0.8,
        }),
      );
    const rule = `commented_on/speech:${quote.direct ? "direct" : "indirect"}`;
    const lemma = lemmaOf(mentions.tree, cueToken);
    const demanded = !quote.direct && demands(lemma) && lemma !== "tell";
    const named = told.length > 0 || demanded ? [] : topicsOf(mentions, speech, speaker, led);
    const topics = named.map(
      (object): Draft => ({
        ...base,
        relation: "commented_on",
        object,
        rule,
        confidence: 0.7,
      }),
    );
    return [...media, ...told, ...topics];
  });
}

/**
 * The first body, place or event named in somebody's words, which mostly is their subject. Organizations and spokesmen
 * without a name report rather than comment, and people are named in passing unless they do something. What leaders tell is
 * not told of the lands that they lead, in the article's words.
 */
function topicsOf(
  among: Mentions,
  { quote, heard }: Speech,
  speaker: Argument,
  led: ReadonlySet<string>,
): Argument[] {
  const { tree } = among;
  const { direct, content, medium } = quote;
  const { chains, mentions } = tree.document;
  const spokesman = /spokes(?:man|woman|person|people)/.test(chains[speaker.chain]!.name);
  if (chains[speaker.chain]!.type !== "Person" || spokesman) return [];
  const about = distinct(heard.flatMap((words) => aboutOf(among, words, speaker))).filter(
    ({ chain }) => !medium.some((one) => one.chain === chain),
  );
  const named = about.filter(({ mention, chain }) => {
    const { form, head, from, to } = mentions[mention]!;
    // What somebody's very words have for subject is their topic, named or not.
    const subject = direct && form === "description" && /^nsubj/.test(tree.document.relations[head]!);
    if (form !== "name" && form !== "demonym" && !subject) return false;
    if (!direct && chains[chain]!.type === "Place" && led.has(`${speaker.chain} ${chain}`)) return false;
    if (chains[chain]!.type === "Person" && !(direct && /^(nsubj|obj)/.test(tree.document.relations[head]!)))
      return false;
    const within = mentions.some(
      (other) =>
        (other.title?.[0] ?? other.from) <= from && to <= other.to && other.to - other.from > to - from,
    );
    return !within && !ownsAll(tree, head, content) && !/^on behalf/.test(prepositionOf(tree, head));
  });
  const [first] = named;
  return first ? [first, ...joinedWith(among, first, about)] : [];
}

/** "Lee and Berg acted alone" is of Berg as well. */
function joinedWith({ tree }: Mentions, first: Argument, about: readonly Argument[]): Argument[] {
  const { mentions, heads, relations, chains } = tree.document;
  const { head } = mentions[first.mention]!;
  return about.filter(({ mention, chain }) => {
    const other = mentions[mention]!.head;
    const person = [chain, first.chain].every((one) => chains[one]!.type === "Person");
    return person && heads[other] === head && relations[other] === "conj" && chain !== first.chain;
  });
}

/** Of "the country's commitment to its allies" all is the speaker's own side. */
function ownsAll(tree: Mentions["tree"], head: number, content: Quote["content"]): boolean {
  const top = topOf(tree, head, content);
  return /^(commitment|support|resolve|intention|determination)$/.test(lemmaOf(tree, top));
}

/** The word within some words that governs another there. */
function topOf({ document }: Mentions["tree"], token: number, content: Quote["content"]): number {
  let top = token;
  for (let above = document.heads[top]!; above >= 0 && covers(content, document.tokens[above]!); )
    [top, above] = [above, document.heads[above]!];
  return top;
}

/** Who is named within somebody's very words does not hear them: of "wrote, “Thanks to Berg”" nobody wrote to Berg. */
export function withoutHearersInWords(
  drafts: readonly Draft[],
  { tree }: Mentions,
  speeches: readonly Speech[],
): Draft[] {
  const words = new Map(
    speeches.flatMap(({ quote, cueToken }) => (quote.direct ? [[cueToken, quote.content] as const] : [])),
  );
  return drafts.filter(({ relation, predicate, object }) => {
    const content = words.get(predicate);
    const hears = /^(told|spoke_with)$/.test(relation);
    return !(hears && content && covers(content, tree.document.mentions[object.mention]!));
  });
}

/** Relations that say more of a statement than that it was made. */
const SPECIFIC = new Set([
  "criticized",
  "praised",
  "urged",
  "accused",
  "supports",
  "opposes",
  "threatened",
  "agreed_with",
  "negotiated_with",
  "told",
  "ruled_on",
  "quoted_on",
]);

/**
 * Without what another draft says better: whoever is criticized is not only commented on, a medium is not only told,
 * who is sent aid is not only supported, and who leads a country does not only stand for it.
 */
export function withoutPlainer(drafts: readonly Draft[]): Draft[] {
  const pairs = (relations: (relation: string) => boolean): Set<string> =>
    new Set(drafts.filter(({ relation }) => relations(relation)).map(pairOf));
  const said = pairs((relation) => SPECIFIC.has(relation));
  const quoted = pairs((relation) => relation === "quoted_on");
  const funded = pairs((relation) => relation === "funds");
  const led = pairs((relation) => relation === "leads");
  return drafts.filter(
    (draft) =>
      !(draft.relation === "commented_on" && said.has(pairOf(draft))) &&
      !(draft.relation === "told" && quoted.has(pairOf(draft))) &&
      !(/^supports\/noun:(aid|assistance|help)$/.test(draft.rule) && funded.has(pairOf(draft))) &&
      !(draft.rule.startsWith("represents/name") && led.has(pairOf(draft))),
  );
}

const pairOf = ({ subject, object }: Draft): string => `${subject.chain} ${object.chain}`;
