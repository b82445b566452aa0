import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { APPLICATION, migrate, VERSION, versionOf } from "./migrations.ts";

/** What the world outside did to a database (disk, rights, another process, another version), in one line that says what to do. */
export class DatabaseError extends Error {}

/** Milliseconds to wait for somebody else's short write: a decision on a large store takes some seconds. */
const PATIENCE = 10_000;

/** Opens the file for writing, makes it if it is not there, and brings its tables up to date. */
export function connect(path: string): Database.Database {
  return explain(path, () => {
    const db = new Database(path, { timeout: PATIENCE });
    try {
      checkedVersion(db, path);
      writeAhead(db);
      migrate(db);
      db.pragma("foreign_keys = ON");
      db.pragma("synchronous = NORMAL");
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Opens the file so that nothing can be written, whatever the SQL. */
export function connectReadOnly(path: string): Database.Database {
  if (!existsSync(path)) throw new DatabaseError(`${path}: no such file; run "relata build" to make it`);
  return explain(path, () => {
    const db = new Database(path, { readonly: true, timeout: PATIENCE });
    try {
      if (checkedVersion(db, path) < VERSION) {
        throw new DatabaseError(
          `${path}: made by an older version of relata; run "relata build" once to bring it up to date`,
        );
      }
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

/** Write-ahead logging: readers go on while a build writes. Where somebody reads at this moment, it goes without. */
function writeAhead(db: Database.Database): void {
  try {
    db.pragma("journal_mode = WAL");
  } catch (error) {
    if (!(error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY"))) throw error;
  }
}

/**
 * Closes what was opened for writing, and leaves one plain file: with write-ahead logging a database cannot even be read
 * where nothing may be written, as on a share or a disc. Where that cannot be (others have it open, the disk is full),
 * it stays as it is, which is as safe.
 */
export function disconnect(db: Database.Database): void {
  try {
    if (!db.readonly) db.pragma("journal_mode = DELETE");
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
}

/** @throws {DatabaseError} for a database that is not ours, or of a version that is not known yet. */
function checkedVersion(db: Database.Database, path: string): number {
  const version = versionOf(db);
  const application = Number(db.pragma("application_id", { simple: true }));
  const tables = Number(db.prepare("SELECT count(*) FROM sqlite_master").pluck().get());
  if (tables > 0 && application !== APPLICATION) {
    throw new DatabaseError(`${path}: a database, but not one of relata; give the path of another file`);
  }
  if (version > VERSION) {
    throw new DatabaseError(
      `${path}: its tables are of version ${version}, but this relata reads up to ${VERSION}; install a newer relata, or build into another file`,
    );
  }
  return version;
}

const WORDS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: "not a relata database; give the path of another file, or remove this one",
  SQLITE_CORRUPT: "the database is damaged; remove the file and build again",
  SQLITE_READONLY: "the file or its folder cannot be written; allow writing, or build into another file",
  SQLITE_CANTOPEN:
    "the file cannot be opened; check that its folder exists and that you may read and write it",
  SQLITE_BUSY: "another relata is writing to it; wait until that build has ended",
  SQLITE_FULL: "the disk is full; make room and run the same command again, nothing is lost",
  SQLITE_IOERR: "the disk gives an error; make room or use another disk, then run the same command again",
};

/** Runs `work`; what SQLite throws becomes one line that says what to do. */
export function explain<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(path, error);
  }
}

function explained(path: string, error: unknown): unknown {
  if (error instanceof TypeError && /directory does not exist/.test(error.message)) {
    return new DatabaseError(`${path}: ${WORDS.SQLITE_CANTOPEN}`, { cause: error });
  }
  if (!(error instanceof Database.SqliteError)) return error;
  const [, words] = Object.entries(WORDS).find(([code]) => error.code.startsWith(code)) ?? [];
  return words === undefined ? error : new DatabaseError(`${path}: ${words}`, { cause: error });
}
