/**
 * A relation's label in the words of its claims: "delivered {thing} to" with "a letter" is "delivered a letter to";
 * without a thing it is "delivered to".
 */
export const labelWith = (label: string, thing: string | null): string =>
  label
    .replace("{thing}", () => thing ?? "")
    .replace(/\s+/g, " ")
    .trim();
