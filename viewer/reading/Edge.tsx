import type { JSX } from "preact";
import type { ClaimReading } from "../../src/graph/reading.ts";
import { graph } from "../state/view.ts";
import { Claim } from "./Claim.tsx";
import { Name, Relation } from "./Name.tsx";
import { count } from "./words.ts";

/** What else there is between the same two. */
function Others({ edge }: { readonly edge: string }): JSX.Element | null {
  const news = graph.value;
  if (!news?.hasEdge(edge)) return null;
  const [subject, object] = news.extremities(edge);
  const others = news.edges(subject, object).concat(news.edges(object, subject));
  const between = [...new Set(others)].filter((other) => other !== edge);
  if (between.length === 0) return null;
  return (
    <p class="meta others">
      Between the two also{" "}
      {between.map((other, index) => (
        <span key={other}>
          {index > 0 && ", "}
          <Relation edge={other}>
            {news.source(other) === subject || news.getEdgeAttribute(other, "symmetric") ? "" : "← "}
            {news.getEdgeAttribute(other, "label")}
          </Relation>
        </span>
      ))}
    </p>
  );
}

/** Every claim that an edge stands for. */
export function Edge({
  edge,
  claims,
}: {
  readonly edge: string;
  readonly claims: readonly ClaimReading[];
}): JSX.Element {
  const [first] = claims;
  if (!first) return <p class="quiet">Nothing supports this link any more.</p>;
  const outlets = new Set(claims.map(({ article }) => article.outlet ?? article.name));
  const denied = claims.filter(({ polarity }) => polarity === "denied").length;
  return (
    <article>
      <header class="head">
        <p class="kind">Link</p>
        <h2 tabIndex={-1}>
          <Name entity={first.subject.id}>{first.subject.name}</Name> <span class="verb">{first.label}</span>{" "}
          <Name entity={first.object.id}>{first.object.name}</Name>
        </h2>
        <p class="meta">
          {count(claims.length, "claim")} by {[...outlets].join(", ")}
          {denied > 0 && `, ${denied === claims.length ? "denied" : `${denied} of them a denial`}`}
        </p>
        <Others edge={edge} />
      </header>
      <ul>
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
    </article>
  );
}
