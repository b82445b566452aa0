import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { type NewsGraph, stanceOf } from "../graph/drawing.ts";
import { graph } from "../state/view.ts";
import { STANCES } from "./Link.tsx";
import { Name, Relation } from "./Name.tsx";

/** Neighbors that are shown before somebody asks for all. */
const FIRST = 7;

interface Tie {
  readonly other: string;
  readonly edges: readonly string[];
  readonly claims: number;
}

/** A node's neighbors with all links to each, the most told of first. */
function tiesOf(news: NewsGraph, id: string): Tie[] {
  const ties = new Map<string, { edges: string[]; claims: number }>();
  news.forEachEdge(id, (edge, { claims }, source, target) => {
    const other = source === id ? target : source;
    const tie = ties.get(other) ?? { edges: [], claims: 0 };
    tie.edges.push(edge);
    ties.set(other, { edges: tie.edges, claims: tie.claims + claims });
  });
  return [...ties]
    .map(([other, tie]) => ({ other, ...tie }))
    .sort((a, b) => b.claims - a.claims || b.edges.length - a.edges.length || (a.other < b.other ? -1 : 1));
}

function Words({ news, id, edge }: { readonly news: NewsGraph; readonly id: string; readonly edge: string }) {
  const attributes = news.getEdgeAttributes(edge);
  const stance = stanceOf(attributes);
  const towards = news.source(edge) === id || attributes.symmetric;
  return (
    <Relation edge={edge} kind={`relation ${stance}`}>
      {towards ? attributes.label : `← ${attributes.label}`}
      {stance !== "stated" && <span class="unseen"> ({STANCES[stance].toLowerCase()})</span>}
    </Relation>
  );
}

/** Who a node is most told of with, and how. */
export function Ties({ id, name }: { readonly id: string; readonly name: string }): JSX.Element | null {
  const all = useSignal(false);
  const news = graph.value;
  if (!news?.hasNode(id)) return null;
  const ties = tiesOf(news, id);
  if (ties.length === 0) return null;
  return (
    <section>
      <h3>Strongest ties</h3>
      <ul class="ties" aria-label={`Strongest ties of ${name}`}>
        {ties.slice(0, all.value ? ties.length : FIRST).map(({ other, edges, claims }) => (
          <li key={other}>
            <span class={`dot ${news.getNodeAttribute(other, "type")}`} />
            <span class="tie">
              <Name entity={other}>{news.getNodeAttribute(other, "label")}</Name>
              <span class="how">
                {edges.map((edge, index) => (
                  <span key={edge}>
                    {index > 0 && ", "}
                    <Words news={news} id={id} edge={edge} />
                  </span>
                ))}
              </span>
            </span>
            <span class="amount">{claims}</span>
          </li>
        ))}
      </ul>
      {ties.length > FIRST && !all.value && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            all.value = true;
          }}
        >
          All {ties.length}
        </button>
      )}
    </section>
  );
}
