import { type Command, Option } from "commander";
import { writeGold } from "../export/gold.ts";
import { writeOpenie } from "../export/openie.ts";
import type { Claim, Argument as ClaimArgument, Quote } from "../extract/claim.ts";
import type { Extraction } from "../extract/extract.ts";
import { extractFrom, loadModels } from "../pipeline.ts";
import { textOf } from "../text/span.ts";
import { type MetadataFlags, metadataOf, withMetadataFlags } from "./metadata-flags.ts";
import { articlesAt } from "./one-article.ts";
import { print, printJson } from "./terminal.ts";
import { visible, visibleLines } from "./visible.ts";

interface Flags extends MetadataFlags {
  readonly json?: boolean;
  readonly format: "gold" | "json" | "openie" | "text";
  readonly explain?: boolean;
}

const nameOf = ({ document }: Extraction, argument: ClaimArgument): string =>
  document.chains[argument.chain]?.name ?? "?";

function marksOf(extraction: Extraction, claim: Claim): string {
  const { when, where, saidBy } = claim;
  const days = when === null ? "" : when.first === when.last ? when.first : `${when.first} – ${when.last}`;
  return [
    claim.polarity === "denied" ? "denied" : "",
    claim.modality === "stated" ? "" : claim.modality,
    saidBy.length > 0 ? `by ${saidBy.map((speaker) => nameOf(extraction, speaker)).join(", ")}` : "",
    days,
    where === null ? "" : `at ${nameOf(extraction, where)}`,
    claim.inferred ? "inferred" : "",
  ]
    .filter(Boolean)
    .join("; ");
}

function claimText(extraction: Extraction, claim: Claim, explain: boolean): string {
  const object = [claim.thing, claim.title].filter(Boolean).join(", ");
  const marks = marksOf(extraction, claim);
  const head = `${nameOf(extraction, claim.subject)} — ${claim.relation} → ${nameOf(extraction, claim.object)}`;
  const lines = [
    `${visible(head)}${object ? ` [${visible(object)}]` : ""}${marks ? `  (${visible(marks)})` : ""}`,
  ];
  if (explain) {
    lines.push(`    rule ${claim.rule}, confidence ${claim.confidence.toFixed(2)}`);
    for (const span of claim.evidence) {
      lines.push(
        `    ${span.start}–${span.end} “${visible(textOf(extraction.document.article.text, span))}”`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

const quoteText = ({ document }: Extraction, quote: Quote): string =>
  visible(`${quote.speakerText || "somebody"}: “${textOf(document.article.text, quote.content)}”`);

function text(extraction: Extraction, explain: boolean): string {
  const { title, outlet, published } = extraction.document.article;
  const head = visible([title, outlet, published].filter(Boolean).join(" · "));
  const claims = extraction.claims.map((claim) => claimText(extraction, claim, explain)).join("");
  return `${head}\n\n${claims}\n${extraction.quotes.map((quote) => `${quoteText(extraction, quote)}\n`).join("")}`;
}

export const addExtract = (program: Command): Command =>
  withMetadataFlags(program.command("extract <file>"))
    .description("print what an article says: claims with their stance and days, and quotes")
    .addOption(
      new Option("--format <format>", "how").choices(["text", "gold", "json", "openie"]).default("text"),
    )
    .option("--json", "the same as --format json")
    .option("--explain", "with text: the rule and the words of each claim")
    .addHelpText("after", "\nExample:\n  relata extract article.txt --published 2018-07-02 --explain")
    .action((file: string, flags: Flags) => {
      const articles = articlesAt(file, metadataOf(flags, [file]));
      const models = loadModels();
      for (const article of articles) {
        const extraction = extractFrom(article, models);
        if (flags.format === "gold") print(writeGold(extraction));
        else if (flags.json || flags.format === "json") printJson(extraction);
        else if (flags.format === "openie") print(visibleLines(writeOpenie(extraction)));
        else print(text(extraction, flags.explain === true));
      }
    });
