import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ArticleReading } from "../../src/graph/reading.ts";
import { learnTitle } from "../state/trail.ts";
import { calm, graph, hovered } from "../state/view.ts";
import { Name } from "./Name.tsx";
import { dayInWords, webAddress } from "./words.ts";

type Span = { readonly start: number; readonly end: number };
type Mention = ArticleReading["mentions"][number];

/** A stretch of text, a part of it marked if it lies in the place that one came for. */
function piece(text: string, { start, end }: Span, at: Span | null): (string | JSX.Element)[] {
  const from = Math.max(start, at?.start ?? end);
  const to = Math.min(end, at?.end ?? start);
  if (from >= to) return [text.slice(start, end)];
  return [text.slice(start, from), <mark key={from}>{text.slice(from, to)}</mark>, text.slice(to, end)];
}

/** How a mention is marked: by the type of what it means; more, where that is under the pointer in the picture. */
function kindOf({ form, entity }: Mention): string {
  const type = graph.value?.hasNode(entity) ? graph.value.getNodeAttribute(entity, "type") : "";
  const now = hovered.value;
  return `mention ${form} ${type} ${now && "node" in now && now.node === entity ? "pointed" : ""}`;
}

/** Mentions as links, in the order of the text. Of two that overlap, the first stands. */
function linked(
  text: string,
  block: Span,
  mentions: readonly Mention[],
  at: Span | null,
): (string | JSX.Element)[] {
  const parts: (string | JSX.Element)[] = [];
  let reached = block.start;
  for (const mention of mentions) {
    if (mention.start < reached || mention.end > block.end) continue;
    parts.push(...piece(text, { start: reached, end: mention.start }, at));
    parts.push(
      <Name key={mention.start} entity={mention.entity} kind={kindOf(mention)}>
        {piece(text, mention, at)}
      </Name>,
    );
    reached = mention.end;
  }
  parts.push(...piece(text, { start: reached, end: block.end }, at));
  return parts;
}

/** An article's text, every mention a link into the graph, open at the place that one came for. */
export function Article({
  reading,
  at,
}: {
  readonly reading: ArticleReading;
  readonly at: Span | null;
}): JSX.Element {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const mark = text.current?.querySelector("mark");
    mark?.scrollIntoView({ block: "center", behavior: calm.peek() ? "instant" : "auto" });
  }, [reading.id, at?.start, at?.end]);
  useLayoutEffect(() => learnTitle(reading.id, reading.title), [reading.id, reading.title]);
  const address = webAddress(reading.url);
  const mentions = [...reading.mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const body = reading.blocks.filter(({ kind }) => kind !== "headline" && kind !== "byline");
  return (
    <article>
      <header class="head">
        <p class="kind">{reading.outlet ?? "Article"}</p>
        <h2 tabIndex={-1}>{reading.title}</h2>
        <p class="meta">
          {reading.authors.length > 0 && <span>By {reading.authors.join(", ")} </span>}
          {reading.published && <span>{dayInWords(reading.published)}</span>}
        </p>
        {address && (
          <a class="out" href={address} target="_blank" rel="noopener noreferrer">
            {new URL(address).hostname}
          </a>
        )}
      </header>
      <div class="text" ref={text}>
        {body.map((block) => (
          <p key={block.start} class={block.kind}>
            {linked(reading.text, block, mentions, at)}
          </p>
        ))}
      </div>
    </article>
  );
}
