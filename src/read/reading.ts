import type { Article } from "./article.ts";
import { compose } from "./compose.ts";
import {
  describe,
  type FrontMatter,
  firstSaid,
  frontMatterOf,
  type Metadata,
  MetadataError,
} from "./metadata.ts";
import { errorAt, type Problem, warningAt } from "./problem.ts";
import { carriable, isBlank } from "./text.ts";

/** What was read: articles, and what went wrong or is worth knowing. */
export interface Reading {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** A text before it is an article. */
export interface Draft {
  /** The file, with the line of a JSON line, for messages. */
  readonly where: string;
  readonly name: string;
  readonly text: string;
  /** Descriptions of the article, the most trusted first. */
  readonly said: readonly Partial<Metadata>[];
  readonly problems: readonly Problem[];
}

export const failure = (problem: Problem): Reading => ({ articles: [], problems: [problem] });

const undated = (where: string): Problem =>
  warningAt(
    where,
    "undated",
    'no publication date, so relative dates ("Sunday") stay unresolved; give --published YYYY-MM-DD or a date in its metadata',
  );

/** An article out of a draft, or the reason why not. Front matter comes before what stands beside the file. */
export function readingOf(draft: Draft): Reading {
  const { where, name, problems } = draft;
  try {
    const front: FrontMatter | null = frontMatterOf(draft.text);
    const described = front ? describe(front.value) : null;
    const { text, problems: altered } = carriable(where, front?.text ?? draft.text);
    if (isBlank(text)) return failure(errorAt(where, "empty", "empty; the text of an article was expected"));
    const [flags = {}, ...beside] = draft.said;
    const article = compose(name, text, firstSaid(flags, described?.metadata ?? {}, ...beside));
    const warnings = (described?.warnings ?? []).map((message) => warningAt(where, "metadata", message));
    return {
      articles: [article],
      problems: [
        ...problems,
        ...altered,
        ...warnings,
        ...(article.published === null ? [undated(where)] : []),
      ],
    };
  } catch (cause) {
    if (!(cause instanceof MetadataError)) throw cause;
    return failure(errorAt(where, "metadata", cause.message));
  }
}
