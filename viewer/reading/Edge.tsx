import type { JSX } from "preact";
import type { ClaimReading } from "../../src/graph/reading.ts";
import { Claim } from "./Claim.tsx";
import { Name } from "./Name.tsx";
import { count } from "./words.ts";

/** Every claim that an edge stands for. */
export function Edge({ claims }: { readonly claims: readonly ClaimReading[] }): JSX.Element {
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
      </header>
      <ul>
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ul>
    </article>
  );
}
