import type { Command } from "commander";
import { SCHEMA } from "../store/migrations.ts";
import { print } from "./terminal.ts";

export const addSchema = (program: Command): Command =>
  program
    .command("schema")
    .description("the tables and views of a database, each column explained")
    .addHelpText("after", "\nExample:\n  relata schema")
    .action(() => print(`${SCHEMA}\n`));
