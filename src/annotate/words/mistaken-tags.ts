import type { Sentence, Token } from "../document.ts";

/** Adjectives that are nouns for people as well: treebanks, which are little news, have them as adjectives mostly. */
const PEOPLE =
  /^(official|executive|native|professional|conservative|liberal|radical|criminal|relative|local|chief|militant|civilian|general|moderate|extremist|islamist|progressive)$/i;

const VERB = /^(VB[DZ]|MD)$/;

const SAID =
  /^(said|told|warned|added|confirmed|announced|declined|denied|insisted|claimed|noted|acknowledged|wrote|explained|suggested)$/;

/** Nouns that are verbs where nothing else in the sentence is one: "Meyer plans to visit Oslo". */
const AIMS = /^(plans|hopes|aims|vows|needs|wants|pledges|promises|attempts|decides|fails|claims)$/;

/**
 * Mends, in place, what the tagger mistakes: "the official said" has a noun between article and verb, and a sentence
 * without a verb has one where a name is followed by "plans to".
 */
export function mendTags(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  tags: string[],
  parts: string[],
): void {
  for (const sentence of sentences) {
    nameCapitals(tokens, sentence, tags, parts);
    const finite = tags.slice(sentence.from, sentence.to).some((tag) => /^(VB[DZP]|MD)$/.test(tag));
    const capitals = tokens
      .slice(sentence.from + 1, sentence.to)
      .some(({ text }) => /^\p{Lu}\p{Ll}/u.test(text));
    for (let at = sentence.from + 1; at + 1 < sentence.to; at += 1) {
      const { text } = tokens[at]!;
      if (/^NNPS?$/.test(tags[at]!) && capitals && COMMON.test(text))
        [tags[at], parts[at]] = [tags[at] === "NNP" ? "NN" : "NNS", "NOUN"];
      if (!finite && isDeedBetween(tokens, at, tags)) [tags[at], parts[at]] = ["VBD", "VERB"];
      if (!finite && isOnlyVerb(at, sentence.to - 1, tags)) [tags[at], parts[at]] = ["VBD", "VERB"];
      if (/^[A-Z]/.test(text) && tags[at] === "MD" && isDoer(at, tags))
        [tags[at], parts[at]] = ["NNP", "PROPN"];
      if (tags[at] === "JJ" && PEOPLE.test(text)) asNoun(tokens, at, tags, parts);
      if (tags[at] === "NNPS" && isCounted(at, sentence.from, tags)) [tags[at], parts[at]] = ["NNS", "NOUN"];
      if (/^VB[DN]$/.test(tags[at]!) && isAlleged(tokens, at, tags)) {
        [tags[at], parts[at]] = ["JJ", "ADJ"];
        if (tags[at - 1] === "RB") [tags[at - 1], parts[at - 1]] = ["IN", "ADP"];
      }
      if (isMember(tokens, at, tags)) [tags[at], parts[at]] = ["NNP", "PROPN"];
      if (isNamePart(tokens, at, tags)) [tags[at], parts[at]] = ["NNP", "ADJ"];
      if (tags[at] === "VBN" && isNextDeed(tokens, at, tags)) tags[at] = "VBD";
      if (parts[at] === "VERB" && HAVE.test(text) && isPerfect(at, tags)) parts[at] = "AUX";
      if (text === "/") joinForm(tokens, at, tags, parts);
      if (isParticle(tokens, at, tags)) [tags[at], parts[at]] = ["RP", "ADP"];
      const aims = !finite && tags[at] === "NNS" && AIMS.test(text) && tags[at - 1] === "NNP";
      if (aims && tags[at + 1] === "TO" && tags[at + 2] === "VB") [tags[at], parts[at]] = ["VBZ", "VERB"];
      if (isClaiming(tokens, at, sentence, tags)) [tags[at], parts[at]] = ["VBZ", "VERB"];
    }
  }
}

/** "what the Court said", "a report of the Senators": a noun with a capital that the sentence does not give all its words is a name. */
function nameCapitals(
  tokens: readonly Token[],
  { from, to }: Sentence,
  tags: string[],
  parts: string[],
): void {
  const words = tokens.slice(from, to).filter(({ text }) => /^\p{L}{3,}/u.test(text));
  const capital = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  if (words.length - capital < 2 || 2 * capital >= words.length) return;
  for (let at = from + 1; at < to; at += 1) {
    if (!/^NNS?$/.test(tags[at]!) || !/^\p{Lu}\p{Ll}{2,}$/u.test(tokens[at]!.text)) continue;
    // Who is counted is called by no name: "the two Leaders".
    if (tags[at - 1] === "CD" || !/^(\p{Ll}|,)/u.test(tokens[at - 1]!.text)) continue;
    [tags[at], parts[at]] = [tags[at] === "NN" ? "NNP" : "NNPS", "PROPN"];
  }
}

/** Four small letters or more are no name's where names have capitals, but for a few particles: "the French company Acme". */
const COMMON = /^(?!(della|dela|delle|vander|bint|banu|beth)$)\p{Ll}{4,}$/u;

/** Pasts that look like the nouns and stems of their verbs. */
const LIKE_NOUN = /^(beat|hit|cut|quit|bid|bet|upset|hurt|shut|split|cast|put|shot|struck|led)$/;

/** "Acme beat Berg", "Acme hit the town": such a noun behind a name is the verb that the sentence lacks. */
const isDeedBetween = (tokens: readonly Token[], at: number, tags: readonly string[]): boolean =>
  /^NN?P?$/.test(tags[at]!) &&
  LIKE_NOUN.test(tokens[at]!.text) &&
  /^(NNPS?|DT|PRP\$)$/.test(tags[at + 1]!) &&
  /^\p{Lu}/u.test(tokens[at - 1]!.text) &&
  /^NNP?S?$/.test(tags[at - 1]!);

