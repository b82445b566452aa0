import type { JSX } from "preact";
import type { Hop } from "../graph/path.ts";
import { path } from "../state/picture.ts";
import { graph } from "../state/view.ts";
import { Link } from "./Link.tsx";
import { Name, Relation } from "./Name.tsx";
import { count } from "./words.ts";

const labelOf = (node: string): string =>
  graph.value?.hasNode(node) ? graph.value.getNodeAttribute(node, "label") : node;

/** A step: its strongest link in full, the others between the two in a line. */
function Step({ hop }: { readonly hop: Hop }): JSX.Element | null {
  const news = graph.value;
  const [strongest, ...others] = hop.edges;
  if (!news || !strongest) return null;
  return (
    <li>
      <Link news={news} edge={strongest} />
      {others.length > 0 && (
        <p class="meta others">
          also{" "}
          {others.map((edge, index) => (
            <span key={edge}>
              {index > 0 && ", "}
              <Relation edge={edge}>{news.getEdgeAttribute(edge, "label")}</Relation>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function Steps({ hops }: { readonly hops: readonly Hop[] | null }): JSX.Element {
  if (hops === null)
    return <p class="quiet">There is no way between them over the links that pass the filters.</p>;
  return (
    <ol class="links steps" aria-label="Steps">
      {hops.map((hop) => (
        <Step key={hop.to} hop={hop} />
      ))}
    </ol>
  );
}

/** The shortest way between two nodes, with the words of each step. */
export function Path({ from, to }: { readonly from: string; readonly to: string | null }): JSX.Element {
  const hops = to === null ? null : path.value;
  return (
    <article>
      <header class="head">
        <p class="kind">Path</p>
        <h2 tabIndex={-1}>
          <Name entity={from}>{labelOf(from)}</Name> <span class="verb">to</span>{" "}
          {to === null ? <span class="verb">…</span> : <Name entity={to}>{labelOf(to)}</Name>}
        </h2>
        {hops && <p class="meta">{count(hops.length, "step")}</p>}
      </header>
      {to === null ? (
        <p class="quiet" role="status">
          Choose the other end: in the picture, in a table, or with the search.
        </p>
      ) : (
        <Steps hops={hops} />
      )}
    </article>
  );
}
