/**
 * Something that a reader of files has to tell.
 *
 * `error`: this input gave no article; the others go through. `warning`: it was read, with less than one might wish.
 */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly kind: "unreadable" | "empty" | "metadata" | "undated" | "passed over" | "altered" | "repeated";
  /** The file, with a line or byte where one is meant. */
  readonly where: string;
  /** One line: what came, what was expected, what to do. */
  readonly message: string;
}

export const errorAt = (where: string, kind: Problem["kind"], message: string): Problem => ({
  severity: "error",
  kind,
  where,
  message,
});

export const warningAt = (where: string, kind: Problem["kind"], message: string): Problem => ({
  severity: "warning",
  kind,
  where,
  message,
});

export const inWords = ({ severity, where, message }: Problem): string =>
  `${severity === "warning" ? "warning: " : ""}${where}: ${message}`;

/** How many names a line of several can hold before it is cut. */
const NAMES_IN_A_LINE = 3;

function sameTrouble(problems: readonly Problem[]): string {
  const names = problems.slice(0, NAMES_IN_A_LINE).map(({ where }) => where);
  const more = problems.length - names.length;
  const list = more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
  return inWords({ ...problems[0]!, where: list });
}

/** Problems as lines, in their order; the articles without a date share one line, where the first of them stands. */
export function inLines(problems: readonly Problem[]): string[] {
  const undated = problems.filter(({ kind }) => kind === "undated");
  return problems.flatMap((problem) => {
    if (problem.kind !== "undated") return [inWords(problem)];
    return problem === undated[0] ? [sameTrouble(undated)] : [];
  });
}
