import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { EntityReading, QuoteReading } from "../../src/graph/reading.ts";
import { Mend } from "../right/Mend.tsx";
import { Claim, Source } from "./Claim.tsx";
import { Deeds } from "./Deeds.tsx";
import { Ties } from "./Ties.tsx";
import { Times } from "./Times.tsx";
import { count, shortDay } from "./words.ts";

/** More claims than this are shown when asked for. */
const FIRST = 25;

function Quote({ quote }: { readonly quote: QuoteReading }): JSX.Element {
  return (
    <li class="quote">
      <blockquote>{quote.direct ? `“${quote.content}”` : quote.content}</blockquote>
      <Source article={quote.article} at={quote.span} />
    </li>
  );
}

function seen({ mentions, firstSeen, lastSeen }: EntityReading): string {
  const named = `named ${count(mentions, "time")}`;
  if (!firstSeen || !lastSeen) return named;
  return firstSeen === lastSeen
    ? `${named}, ${shortDay(firstSeen)}`
    : `${named}, ${shortDay(firstSeen)} to ${shortDay(lastSeen)}`;
}

/** All there is to read of a node. */
export function Entity({ reading }: { readonly reading: EntityReading }): JSX.Element {
  const all = useSignal(false);
  const claims = all.value ? reading.claims : reading.claims.slice(0, FIRST);
  const others = reading.aliases.filter((alias) => alias !== reading.name);
  return (
    <article>
      <header class="head">
        <p class={`kind ${reading.type}`}>{reading.type}</p>
        <h2 tabIndex={-1}>{reading.name}</h2>
        {reading.roles.length > 0 && <p class="roles">{reading.roles.slice(0, 4).join("; ")}</p>}
        {others.length > 0 && <p class="meta">also {others.slice(0, 8).join(", ")}</p>}
        <p class="meta">{seen(reading)}</p>
        <Deeds id={reading.id} />
        <Mend key={reading.id} reading={reading} />
      </header>
      <Times reading={reading} />
      <Ties key={reading.id} id={reading.id} name={reading.name} />
      {reading.quotes.length > 0 && (
        <section>
          <h3>In their own words</h3>
          <ul>
            {reading.quotes.slice(0, 12).map((quote) => (
              <Quote key={quote.id} quote={quote} />
            ))}
          </ul>
        </section>
      )}
      {reading.claims.length > 0 && (
        <section>
          <h3>What is said of {reading.name}</h3>
          <ul>
            {claims.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </ul>
          {claims.length < reading.claims.length && (
            <button
              type="button"
              class="quiet-button"
              onClick={() => {
                all.value = true;
              }}
            >
              Show all {reading.claims.length} claims
            </button>
          )}
        </section>
      )}
      <section>
        <h3>{count(reading.articles.length, "article")}</h3>
        <ul class="articles">
          {reading.articles.map((article) => (
            <li key={article.id}>
              <span class="headline">{article.title}</span>
              <Source article={article} at={null} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
