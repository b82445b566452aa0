import { existsSync } from "node:fs";
import type { Command } from "commander";
import { openStore, readStore, type Store } from "../store/store.ts";
import { Mistake, orMistake } from "./mistake.ts";

/** Where a database lies unless --db or RELATA_DB says otherwise. */
export const DEFAULT_DATABASE = "relata.db";

export interface DatabaseFlag {
  readonly db?: string;
}

export const withDatabaseFlag = (command: Command): Command =>
  command.option("--db <file>", `database (default: $RELATA_DB or ${DEFAULT_DATABASE})`);

export const databaseOf = ({ db }: DatabaseFlag): string => db ?? process.env.RELATA_DB ?? DEFAULT_DATABASE;

/** Opens a database for writing, for as long as `work` takes. */
export function writing<T>(path: string, work: (store: Store) => T): T {
  const store = orMistake(() => openStore(path));
  try {
    return work(store);
  } finally {
    store.close();
  }
}

/** @throws {Mistake} if there is no such file: reading must not make one. */
export function mustBeThere(path: string): string {
  if (existsSync(path)) return path;
  throw new Mistake(`${path}: no such database; make it with: relata build ARTICLES --db ${path}`);
}

/** Opens a database that is there, for reading, for as long as `work` takes. */
export function reading<T>(path: string, work: (store: Store) => T): T {
  const store = orMistake(() => readStore(mustBeThere(path)));
  try {
    return work(store);
  } finally {
    store.close();
  }
}
