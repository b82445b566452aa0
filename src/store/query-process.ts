import { readFileSync, writeSync } from "node:fs";
import { answer, type Question } from "./answer.ts";
import type { Said } from "./limited-query.ts";

/** The other side of `queryWithin`: a question on standard input, what there is to say to it on standard output. */
function said(question: Question): string {
  try {
    return JSON.stringify(answer(question) satisfies Said);
  } catch (cause) {
    const tooLong = cause instanceof RangeError;
    const refused = tooLong ? "the answer is too large; ask for less, with LIMIT" : (cause as Error).message;
    return JSON.stringify({ refused } satisfies Said);
  }
}

const question = JSON.parse(readFileSync(0, "utf8")) as Question;
writeSync(1, "\n");
const bytes = Buffer.from(said(question), "utf8");
for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at);
