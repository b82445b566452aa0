import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { questions } from "../state/ask.ts";
import { open, place } from "../state/view.ts";
import { Answered } from "./Answered.tsx";
import { Article } from "./Article.tsx";
import { Edge } from "./Edge.tsx";
import { Entity } from "./Entity.tsx";
import { Front } from "./Front.tsx";

function Reading(): JSX.Element {
  const now = place.value;
  if (now.kind === "entity")
    return (
      <Answered
        key={now.id}
        asked={questions.entity(now.id)}
        show={(reading) => <Entity reading={reading} />}
      />
    );
  if (now.kind === "edge")
    return (
      <Answered key={now.key} asked={questions.edge(now.key)} show={(claims) => <Edge claims={claims} />} />
    );
  if (now.kind === "article")
    return (
      <Answered
        key={now.id}
        asked={questions.article(now.id)}
        show={(reading) => <Article reading={reading} at={now.at} />}
      />
    );
  return <Front />;
}

/** The reading panel: what is open, and the ways back. */
export function Panel(): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const now = place.value;
  useEffect(() => {
    if (now.kind !== "article") panel.current?.scrollTo(0, 0);
  }, [now]);
  return (
    <aside class={`panel ${now.kind}`} aria-label="Reading" ref={panel} tabIndex={-1}>
      {now.kind !== "front" && (
        <nav class="ways" aria-label="Ways back">
          <button type="button" onClick={() => history.back()}>
            Back
          </button>
          <button type="button" onClick={() => open({ kind: "front" })}>
            Close
          </button>
        </nav>
      )}
      <Reading />
    </aside>
  );
}
