import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { importanceOf } from "../graph/backbone.ts";
import type { NewsGraph } from "../graph/drawing.ts";
import { Decisions } from "../right/Log.tsx";
import { part } from "../state/picture.ts";
import { graph } from "../state/view.ts";
import { Link } from "./Link.tsx";
import { Name, Relation } from "./Name.tsx";
import { count, dayInWords, periodInWords } from "./words.ts";

const STRONGEST = 24;

/** From the first day to the last on which an article that names anything was published. */
function period(news: NewsGraph): string | null {
  const days = news.mapNodes((_, { firstSeen, lastSeen }) => [firstSeen, lastSeen]).flat();
  const known = days.filter((day): day is string => day !== null).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  return first === last ? dayInWords(first) : periodInWords(first, last);
}

/** The days that are told of are a better title than the number of articles; one article has its own. */
function titleOf(news: NewsGraph): readonly [over: string, title: string] {
  const articles = count(news.getAttribute("articles") ?? 0, "article");
  const [days, title] = [period(news), news.getAttribute("title") ?? ""];
  const own = title !== "" && title !== articles;
  return own ? [days ?? articles, title] : [articles, days ?? "What was reported"];
}

/** The links that most is said of, meetings and deeds before offices. */
function Strongest({ news }: { readonly news: NewsGraph }): JSX.Element {
  const structural = new Set(["role", "place", "organization", "person"]);
  const scoreOf = (edge: string): number => {
    const { weight, group, articles } = news.getEdgeAttributes(edge);
    return (
      weight + articles + (structural.has(group) ? -2 : 0) + importanceOf(news, news.source(edge)) / 1000
    );
  };
  const edges = [...part.value.edges].sort((a, b) => scoreOf(b) - scoreOf(a) || (a < b ? -1 : 1));
  return (
    <ul class="links">
      {edges.slice(0, STRONGEST).map((edge) => (
        <li key={edge}>
          <Link news={news} edge={edge} />
        </li>
      ))}
    </ul>
  );
}

/** The picture as a list: every node in it, with its links in words. */
function Outline({ news }: { readonly news: NewsGraph }): JSX.Element {
  const { nodes, edges } = part.value;
  const order = [...nodes].sort((a, b) => importanceOf(news, b) - importanceOf(news, a) || (a < b ? -1 : 1));
  return (
    <ul class="outline" aria-label="Outline of the graph">
      {order.map((node) => (
        <li key={node}>
          <Name entity={node}>{news.getNodeAttribute(node, "label")}</Name>{" "}
          <span class="meta">{news.getNodeAttribute(node, "type")}</span>
          <ul>
            {news
              .outEdges(node)
              .filter((edge) => edges.has(edge))
              .map((edge) => (
                <li key={edge}>
                  <Relation edge={edge}>
                    {news.getEdgeAttribute(edge, "polarity") === "denied" && "(denied) "}
                    {news.getEdgeAttribute(edge, "label")} {news.getNodeAttribute(news.target(edge), "label")}
                  </Relation>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** What the articles say, before anything is chosen. */
export function Front(): JSX.Element | null {
  const outline = useSignal(false);
  const news = graph.value;
  if (!news) return null;
  const [over, title] = titleOf(news);
  const tab = (name: string, shown: boolean) => (
    <button
      type="button"
      role="tab"
      class="tab"
      id={`tab-${shown ? "outline" : "strongest"}`}
      aria-selected={outline.value === shown}
      aria-controls="front-list"
      onClick={() => {
        outline.value = shown;
      }}
    >
      {name}
    </button>
  );
  return (
    <article>
      <header class="head">
        <p class="kind">{over}</p>
        <h2 tabIndex={-1}>{title}</h2>
        <p class="meta">
          {count(news.order, "name")}, {count(news.size, "link")}
          <Decisions />
        </p>
      </header>
      <div class="tabs" role="tablist" aria-label="Reading list">
        {tab("Strongest links", false)}
        {tab("Outline", true)}
      </div>
      <div id="front-list" role="tabpanel" aria-labelledby={`tab-${outline.value ? "outline" : "strongest"}`}>
        {outline.value ? <Outline news={news} /> : <Strongest news={news} />}
      </div>
    </article>
  );
}
