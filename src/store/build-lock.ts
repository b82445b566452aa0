import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { DatabaseError } from "./connection.ts";

/** A lock that its holder has to let go of. */
export interface BuildLock {
  release(): void;
}

const FREE: BuildLock = { release: () => undefined };

/**
 * Keeps a second build out of a database while the first is at work; readers and short writes go on.
 *
 * It is a lock of the operating system, by way of SQLite, on an empty file beside the database: whatever way a process
 * ends, its lock ends with it, so a killed build never stands in the way of the next.
 *
 * @throws {DatabaseError} if another build is at work.
 */
export function lockForBuild(path: string): BuildLock {
  if (path === "" || path === ":memory:") return FREE;
  const file = `${path}-build`;
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== "SQLITE_BUSY") throw error;
    throw new DatabaseError(`${path}: another build is writing to it; wait until that build has ended`, {
      cause: error,
    });
  }
  return {
    release() {
      rmSync(file, { force: true });
      lock.close();
    },
  };
}
