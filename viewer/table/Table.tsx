import { computed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { importanceOf } from "../graph/backbone.ts";
import type { Table as Shown } from "../state/address.ts";
import { passes } from "../state/picture.ts";
import { graph, hovered, openEdge, openEntity, place, showTable, table, view } from "../state/view.ts";
import { type Column, LINKS, NAMES, sorted } from "./columns.ts";

const ROW = 29;
/** Rows beyond those that are seen, so that none is missing while one scrolls. */
const SPARE = 12;

const columnsOf = ({ of }: Shown): readonly Column[] => (of === "names" ? NAMES : LINKS);

/** Everything that passes the filters, also what has no room in the picture. */
const rows = computed((): readonly string[] => {
  const [news, now] = [graph.value, table.value];
  if (!news || !now) return [];
  const { node, edge } = passes.value;
  const here = (key: string): boolean => node(key) && !view.value.hidden.has(key);
  const keys =
    now.of === "names"
      ? news.filterNodes(here).sort((a, b) => importanceOf(news, b) - importanceOf(news, a))
      : news
          .filterEdges((key, _, source, target) => edge(key) && here(source) && here(target))
          .sort((a, b) => news.getEdgeAttribute(b, "weight") - news.getEdgeAttribute(a, "weight"));
  return sorted(news, keys, columnsOf(now), now.sort);
});

function Heading({ column, now }: { readonly column: Column; readonly now: Shown }): JSX.Element {
  const up = now.sort === column.id;
  const down = now.sort === `-${column.id}`;
  // The first click sorts as one mostly wants it: names from A, numbers from the greatest.
  const next = column.number ? (down ? column.id : `-${column.id}`) : up ? `-${column.id}` : column.id;
  return (
    <th
      scope="col"
      class={column.number ? "number" : ""}
      aria-sort={up ? "ascending" : down ? "descending" : "none"}
    >
      <button type="button" onClick={() => showTable({ ...now, sort: next })}>
        {column.name}
        <span aria-hidden="true">{up ? " ↑" : down ? " ↓" : ""}</span>
      </button>
    </th>
  );
}

function Row({
  rowKey,
  now,
  index,
}: {
  readonly rowKey: string;
  readonly now: Shown;
  readonly index: number;
}) {
  const news = graph.value!;
  const target = now.of === "names" ? { node: rowKey } : { edge: rowKey };
  const open = () => (now.of === "names" ? openEntity(rowKey) : openEdge(rowKey));
  const here = place.value;
  const chosen =
    (here.kind === "entity" && here.id === rowKey) || (here.kind === "edge" && here.key === rowKey);
  const light = (on: boolean) => () => {
    hovered.value = on ? target : null;
  };
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={chosen}
      onClick={open}
      onMouseEnter={light(true)}
      onMouseLeave={light(false)}
    >
      {columnsOf(now).map((column, at) => (
        <td key={column.id} class={column.number ? "number" : ""}>
          {at === 0 && now.of === "names" && <span class={`dot ${news.getNodeAttribute(rowKey, "type")}`} />}
          {at === 0 ? (
            <button type="button" onFocus={light(true)} onBlur={light(false)}>
              {column.text(news, rowKey)}
            </button>
          ) : (
            column.text(news, rowKey)
          )}
        </td>
      ))}
    </tr>
  );
}

/** Only the rows that are seen are in the page: ten thousand would take seconds. */
function Body({ now }: { readonly now: Shown }): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const all = rows.value;
  const opened = place.value;
  useEffect(() => {
    const key = opened.kind === "entity" ? opened.id : opened.kind === "edge" ? opened.key : null;
    const index = key === null ? -1 : rows.peek().indexOf(key);
    const box = scroller.current;
    if (index < 0 || !box) return;
    const at = index * ROW;
    if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 3 * ROW)
      box.scrollTop = at - box.clientHeight / 3;
  }, [opened, now.of]);
  const first = Math.max(0, Math.floor(top.value / ROW) - SPARE);
  const seen = all.slice(first, first + Math.ceil((scroller.current?.clientHeight ?? 400) / ROW) + 2 * SPARE);
  const columns = columnsOf(now);
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <div
      class="rows"
      ref={scroller}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <table aria-rowcount={all.length + 1} aria-label={now.of === "names" ? "Names" : "Links"}>
        <colgroup>
          {columns.map(({ id, share }) => (
            <col key={id} style={{ width: `${(100 * share) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} now={now} />
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <tr style={{ height: `${first * ROW}px` }} />}
          {seen.map((key, index) => (
            <Row key={key} rowKey={key} now={now} index={first + index} />
          ))}
          {first + seen.length < all.length && (
            <tr style={{ height: `${(all.length - first - seen.length) * ROW}px` }} />
          )}
        </tbody>
      </table>
    </div>
  );
}

/** All names or all links that pass the filters, below the picture and in step with it. */
export function Table(): JSX.Element | null {
  const now = table.value;
  if (!now) return null;
  const tab = (of: Shown["of"], words: string) => (
    <button type="button" aria-pressed={now.of === of} onClick={() => showTable({ of, sort: "" })}>
      {words}
    </button>
  );
  return (
    <section class="table" aria-label="Table">
      <div class="table-bar">
        {tab("names", "Names")}
        {tab("links", "Links")}
        <span class="meta" role="status">
          {rows.value.length.toLocaleString("en")} {now.of}
        </span>
        <button type="button" class="shut" aria-label="Close the table" onClick={() => showTable(null)}>
          ×
        </button>
      </div>
      <Body key={now.of} now={now} />
    </section>
  );
}
