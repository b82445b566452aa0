import { z } from "zod";
import { describe, type Metadata, MetadataError, parseJson } from "./metadata.ts";
import { errorAt, warningAt } from "./problem.ts";
import { failure, type Reading, readingOf } from "./reading.ts";
import { LARGEST_ARTICLE, tooLarge } from "./text.ts";

const Line = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  text: z.string(),
});

/**
 * One JSON object as an article: `text`, with `id, title, source, author, date, url` where known.
 *
 * @param where the file and line, for messages; also the article's name where it has no id.
 */
export function readingOfJson(where: string, source: string, flags: Partial<Metadata>): Reading {
  if (source.length > LARGEST_ARTICLE) return failure(tooLarge(where, source.length));
  try {
    const value = parseJson(source);
    const line = Line.safeParse(value);
    if (!line.success) {
      return failure(errorAt(where, "metadata", 'an object with the article in "text" was expected'));
    }
    const { metadata, warnings } = describe(value);
    const name = String(line.data.id ?? where.replace(/^.*[\\/]/, ""));
    const problems = warnings.map((message) => warningAt(where, "metadata", message));
    return readingOf({ where, name, text: line.data.text, said: [flags, metadata], problems });
  } catch (cause) {
    if (!(cause instanceof MetadataError)) throw cause;
    return failure(errorAt(where, "metadata", cause.message));
  }
}
