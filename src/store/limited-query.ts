import { spawn } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Answer, Question } from "./answer.ts";
import { DatabaseError } from "./connection.ts";

/** What that process says: an answer, or why there is none. */
export type Said = Answer | { readonly refused: string };

const PROCESS = fileURLToPath(new URL(`./query-process${extname(import.meta.url)}`, import.meta.url));

/**
 * Rows of a query that only reads, from a database that is opened for reading only.
 *
 * SQLite cannot be stopped inside the process that asks it, so the query runs in one of its own, which is ended when
 * the time is up.
 *
 * @param seconds how long it may take.
 * @throws {DatabaseError} if the time is up, the query is no SELECT, or the database cannot be read.
 */
export function queryWithin(seconds: number, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, PROCESS], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    let late = false;
    let timer: NodeJS.Timeout | undefined;
    // The process says with its first byte that it has begun to ask: how long it took to start does not count.
    child.stdout.once("data", () => {
      timer = setTimeout(() => {
        late = true;
        child.kill("SIGKILL");
      }, seconds * 1000);
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      if (late) reject(new DatabaseError(`stopped after ${seconds} s; ask for less, or allow more time`));
      else settle(Buffer.concat(chunks).toString("utf8"), resolve, reject);
    });
    child.stdin.end(JSON.stringify(question));
  });
}

function settle(said: string, resolve: (answer: Answer) => void, reject: (cause: Error) => void): void {
  const answer: Said =
    said.trim() === "" ? { refused: "the query ended without an answer" } : JSON.parse(said);
  if ("refused" in answer) reject(new DatabaseError(answer.refused));
  else resolve(answer);
}
