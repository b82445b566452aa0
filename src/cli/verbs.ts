import type { Command } from "commander";
import { addAnnotate } from "./annotate.ts";
import { addBuild } from "./build.ts";
import { addCompletion } from "./completion.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { addNeighbors } from "./neighbors.ts";
import { addPath } from "./path.ts";
import { addQuotes } from "./quotes.ts";
import { addRemove } from "./remove.ts";
import { addSchema } from "./schema.ts";
import { addSearch } from "./search.ts";
import { addShow } from "./show.ts";
import { addSql } from "./sql.ts";
import { addStart } from "./start.ts";
import { addStats } from "./stats.ts";
import { addTimeline } from "./timeline.ts";
import { addView } from "./view.ts";

/** One file a verb; in the order in which help lists them. */
export function addVerbs(program: Command): void {
  addStart(program);
  addBuild(program);
  addAnnotate(program);
  addExtract(program);
  addSearch(program);
  addShow(program);
  addNeighbors(program);
  addPath(program);
  addQuotes(program);
  addTimeline(program);
  addSql(program);
  addStats(program);
  addSchema(program);
  addRemove(program);
  addExport(program);
  addView(program);
  addCompletion(program);
}
