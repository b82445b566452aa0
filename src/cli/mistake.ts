/** What the user did wrong, in one line: where, what came, what was expected, what to do. Exit code 2, no stack. */
export class Mistake extends Error {}

/** Runs `work`; whatever it throws is the user's to mend (a path, a flag), not ours. */
export function orMistake<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw new Mistake(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
