import type { Mention, ParsedDocument, Sentence } from "../document.ts";
import { type Arcs, attach, hangsOn } from "./arcs.ts";

/** "Having visited Lima, Berg left": what opens a sentence as a participle hangs on the verb that has a subject. */
export function openingParticiplesHang(
  { sentences, tags, tokens }: ParsedDocument,
  { heads, relations }: Arcs,
): void {
  for (const { from, to } of sentences) {
    const opens = tags[from] === "VBG" || /^(VBN|VBG)$/.test(tags[from + 1] ?? "");
    const root = heads.findIndex((head, token) => token >= from && token < to && head < 0);
    if (!opens || root < 0 || root > from + 1 || !/^VB[GN]$/.test(tags[root]!)) continue;
    const isSubject = (child: number, verb: number): boolean =>
      heads[child] === verb && /^nsubj/.test(relations[child]!);
    const indices = Array.from({ length: to - from }, (_, at) => from + at);
    if (indices.some((child) => isSubject(child, root))) continue;
    const comma = indices.find((at) => at > root && tokens[at]!.text === ",") ?? to;
    const main = indices.find(
      (verb) =>
        verb > comma &&
        /^(parataxis|ccomp|conj|advcl)$/.test(relations[verb]!) &&
        heads[verb] === root &&
        /^VB[DPZ]$/.test(tags[verb]!) &&
        indices.some((child) => child > comma && isSubject(child, verb)),
    );
    if (main === undefined || !hangsOn(main, root, heads)) continue;
    [heads[main], relations[main]] = [heads[root]!, relations[root]!];
    [heads[root], relations[root]] = [main, "advcl"];
  }
}

/** How many words may tell what somebody is before the name. */
const LONGEST = 20;

/** "A native of Ohio, Berg won": what opens a sentence with "a", and is closed by a comma before a person's name, tells who that is. */
export function openingPhrasesTell(document: ParsedDocument, mentions: readonly Mention[], arcs: Arcs): void {
  const people = new Map(
    mentions
      .filter(({ form, type }) => form === "name" && type === "Person")
      .map((person) => [person.title?.[0] ?? person.from, person]),
  );
  for (const sentence of document.sentences) {
    const comma = closeOfOpening(document, sentence);
    const person = comma < 0 ? undefined : people.get(comma + 1);
    if (person === undefined || /^(,|and|or|['’]s?)$/.test(document.tokens[person.to]?.text ?? "")) continue;
    const { heads, relations } = arcs;
    let noun = sentence.from;
    while (noun < comma && heads[noun]! >= sentence.from && heads[noun]! < comma) noun += 1;
    if (!/^NN/.test(document.tags[noun] ?? "")) continue;
    const verb = heads[noun]!;
    if (/^nsubj/.test(relations[noun]!) && verb >= person.to && !/^nsubj/.test(relations[person.head]!))
      attach(arcs, person.head, verb, relations[noun]!);
    attach(arcs, noun, person.head, "appos");
  }
}

/** The first comma of a sentence that opens with "a" and has no verb before it; -1 without. */
function closeOfOpening({ tags, tokens }: ParsedDocument, { from, to }: Sentence): number {
  if (!/^an?$/i.test(tokens[from]!.text)) return -1;
  for (let at = from + 1; at < Math.min(to, from + LONGEST); at += 1) {
    if (tokens[at]!.text === ",") return at;
    if (/^(VB[DZP]|MD|:)$/.test(tags[at]!)) return -1;
  }
  return -1;
}

/** "Member of parliament (MP) Berg said": a bare office that opens a sentence, with its short form in brackets, is the title of the name behind them. */
export function officesInBracketsTitle(
  { sentences, tags, tokens }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const people = new Map(
    mentions
      .filter(({ form, type }) => form === "name" && type === "Person")
      .map(({ from, head }) => [from, head]),
  );
  for (const { from, to } of sentences) {
    let close = from + 1;
    while (close < Math.min(to, from + LONGEST) && /^(NN|IN|JJ|-LRB-)/.test(tags[close]!)) close += 1;
    const person = people.get(close + 1);
    const opened = tokens[close]?.text === ")" && tokens[close - 2]?.text === "(";
    const office = /^NN$/.test(tags[from]!) && /^(ccomp|nsubj)$/.test(arcs.relations[from]!);
    if (person !== undefined && opened && office) attach(arcs, from, person, "nmod:desc");
  }
}

const ASKED = /^(asked|questioned|pressed|contacted|reached)$/;

/** "Berg, when asked about the vote, told the Post": the aside is no clause of its own, and who is asked tells. */
export function askedAreAsides({ tokens, tags }: ParsedDocument, { heads, relations }: Arcs): void {
  for (let asked = 1; asked < tokens.length; asked += 1) {
    if (!ASKED.test(tokens[asked]!.text) || !/^(when|if)$/i.test(tokens[asked - 1]!.text)) continue;
    const told = heads.findIndex(
      (head, at) => head === asked && at > asked && relations[at] === "conj" && /^VB[DZ]$/.test(tags[at]!),
    );
    if (told < 0) continue;
    const subject = heads.findIndex(
      (head, at) => head === asked && at < asked - 1 && /^nsubj/.test(relations[at]!),
    );
    if (subject < 0) continue;
    [heads[told], relations[told]] = [heads[asked]!, relations[asked]!];
    [heads[asked], relations[asked]] = [told, "advcl"];
    [heads[subject], relations[subject]] = [told, "nsubj"];
  }
}
