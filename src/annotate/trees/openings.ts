import type { ParsedDocument } from "../document.ts";
import { type Arcs, hangsOn } from "./arcs.ts";

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
