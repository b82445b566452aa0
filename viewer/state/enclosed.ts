import type { EnclosedAnswers, EnclosedArticle, EnclosedEntity } from "../../src/graph/enclosed.ts";
import type { ArticleHeading, ClaimReading, EntityReading, SearchHit } from "../../src/graph/reading.ts";
import type { Questions } from "./questions.ts";

/** As many hits as the server gives. */
const HITS = 16;

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

async function found<Thing>(thing: Thing | undefined, what: string, id: string): Promise<Thing> {
  if (thing === undefined) throw new Error(`This page has no ${what} with the id “${id}”.`);
  return thing;
}

/** The same answers as a server gives, from what the page encloses. */
export function questionsOf({ graph, articles, claims, entities, edges }: EnclosedAnswers): Questions {
  const articleById = byId(articles);
  const entityById = byId(entities);
  const claimById = byId(claims);
  const heading = (id: string): ArticleHeading => headingOf(articleById.get(id)!);
  const claimsOf = (ids: readonly string[]): ClaimReading[] =>
    ids.map((id) => {
      const claim = claimById.get(id)!;
      return { ...claim, article: heading(claim.article) };
    });
  const reading = (entity: EnclosedEntity): EntityReading => ({
    ...entity,
    claims: claimsOf(entity.claims),
    quotes: entity.quotes.map((quote) => ({ ...quote, article: heading(quote.article) })),
    articles: entity.articles.map(heading),
  });
  const search = searchOf(entities, articles);
  return {
    graph: async () => graph,
    entity: async (id) => reading(await found(entityById.get(id), "entity", id)),
    edge: async (key) =>
      claimsOf(await found(Object.hasOwn(edges, key) ? edges[key] : undefined, "edge", key)),
    article: (id) => found(articleById.get(id), "article", id),
    search: async (query) => search(query),
  };
}

const headingOf = ({ id, name, title, outlet, published, url }: EnclosedArticle): ArticleHeading => ({
  id,
  name,
  title,
  outlet,
  published,
  url,
});

/** Words as the store's full-text index knows them: without case and accents, each with a space before and after it. */
const folded = (text: string): string =>
  ` ${(
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ")} `;

interface Findable {
  readonly words: string;
  readonly hit: SearchHit;
}

/** Entities that are called so come first, most mentioned first; then sentences, in the order of the articles. */
function searchOf(
  entities: readonly EnclosedEntity[],
  articles: readonly EnclosedArticle[],
): (query: string) => SearchHit[] {
  let everything: Findable[] | undefined;
  return (query) => {
    const words = folded(query).trimEnd();
    if (words === "") return [];
    const [last, ...others] = words.trim().split(" ").reverse();
    everything ??= [...names(entities), ...sentences(articles)];
    const hits = new Map<string, SearchHit>();
    for (const { words: known, hit } of everything) {
      if (!known.includes(` ${last}`) || !others.every((word) => known.includes(` ${word} `))) continue;
      hits.set(hit.kind === "entity" ? hit.id : `${hit.article.id} ${hit.span.start}`, hit);
      if (hits.size === HITS) break;
    }
    return [...hits.values()];
  };
}

const names = (entities: readonly EnclosedEntity[]): Findable[] =>
  [...entities]
    .sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, name, aliases, type, mentions }) =>
      [name, ...aliases].map((known) => ({
        words: folded(known),
        hit: { kind: "entity" as const, id, name, type, mentions },
      })),
    );

const sentences = (articles: readonly EnclosedArticle[]): Findable[] =>
  articles.flatMap((article) =>
    article.sentences.map((span) => {
      const sentence = article.text.slice(span.start, span.end);
      return {
        words: folded(sentence),
        hit: { kind: "sentence" as const, sentence, span, article: headingOf(article) },
      };
    }),
  );
