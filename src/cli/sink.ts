import { writeFileSync } from "node:fs";
import { Mistake } from "./mistake.ts";
import { print } from "./terminal.ts";

/** Writes pieces of text to a file, or to standard output for "-". */
export function writeTo(path: string, pieces: Iterable<string>): void {
  if (path === "-") {
    for (const piece of pieces) print(piece);
    return;
  }
  try {
    writeFileSync(path, [...pieces].join(""));
  } catch (cause) {
    throw new Mistake(
      `${path}: cannot be written (${(cause as NodeJS.ErrnoException).code}); give another path with --out`,
    );
  }
}
