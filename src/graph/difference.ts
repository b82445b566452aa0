import {
  type ArticleDifference,
  type ClaimDifference,
  type DifferenceRows,
  differenceRows,
  type EdgeDifference,
  type EntityDifference,
  type NewDecision,
  type Side,
} from "../store/difference-rows.ts";

/** A field that is other than before. */
export interface FieldChange {
  readonly field: string;
  readonly from: string | number | null;
  readonly to: string | number | null;
}

/** What is other in the newer database, and why. */
export interface Differing {
  readonly side: Side;
  /** What differs, where it is on both sides. */
  readonly changes: readonly FieldChange[];
  /** In words: an article that came, went or was read anew by another version; a person's decision. */
  readonly because: readonly string[];
}

export interface Difference {
  readonly articles: readonly (Differing & Pick<ArticleDifference, "id" | "name" | "outlet" | "published">)[];
  readonly entities: readonly (Differing & Pick<EntityDifference, "id" | "type" | "name" | "became">)[];
  readonly edges: readonly (Differing &
    Pick<EdgeDifference, "subject" | "subjectName" | "relation" | "object" | "objectName">)[];
  readonly claims: readonly (Differing &
    Pick<ClaimDifference, "id" | "article" | "subject" | "relation" | "object" | "words">)[];
}

/** What became different from an older database to a newer one, and why. Both are only read. */
export function compare(oldPath: string, newPath: string): Difference {
  const rows = differenceRows(oldPath, newPath);
  const causes = causesOf(rows);
  return {
    articles: rows.articles.map(({ oldRun, newRun, ...article }) => ({
      ...article,
      changes: [],
      because: article.side === "changed" ? [readAnew(oldRun, newRun)] : [],
    })),
    entities: rows.entities.map((row) => entityDiffering(row, causes)),
    edges: rows.edges.map((row) => edgeDiffering(row, causes)),
    claims: rows.claims.map(({ old, new: now, oldEdge: _, newEdge: __, ...claim }) => ({
      ...claim,
      changes: changesOf(old, now),
      because: causes.ofClaim(claim),
    })),
  };
}

/** Why something may differ. */
interface Causes {
  ofArticle(id: string): string[];
  ofEntity(id: string): string[];
  ofClaim(claim: Pick<ClaimDifference, "id" | "article">): string[];
  ofEdge(key: string): string[];
}

function causesOf({ articles, claims, decisions }: DifferenceRows): Causes {
  const byArticle = new Map(articles.map((article) => [article.id, articleCause(article)]));
  const ofArticle = (id: string): string[] => (byArticle.has(id) ? [byArticle.get(id)!] : []);
  const ofEntity = (id: string): string[] =>
    decisions.filter(({ left, right }) => left === id || right === id).map(decisionCause);
  const ofClaim = ({ id, article }: Pick<ClaimDifference, "id" | "article">): string[] => [
    ...decisions.filter(({ claim }) => claim === id).map(decisionCause),
    ...ofArticle(article),
  ];
  const byEdge = new Map<string, Set<string>>();
  for (const claim of claims) {
    for (const edge of new Set([claim.oldEdge, claim.newEdge])) {
      if (edge === null) continue;
      const causes = byEdge.get(edge) ?? new Set();
      for (const cause of ofClaim(claim)) causes.add(cause);
      byEdge.set(edge, causes);
    }
  }
  return { ofArticle, ofEntity, ofClaim, ofEdge: (key) => [...(byEdge.get(key) ?? [])] };
}

function articleCause({ side, name, oldRun, newRun }: ArticleDifference): string {
  if (side === "changed") return `article ${name} was ${readAnew(oldRun, newRun)}`;
  return `article ${name} ${side === "added" ? "came" : "went"}`;
}

/** What is other in how an article was read: the tool's version, and which files of models, names or rules. */
function readAnew(oldRun: string | null, newRun: string | null): string {
  const [before, after] = [partsOf(oldRun), partsOf(newRun)];
  const tool = before.tool === after.tool ? [] : [`${before.tool} → ${after.tool}`];
  const names = [...new Set([...before.parts.keys(), ...after.parts.keys()])]
    .filter((name) => before.parts.get(name) !== after.parts.get(name))
    .sort();
  const parts = names.length > 0 ? [`other ${names.join(", ")}`] : [];
  return `read anew (${[...tool, ...parts].join("; ") || "unknown version"})`;
}

function partsOf(run: string | null): { tool: string; parts: Map<string, string> } {
  const words = (run ?? "unknown").split(" ");
  const parts = words.flatMap((word) => {
    const at = word.lastIndexOf(":");
    return at > 0 ? [[word.slice(0, at), word.slice(at + 1)] as const] : [];
  });
  return { tool: words.filter((word) => !word.includes(":")).join(" "), parts: new Map(parts) };
}

const decisionCause = ({ number, kind, user, reason }: NewDecision): string =>
  `decision ${number}: ${kind} by ${user}${reason === "" ? "" : ` (${reason})`}`;

/** Where nothing of its own is other, what differs is who is who in the light of other articles. */
const IN_OTHER_LIGHT = "who is who was worked out anew with other articles";

/** An article is a cause of what is in it; of all of them, a few make the point. */
const MOST_CAUSES = 3;

function told(causes: readonly string[]): string[] {
  const distinct = [...new Set(causes)];
  if (distinct.length === 0) return [IN_OTHER_LIGHT];
  const more = distinct.length - MOST_CAUSES;
  return more > 0 ? [...distinct.slice(0, MOST_CAUSES), `and ${more} more`] : distinct;
}

function entityDiffering(row: EntityDifference, causes: Causes): Difference["entities"][number] {
  const { articles, oldName, oldType, ...entity } = row;
  const changes =
    row.side === "changed"
      ? differing({ name: oldName, type: oldType }, { name: row.name, type: row.type })
      : [];
  const inArticles = (JSON.parse(articles) as string[]).flatMap((article) => causes.ofArticle(article));
  return { ...entity, changes, because: told([...causes.ofEntity(row.id), ...inArticles]) };
}

function edgeDiffering(row: EdgeDifference, causes: Causes): Difference["edges"][number] {
  const { old, new: now, ...edge } = row;
  const own = causes.ofEdge(`${row.subject}|${row.relation}|${row.object}`);
  const ends = [...causes.ofEntity(row.subject), ...causes.ofEntity(row.object)];
  return { ...edge, changes: changesOf(old, now), because: told([...own, ...ends]) };
}

type Fields = Readonly<Record<string, string | number | null>>;

const changesOf = (old: string | null, now: string | null): FieldChange[] =>
  old === null || now === null ? [] : differing(JSON.parse(old) as Fields, JSON.parse(now) as Fields);

const differing = (from: Fields, to: Fields): FieldChange[] =>
  Object.keys(to)
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
