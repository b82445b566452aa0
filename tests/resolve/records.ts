import type { EntityType } from "../../src/annotate/document.ts";
import type { ChainRecord } from "../../src/resolve/entity.ts";

const TYPES: Readonly<Record<string, EntityType>> = {
  P: "Person",
  O: "Organization",
  L: "Place",
  E: "Event",
  X: "Product",
};

/**
 * Chains made by hand, one article an argument: "P Mike Pompeo | Secretary of State; L Iran = Iranian" are two chains;
 * titles stand behind a bar, other surface forms behind an equals sign.
 */
export const articles = (...lines: readonly string[]): ChainRecord[] =>
  lines.flatMap((line, article) =>
    line.split("; ").map((chain, ordinal) => {
      const [, code = "", name = "", others, titles] = /^(\w) ([^=|]+?)(?: = ([^|]+?))?(?: \| (.+))?$/.exec(
        chain,
      )!;
      return {
        article: `${article}`.padStart(2, "0"),
        chain: ordinal,
        type: TYPES[code]!,
        name,
        surfaces: [name, ...(others?.split(", ") ?? [])].map((text) => ({ text, count: 1 })),
        titles: titles?.split(", ") ?? [],
      };
    }),
  );
