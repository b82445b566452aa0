import type { JSX } from "preact";
import { type NewsGraph, type Stance, stanceOf } from "../graph/drawing.ts";
import { Relation } from "./Name.tsx";
import { count, printed, rangeInWords } from "./words.ts";

export const STANCES: Readonly<Record<Exclude<Stance, "stated">, string>> = {
  reported: "Reported",
  open: "Planned or possible",
  disputed: "Disputed",
  denied: "Denied",
};

/** A link in words, with its best sentence and who printed it; opens all its claims. */
export function Link({ news, edge }: { readonly news: NewsGraph; readonly edge: string }): JSX.Element {
  const attributes = news.getEdgeAttributes(edge);
  const { label, sentence, source, claims, firstDate, lastDate } = attributes;
  const stance = stanceOf(attributes);
  const [subject, object] = news.extremities(edge).map((node) => news.getNodeAttribute(node, "label"));
  return (
    <Relation edge={edge} kind="link">
      {stance !== "stated" && <span class={`stance ${stance}`}>{STANCES[stance]}</span>}
      <span class="sentence">
        {subject} <span class="verb">{label}</span> {object}
      </span>
      <span class="said">{sentence}</span>
      <span class="meta">
        {firstDate && `${rangeInWords({ first: firstDate, last: lastDate ?? firstDate })} · `}
        {printed(source)}
        {claims > 1 && ` · ${count(claims, "claim")}`}
      </span>
    </Relation>
  );
}
