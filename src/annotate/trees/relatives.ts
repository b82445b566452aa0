import type { ParsedDocument } from "../document.ts";
import { type Arcs, attach, giveWay } from "./arcs.ts";

/**
 * "Who" and "which" behind a comma open a clause about the noun before it; the finite verb behind the comma that
 * closes it is that noun's own: "Meyer, who led the talks, resigned".
 */
export function relativesBelongLeft({ tokens, tags, parts }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let who = 2; who < tokens.length; who += 1) {
    const verb = heads[who]!;
    const opens =
      /^(WP|WDT)$/.test(tags[who]!) && /^nsubj/.test(relations[who]!) && tokens[who - 1]!.text === ",";
    if (!opens || verb < who) continue;
    const noun = overParts(who - 2, parts, heads, relations);
    if (!/^(NOUN|PROPN)$/.test(parts[noun]!)) continue;
    if (heads[noun] === verb) {
      heads[noun] = heads[verb]!;
      relations[noun] = relations[verb]!;
    }
    if (!attach(arcs, verb, noun, "acl:relcl")) continue;
    const main = heads.findIndex(
      (head, token) =>
        head === verb &&
        /^(conj|parataxis|ccomp|advcl|dep)$/.test(relations[token]!) &&
        resumes(token, tokens, tags, heads, relations),
    );
    if (main < 0 || !/^(root|parataxis|dep)$/.test(relations[noun]!)) continue;
    giveWay(arcs, noun, main);
  }
}

/** "Drafted by Berg who said": "who" right behind a noun that hangs on the same verb tells of that noun, and is no clause beside it. */
export function whoTellsOfNounBefore({ tokens, tags, parts }: ParsedDocument, arcs: Arcs): void {
  const { heads, relations } = arcs;
  for (let who = 1; who < tokens.length; who += 1) {
    if (tags[who] !== "WP" || !/^who$/i.test(tokens[who]!.text) || relations[who] !== "nsubj") continue;
    const verb = heads[who]!;
    const noun = overParts(who - 1, parts, heads, relations);
    const beside = verb > who && relations[verb] === "advcl" && heads[verb] === heads[noun];
    if (beside && /^(NOUN|PROPN)$/.test(parts[noun]!)) attach(arcs, verb, noun, "acl:relcl");
  }
}

/** From the last word of a name to its head. */
function overParts(
  token: number,
  parts: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): number {
  let at = token;
  while (relations[at] === "flat" && heads[at]! >= 0 && parts[heads[at]!] === "PROPN") at = heads[at]!;
  return at;
}

/** A finite verb without a subject of its own, right behind a comma. */
function resumes(
  verb: number,
  tokens: ParsedDocument["tokens"],
  tags: readonly string[],
  heads: readonly number[],
  relations: readonly string[],
): boolean {
  const finite = /^VB[DZP]$/.test(tags[verb]!);
  const before = tags[verb - 1] === "RB" ? verb - 2 : verb - 1;
  const own = heads.some((head, token) => head === verb && /^(nsubj|csubj|cc$)/.test(relations[token]!));
  return finite && tokens[before]?.text === "," && !own;
}

/** What is said in a finite form goes on from a finite verb: of "urged them to stay and left", "left" from "urged". */
export function finiteBesideFinite({ tags }: ParsedDocument, { heads, relations }: Arcs): void {
  for (let verb = 0; verb < heads.length; verb += 1) {
    const other = heads[verb]!;
    if (relations[verb] !== "conj" || !/^VB[DZP]$/.test(tags[verb]!) || tags[other] !== "VB") continue;
    if (tags[other - 1] !== "TO" || other > verb) continue;
    let above = heads[other]!;
    while (above >= 0 && !/^VB[DZP]$/.test(tags[above]!)) above = heads[above]!;
    if (above >= 0 && above < verb && tags[above] === tags[verb]) heads[verb] = above;
  }
}
