import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { SearchHit } from "../src/graph/reading.ts";
import { shortDay } from "./reading/words.ts";
import { questions } from "./state/ask.ts";
import { hovered, open, openEntity } from "./state/view.ts";

/** Pause after the last letter before the server is asked. */
const PAUSE_MS = 40;

function follow(hit: SearchHit): void {
  if (hit.kind === "entity") openEntity(hit.id);
  else open({ kind: "article", id: hit.article.id, at: hit.span });
}

const keyOf = (hit: SearchHit): string =>
  hit.kind === "entity" ? hit.id : `${hit.article.id}-${hit.span.start}`;

function Hit({ hit }: { readonly hit: SearchHit }): JSX.Element {
  if (hit.kind === "entity")
    return (
      <>
        <span class={`dot ${hit.type}`} />
        <span class="hit-name">{hit.name}</span>
        <span class="meta">{hit.type}</span>
      </>
    );
  return (
    <>
      <span class="hit-sentence">{hit.sentence}</span>
      <span class="meta">
        {hit.article.outlet ?? hit.article.name}
        {hit.article.published && `, ${shortDay(hit.article.published)}`}
      </span>
    </>
  );
}

/** Names and sentences as one types; arrows choose, Enter opens, Escape leaves. */
export function Search(): JSX.Element {
  const query = useSignal("");
  const hits = useSignal<readonly SearchHit[]>([]);
  const chosen = useSignal(0);
  const shown = useSignal(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement)
        return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener("keydown", focus);
    return () => removeEventListener("keydown", focus);
  }, []);

  const words = query.value.trim();
  useEffect(() => {
    if (words === "") {
      hits.value = [];
      return;
    }
    const timer = setTimeout(async () => {
      const found = await questions.search(words).catch(() => []);
      if (query.peek().trim() !== words) return;
      hits.value = found;
      chosen.value = 0;
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words, hits, chosen, query]);

  const take = (hit: SearchHit) => {
    shown.value = false;
    hovered.value = null;
    input.current?.blur();
    follow(hit);
  };
  const press = (event: KeyboardEvent) => {
    const list = hits.value;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      chosen.value = list.length ? (chosen.value + step + list.length) % list.length : 0;
    } else if (event.key === "Enter") {
      const hit = list[chosen.value];
      if (hit) take(hit);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      shown.value = false;
      input.current?.blur();
    }
  };
  const visible = shown.value && words !== "";
  return (
    <search class="search">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" />
        <path d="M10.5 10.5 14 14" />
      </svg>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search names and sentences"
        aria-expanded={visible}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={visible && hits.value.length > 0 ? `hit-${chosen.value}` : undefined}
        placeholder="Search names and sentences"
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          shown.value = true;
        }}
        onFocus={() => {
          shown.value = true;
        }}
        onBlur={() => {
          shown.value = false;
        }}
        onKeyDown={press}
      />
      <kbd>/</kbd>
      <div id="hits" role="listbox" aria-label="Suggestions" hidden={!visible}>
        {hits.value.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and the keys
          <div
            key={keyOf(hit)}
            id={`hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen.value}
            class={hit.kind}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => {
              chosen.value = index;
            }}
            onClick={() => take(hit)}
          >
            <Hit hit={hit} />
          </div>
        ))}
        {hits.value.length === 0 && <p class="quiet">Nothing of that name, and no sentence with it.</p>}
      </div>
    </search>
  );
}
