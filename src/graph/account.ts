import type { EntityType } from "../annotate/document.ts";
import { loadRelations } from "../model/relations.ts";
import type { Store } from "../store/store.ts";
import type { ArticleHeading, ClaimReading } from "./reading.ts";
import { EVERYTHING, type Selection, select } from "./selection.ts";
import { titleOf } from "./title.ts";

/** All that can be handed on of a store without a drawing: who there is, who printed what, who is said to have done what. */
export interface Account {
  readonly title: string;
  /** In the order of their ids. */
  readonly entities: readonly EntityRecord[];
  /** Earliest first. */
  readonly articles: readonly ArticleRecord[];
  /** The relations that claims here may have, by id. */
  readonly relations: ReadonlyMap<string, RelationRecord>;
  /** Every claim with its evidence, in the order of their ids: article by article. May be asked for again. */
  claims(): Iterable<ClaimReading>;
}

export interface EntityRecord {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  /** ISO 8601 days of the earliest and latest article that names it; null where no article has a day. */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

export interface ArticleRecord extends ArticleHeading {
  readonly authors: readonly string[];
}

export interface RelationRecord {
  /** As a reader says it; `{thing}` stands for what was delivered, bought ... */
  readonly label: string;
  readonly means: string;
  /** Its schema in FollowTheMoney, where one fits. */
  readonly ftm: string | null;
}

/** What a store holds, or what of it is selected. Claims are read from the store when they are asked for: it must stay open. */
export function readAccount(store: Store, selection: Selection = EVERYTHING): Account {
  const selected = select(store, selection);
  const aliases = store.aliases();
  const articles = store.articles();
  return {
    title: titleOf(articles),
    entities: store
      .entities()
      .filter(({ id }) => selected.entity(id))
      .map(({ id, type, name, mentions, firstSeen, lastSeen }) => {
        return { id, type, name, aliases: aliases.get(id) ?? [], mentions, firstSeen, lastSeen };
      }),
    articles: articles
      .filter(({ id }) => selected.article(id))
      .map((article) => ({ ...article, authors: store.authorsOf(article.id) })),
    relations: relationsOf(store),
    claims: selected.claims,
  };
}

function relationsOf(store: Store): ReadonlyMap<string, RelationRecord> {
  const schema = loadRelations();
  return new Map(
    store.relations().map(({ id, label }) => {
      const { means = label, ftm = null } = schema.get(id) ?? {};
      return [id, { label, means, ftm }];
    }),
  );
}
