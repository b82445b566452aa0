import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addVerbs } from "./verbs.ts";

/** The version of package.json, which lies above src/ and dist/ alike. */
const versionOf = (): string =>
  (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;

const ABOUT = `English news articles into a graph of people, organizations and places, in which every edge leads back to the exact words, to who said them, when, and how surely. Offline; the same input gives the same bytes.`;

const AFTER = `
Begin with:
  relata build articles/ --db news.db      read a folder into a database
  relata view news.db                      look at it in the browser
  relata show "Kim Yong Chol" --db news.db all there is to read of one person
  relata export gexf --db news.db --out news.gexf

"-" stands for standard input or output. Exit codes: 0 done, 1 a fault of relata, 2 a mistake in what was asked.
`;

/** All verbs, with their flags and help. Data go to standard output, words to standard error. */
export function programOf(): Command {
  const program = new Command("relata")
    .description(ABOUT)
    .version(versionOf(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [verb]", "print the help of a verb")
    .addHelpText("after", AFTER)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  addVerbs(program);
  for (const verb of program.commands) verb.copyInheritedSettings(program);
  return program;
}
