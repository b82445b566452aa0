import type { ClaimReading, EntityReading, QuoteReading } from "../graph/reading.ts";
import { claimLine, daysOf, sourceOf } from "./claim-lines.ts";
import { counted } from "./counted.ts";
import { visible } from "./visible.ts";

/** All claims of one relation between two: what a graph draws as one edge. */
interface Edge {
  /** Best first: confirmed, affirmed as fact, said outright, surest. */
  readonly claims: readonly ClaimReading[];
  readonly articles: number;
}

const isFact = ({ modality }: ClaimReading): boolean => modality === "stated" || modality === "reported";

const byWorth = (a: ClaimReading, b: ClaimReading): number =>
  Number(b.confirmed) - Number(a.confirmed) ||
  Number(isFact(b)) - Number(isFact(a)) ||
  Number(a.inferred) - Number(b.inferred) ||
  b.confidence - a.confidence ||
  (a.id < b.id ? -1 : 1);

/** Claims by edge, strongest edge first. A symmetric relation is one edge in either order. */
function edgesOf(claims: readonly ClaimReading[], symmetric: ReadonlySet<string>): Edge[] {
  const groups = new Map<string, ClaimReading[]>();
  for (const claim of claims) {
    const ends = [claim.subject.id, claim.object.id];
    if (symmetric.has(claim.relation)) ends.sort();
    const key = [claim.relation, ...ends].join("|");
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups.values()]
    .map((group) => ({
      claims: [...group].sort(byWorth),
      articles: new Set(group.map(({ article }) => article.id)).size,
    }))
    .sort(
      (a, b) =>
        b.articles - a.articles || b.claims.length - a.claims.length || byWorth(a.claims[0]!, b.claims[0]!),
    );
}

const timeOf = ({ when, article }: ClaimReading): number =>
  Date.parse(when?.first ?? article.published ?? "") || 0;

/** The best claim, and of those that say the contrary the one whose day lies nearest. */
function shownOf({ claims }: Edge): ClaimReading[] {
  const best = claims[0]!;
  const distance = (claim: ClaimReading): number => Math.abs(timeOf(claim) - timeOf(best));
  const [contrary] = claims
    .filter(({ polarity }) => polarity !== best.polarity)
    .sort((a, b) => Number(isFact(b)) - Number(isFact(a)) || distance(a) - distance(b) || byWorth(a, b));
  return contrary === undefined ? [best] : [best, contrary];
}

/** "denied", "planned", "2018-07-01": what tells one claim of an edge from another. */
function marksOf(claim: ClaimReading): string {
  const speakers = claim.saidBy.map(({ name }) => name).join(", ");
  const marks = [
    claim.polarity === "denied" ? "denied" : "",
    claim.modality === "stated" ? "" : claim.modality,
    speakers === "" ? "" : `said by ${speakers}`,
    claim.inferred ? "inferred" : "",
    daysOf(claim.when),
    claim.where === null ? "" : `at ${claim.where.name}`,
  ].filter(Boolean);
  return marks.length === 0 ? "" : `(${visible(marks.join("; "))}) `;
}

const evidenceLine = (claim: ClaimReading): string =>
  `      > ${marksOf(claim)}${visible(claim.evidence[0]?.sentence ?? "")}  [${sourceOf(claim.article)}; ${claim.id}]`;

function edgeEntry(edge: Edge): string {
  const { claims, articles } = edge;
  const [best] = claims;
  const number =
    claims.length === 1 ? "" : `  ${counted(claims.length, "claim")} in ${counted(articles, "article")}`;
  const disputed =
    new Set(claims.filter(isFact).map(({ polarity }) => polarity)).size > 1 ? ", disputed" : "";
  const head = claimLine({
    ...best!,
    when: null,
    polarity: "affirmed",
    modality: "stated",
    saidBy: [],
    inferred: false,
  });
  return [`  ${head}${number}${disputed}`, ...shownOf(edge).map(evidenceLine)].join("\n");
}

const quoteLine = ({ content, direct, article }: QuoteReading): string =>
  `  ${direct ? `“${visible(content)}”` : visible(content)}  [${sourceOf(article)}]`;

function section(title: string, lines: readonly string[], limit: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > limit ? [`  and ${lines.length - limit} more (--limit ${lines.length})`] : [];
  return ["", title, ...lines.slice(0, limit), ...more];
}

function headOf({
  name,
  type,
  id,
  aliases,
  roles,
  mentions,
  articles,
  firstSeen,
  lastSeen,
}: EntityReading): string[] {
  const others = aliases.filter((alias) => alias !== name);
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? [])).size;
  const seen = firstSeen === lastSeen ? firstSeen : `${firstSeen} to ${lastSeen}`;
  const where = [`${counted(mentions, "mention")} in ${counted(articles.length, "article")}`];
  if (outlets > 1) where.push(`of ${outlets} outlets`);
  return [
    `${visible(name)}  (${type}, ${id})`,
    ...(others.length > 0 ? [`  also: ${visible(others.join(", "))}`] : []),
    ...(roles.length > 0 ? [`  as: ${visible(roles.join("; "))}`] : []),
    `  ${where.join(" ")}${seen === null ? "" : `, ${seen}`}`,
  ];
}

/** All there is to read of an entity, as a page: at most `limit` entries of each kind. */
export function entityPage(entity: EntityReading, symmetric: ReadonlySet<string>, limit: number): string {
  const direct = entity.quotes.filter((quote) => quote.direct);
  const indirect = entity.quotes.filter((quote) => !quote.direct);
  return [
    ...headOf(entity),
    ...section("What is said, strongest first", edgesOf(entity.claims, symmetric).map(edgeEntry), limit),
    ...section("In their own words", direct.map(quoteLine), limit),
    ...section("What they are said to have said", indirect.map(quoteLine), limit),
    ...section(
      "Articles",
      entity.articles.map((article) => `  ${sourceOf(article)}: ${visible(article.title)}`),
      limit,
    ),
    "",
  ].join("\n");
}
