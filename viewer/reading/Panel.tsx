import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Log } from "../right/Log.tsx";
import { Merge } from "../right/Merge.tsx";
import { questions } from "../state/ask.ts";
import { nameOf } from "../state/place.ts";
import { trail, wordsFor } from "../state/trail.ts";
import { close, graph, open, place } from "../state/view.ts";
import { Answered } from "./Answered.tsx";
import { Article } from "./Article.tsx";
import { Edge } from "./Edge.tsx";
import { Entity } from "./Entity.tsx";
import { Front } from "./Front.tsx";
import { Path } from "./Path.tsx";

function Reading(): JSX.Element {
  const now = place.value;
  // What was decided may have changed what is open.
  void graph.value;
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
      <Answered
        key={now.key}
        asked={questions.edge(now.key)}
        show={(claims) => <Edge edge={now.key} claims={claims} />}
      />
    );
  if (now.kind === "article")
    return (
      <Answered
        key={now.id}
        asked={questions.article(now.id)}
        show={(reading) => <Article reading={reading} at={now.at} />}
      />
    );
  if (now.kind === "merge") return <Merge from={now.from} to={now.to} />;
  if (now.kind === "log") return <Log />;
  return now.kind === "path" ? <Path from={now.from} to={now.to} /> : <Front />;
}

/** Where one was, to go there again. */
function Trail(): JSX.Element | null {
  const now = nameOf(place.value);
  const before = trail.value.filter((other) => nameOf(other) !== now);
  if (before.length === 0) return null;
  return (
    <ol class="trail" aria-label="Where you were">
      {before.map((other) => (
        <li key={nameOf(other)}>
          <button type="button" class="earlier" title={wordsFor(other)} onClick={() => open(other)}>
            {wordsFor(other)}
          </button>
        </li>
      ))}
    </ol>
  );
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
          <button type="button" class="way" onClick={() => history.back()}>
            Back
          </button>
          <Trail />
          <button type="button" class="way" onClick={close}>
            Close
          </button>
        </nav>
      )}
      <Reading />
    </aside>
  );
}