/** "Acme expressed concern.": a participle between a name and its object is the verb that the sentence lacks. */
const isOnlyVerb = (at: number, end: number, tags: readonly string[]): boolean =>
  tags[at] === "VBN" &&
  tags[end] === "." &&
  /^NNPS?$/.test(tags[at - 1]!) &&
  /^(NNS?|DT|PRP\$)$/.test(tags[at + 1]!);

/** "Theresa May announced": no verb with a capital stands between a name and a finite verb. */
const isDoer = (at: number, tags: readonly string[]): boolean =>
  tags[at - 1] === "NNP" && /^(VB[DZ]|MD)$/.test(tags[at + 1]!);

/** Nouns that are verbs where a clause follows: "The government claims Acme flies there". */
const SAYS = /^(claims|reports|notes|states|doubts|fears|hopes|pledges|promises|vows)$/;

/** "The talks had to go on.": what ends a sentence right behind a verb goes with the verb. */
const isParticle = (tokens: readonly Token[], at: number, tags: readonly string[]): boolean =>
  tags[at] === "IN" &&
  /^(on|out|up|off|down|away)$/.test(tokens[at]!.text) &&
  tags[at - 1]!.startsWith("VB") &&
  tags[at + 1] === ".";

/** What is said follows with the only finite verb of the sentence, and a subject before it; "claims Acme filed were" has two. */
function isClaiming(
  tokens: readonly Token[],
  at: number,
  { from, to }: Sentence,
  tags: readonly string[],
): boolean {
  if (tags[at] !== "NNS" || !SAYS.test(tokens[at]!.text) || !/^NNP?$/.test(tags[at - 1]!)) return false;
  const finite = (tag: string): boolean => /^(VB[DZP]|MD)$/.test(tag);
  const clause = /^(NNPS?|PRP|DT)$/.test(tags[at + 1]!);
  return clause && !tags.slice(from, at).some(finite) && tags.slice(at, to).filter(finite).length === 1;
}

function asNoun(tokens: readonly Token[], at: number, tags: string[], parts: string[]): void {
  const said = SAID.test(tokens[at + 1]!.text);
  if (!/^(DT|JJ|NNP?|PRP\$|POS|HYPH)$/.test(tags[at - 1]!) || !(said || VERB.test(tags[at + 1]!))) return;
  [tags[at], parts[at]] = ["NN", "NOUN"];
  if (said) [tags[at + 1], parts[at + 1]] = ["VBD", "VERB"];
}

/** "a Republican , Anna Lind", "a lifelong Democrat from Ohio": a capital and an article without a noun are someone. */
function isMember(tokens: readonly Token[], at: number, tags: readonly string[]): boolean {
  const article = tags[at - 1] === "JJ" && /^\p{Ll}/u.test(tokens[at - 1]!.text) ? at - 2 : at - 1;
  return (
    tags[at] === "JJ" &&
    /^\p{Lu}\p{Ll}/u.test(tokens[at]!.text) &&
    /^an?$/i.test(tokens[article]?.text ?? "") &&
    /^([,.:)]|-RRB-|IN|VB[DZ]|MD|WP)$/.test(tags[at + 1]!)
  );
}

/** "Acme International Anna": an adjective between names is part of one, unless it is a nationality. */
const isNamePart = (tokens: readonly Token[], at: number, tags: readonly string[]): boolean =>
  tags[at] === "JJ" &&
  tags[at - 1] === "NNP" &&
  tags[at + 1] === "NNP" &&
  /^\p{Lu}\p{Ll}+(?<!an|ish|ese|i|ch)$/u.test(tokens[at]!.text);

/** "over alleged plots", "has alleged ties to it": what is alleged, and nobody who alleges. */
const isAlleged = (tokens: readonly Token[], at: number, tags: readonly string[]): boolean =>
  /^(alleged|suspected|purported)$/.test(tokens[at]!.text) &&
  (/^(IN|DT|JJ|PRP\$|POS)$/.test(tags[at - 1]!) || tokens[at - 1]!.text === "over"
    ? /^(NN|JJ)/.test(tags[at + 1]!)
    : HAVE.test(tokens[at - 1]!.text) && /^(ties|links|connections)$/.test(tokens[at + 1]!.text));

const HAVE = /^(has|have|had|having)$/i;

/** "has since declared": a participle follows, with adverbs before it or without. */
function isPerfect(at: number, tags: readonly string[]): boolean {
  let after = at + 1;
  while (tags[after] === "RB") after += 1;
  return tags[after] === "VBN";
}

/** "It began in May , then agreed with Acme": what comes then is told as what came before. */
const isNextDeed = (tokens: readonly Token[], at: number, tags: readonly string[]): boolean =>
  tokens[at - 1]!.text === "then" && /^(,|CC)$/.test(tags[at - 2] ?? "");

/** The form of a company: "Acme A / S". */
function joinForm(tokens: readonly Token[], at: number, tags: string[], parts: string[]): void {
  const [before, after] = [tokens[at - 1]!.text, tokens[at + 1]!.text];
  if (!/^[AP]$/.test(before) || after !== "S" || tags[at - 2] !== "NNP") return;
  for (const place of [at - 1, at + 1]) [tags[place], parts[place]] = ["NNP", "PROPN"];
  [tags[at], parts[at]] = ["HYPH", "PUNCT"];
}

/** "Two Democratic Representatives": who is counted is called by no name; but "two Republicans". */
function isCounted(at: number, from: number, tags: readonly string[]): boolean {
  let before = at - 1;
  while (before > from && /^(JJ|NNP)$/.test(tags[before]!)) before -= 1;
  return before < at - 1 && tags[before] === "CD";
}
