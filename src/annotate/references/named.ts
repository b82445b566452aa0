import { nameKey } from "../../text/name.ts";
import type { EntityType, Mention, ParsedDocument } from "../document.ts";
import { surfaceOf } from "../names/name-mentions.ts";

/** A mention by name, with what the grouping of names looks at. */
export interface Named {
  /** Index into the document's mentions. */
  readonly mention: number;
  readonly type: EntityType;
  /** Without the article that an outlet's name may have. */
  readonly surface: string;
  readonly key: string;
  /** The title before it, in words; empty without. */
  readonly title: string;
  readonly block: number;
  /** Headlines shorten names that the body gives in full. */
  readonly inHeadline: boolean;
  /** Where it stands alone in brackets, "(DOJ)" or "[DOJ]", the mention right before them; -1 elsewhere. */
  readonly bracketsOf: number;
}

/** Names that are one thing. */
export type NamedGroup = readonly Named[];

export function namedOf(document: ParsedDocument, mentions: readonly Mention[]): Named[] {
  const { text } = document.article;
  let sentence = 0;
  return mentions.map((mention, index) => {
    while ((document.sentences[sentence + 1]?.from ?? Number.POSITIVE_INFINITY) <= mention.from)
      sentence += 1;
    const whole = surfaceOf(text, mention);
    const surface = mention.type === "Organization" ? whole.replace(/^The (?=\p{Lu})/u, "") : whole;
    const [from, to] = mention.title ?? [0, 0];
    return {
      mention: index,
      type: mention.type ?? "Organization",
      surface,
      key: nameKey(surface),
      title:
        from < to
          ? surfaceOf(text, { start: document.tokens[from]!.start, end: document.tokens[to - 1]!.end })
          : "",
      block: document.sentences[sentence]?.block ?? 0,
      inHeadline: document.article.blocks[document.sentences[sentence]?.block ?? 0]?.kind === "headline",
      bracketsOf: BRACKETS.has(`${text[mention.start - 1]}${text[mention.end]}`)
        ? longestBefore(text, mentions, mention.start - 1)
        : -1,
    };
  });
}

const BRACKETS = new Set(["()", "[]"]);

/** The longest mention that ends right before a place in the text, but for blanks, points and quotation marks; -1 without. */
function longestBefore(text: string, mentions: readonly Mention[], place: number): number {
  const ending = mentions
    .map((mention, at) => ({ mention, at }))
    .filter(
      ({ mention: { end } }) => end <= place && place - end <= 3 && !/[^\s.”"’]/.test(text.slice(end, place)),
    );
  return ending.sort((a, b) => a.mention.start - b.mention.start)[0]?.at ?? -1;
}

/**
 * One type for all mentions of one spelling: that of most of them. A recognizer sees a sentence at a time and takes
 * "Pompeo" for a person here and for an organization there; a single word of a person's full name is a person.
 */
export function agreeOnTypes(names: readonly Named[]): Named[] {
  const people = names.filter(({ type, surface }) => type === "Person" && surface.includes(" "));
  const surnames = new Set(people.map(({ key }) => key.split(" ").at(-1)!));
  const counts = new Map<string, Map<EntityType, number>>();
  for (const { key, type } of names) {
    const types = counts.get(key) ?? new Map<EntityType, number>();
    counts.set(key, types.set(type, (types.get(type) ?? 0) + 1));
  }
  return names.map((name) => {
    const types = [...counts.get(name.key)!].sort((a, b) => b[1] - a[1]);
    if (surnames.has(name.key) && types.some(([type]) => type === "Person"))
      return { ...name, type: "Person" };
    return { ...name, type: types[0]![0] };
  });
}

export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Joins all groups that `same` finds to be one thing, each with the first group it fits. */
export function joinGroups(
  groups: readonly NamedGroup[],
  same: (a: NamedGroup, b: NamedGroup) => boolean,
): Named[][] {
  const joined: Named[][] = [];
  for (const group of groups) {
    const home = joined.find((other) => same(other, group));
    if (home) home.push(...group);
    else joined.push([...group]);
  }
  return joined;
}
