import type { Mention, ParsedDocument } from "../document.ts";
import { type Arcs, attach, hangsOn } from "./arcs.ts";

/** "Asked the court to reject it": who is to do something is the object, and only what is said or given has a hearer beside it. */
export function askedAreObjects({ tags }: ParsedDocument, { heads, relations }: Arcs): void {
  const said = new Set(heads.filter((_, token) => /^(obj|ccomp|parataxis)$/.test(relations[token]!)));
  const tasked = new Set(
    heads.filter((_, token) => relations[token] === "xcomp" && /^(TO|RB)$/.test(tags[token - 1] ?? "")),
  );
  for (const [hearer, verb] of heads.entries())
    if (relations[hearer] === "iobj" && hearer > verb && tasked.has(verb) && !said.has(verb))
      relations[hearer] = "obj";
}

/** Verbs that name whom something is said to before what is said. */
const TELLING = /^(told|tells|tell|informed|assured|reminded|warned|notified)$/;

/** What may stand before a hearer's name: "Oslo-based media network Acme". */
const BEFORE_HEARER = /^(DT|JJ|NNP?S?|HYPH|VBN|PRP\$|POS)$/;

/**
 * "Told Reuters sales had fallen": the name right before what is said to have done something is the hearer, and not which
 * sales they are.
 */
export function hearersOfWords(
  { tokens, tags }: ParsedDocument,
  mentions: readonly Mention[],
  arcs: Arcs,
): void {
  const { heads, relations } = arcs;
  for (const { form, type, from, to, head } of mentions) {
    const subject = heads[head]!;
    if (form !== "name" || !/^(Organization|Person)$/.test(type ?? "") || subject < to) continue;
    if (!/^(compound|nmod:desc|amod)$/.test(relations[head]!) || !/^nsubj/.test(relations[subject]!))
      continue;
    let verb = from - 1;
    while (BEFORE_HEARER.test(tags[verb] ?? "")) verb -= 1;
    const filled = heads.some((above, at) => above === verb && /^(obj|iobj)$/.test(relations[at]!));
    if (!TELLING.test(tokens[verb]?.text ?? "") || filled || heads[subject]! < subject) continue;
    if (hangsOn(verb, head, heads)) continue;
    attach(arcs, head, verb, "iobj");
    for (let at = verb + 1; at < from; at += 1)
      if (heads[at] === subject) attach(arcs, at, head, relations[at]!);
  }
}
