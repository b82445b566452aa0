import type { Command } from "commander";
import { TABLES } from "../store/schema.ts";
import { VIEWS } from "../store/views.ts";
import { print } from "./terminal.ts";

export const addSchema = (program: Command): Command =>
  program
    .command("schema")
    .description("the tables and views of a database, each column explained")
    .addHelpText("after", "\nExample:\n  relata schema")
    .action(() => print(`${TABLES.trim()}\n\n${VIEWS.trim()}\n`));
