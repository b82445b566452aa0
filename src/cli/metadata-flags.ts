import { type Command, InvalidArgumentError } from "commander";
import { isDay } from "../read/day.ts";
import type { Metadata } from "../read/metadata.ts";
import { Mistake } from "./mistake.ts";

export interface MetadataFlags {
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  readonly author?: readonly string[];
}

/** A day, checked where it is typed. */
export function day(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError("a day like 2018-07-02 was expected");
  return value;
}

const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Flags that say of articles what their files do not. */
export const withMetadataFlags = (command: Command): Command =>
  command
    .option("--published <day>", "day of publication, like 2018-07-02", day)
    .option("--outlet <name>", "who published it")
    .option("--title <title>", "headline (for one article)")
    .option("--url <url>", "where it was published (for one article)")
    .option("--author <name>", "who wrote it; may be repeated", another);

/** @throws {Mistake} where one title or address is given for several files. */
export function metadataOf(flags: MetadataFlags, paths: readonly string[]): Partial<Metadata> {
  for (const flag of ["title", "url"] as const) {
    if (flags[flag] !== undefined && paths.length > 1) {
      throw new Mistake(`--${flag} is for one article, but ${paths.length} paths were given`);
    }
  }
  const { published, outlet, title, url, author } = flags;
  return {
    ...(published !== undefined && { published }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { authors: author }),
  };
}
