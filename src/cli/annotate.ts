import { type Command, Option } from "commander";
import { writeConllu } from "../export/conllu.ts";
import { annotate, loadModels } from "../pipeline.ts";
import { type MetadataFlags, metadataOf, withMetadataFlags } from "./metadata-flags.ts";
import { articlesAt } from "./one-article.ts";
import { print, printJson } from "./terminal.ts";

interface Flags extends MetadataFlags {
  readonly json?: boolean;
  readonly format: "conllu" | "json";
}

export const addAnnotate = (program: Command): Command =>
  withMetadataFlags(program.command("annotate <file>"))
    .description("print an article word by word: tags, lemmas, tree, names and who they are")
    .addOption(new Option("--format <format>", "how").choices(["conllu", "json"]).default("conllu"))
    .option("--json", "the same as --format json")
    .addHelpText("after", "\nExample:\n  relata annotate article.txt --format conllu")
    .action((file: string, flags: Flags) => {
      const articles = articlesAt(file, metadataOf(flags, [file]));
      const models = loadModels();
      for (const article of articles) {
        const document = annotate(article, models);
        if (flags.json || flags.format === "json") printJson(document);
        else print(writeConllu(document));
      }
    });
