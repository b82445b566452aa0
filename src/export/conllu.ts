import type { Document } from "../annotate/document.ts";

/** "Entity=" of the MISC column, as CorefUD brackets it: "(e3-Person" where it opens, "e3)" where it closes. */
function entityMarks(document: Document): Map<number, string> {
  const marks = new Map<number, string>();
  const mark = (token: number, text: string): void => {
    marks.set(token, (marks.get(token) ?? "") + text);
  };
  document.mentions.forEach((mention, index) => {
    const [chain] = document.referents[index] ?? [];
    if (chain === undefined) return;
    const type = document.chains[chain]?.type ?? "Unknown";
    const last = mention.to - 1;
    if (mention.from === last) mark(last, `(e${chain}-${type})`);
    else {
      mark(mention.from, `(e${chain}-${type}`);
      mark(last, `e${chain})`);
    }
  });
  return marks;
}

const field = (value: string | undefined): string => value?.replace(/\s+/g, " ") || "_";

const comment = (value: string): string => value.replace(/\s+/g, " ").trim();

function miscOf(document: Document, index: number, entity: string | undefined): string {
  const token = document.tokens[index]!;
  const next = document.tokens[index + 1];
  const misc = [
    ...(entity ? [`Entity=${entity}`] : []),
    ...(next?.start === token.end ? ["SpaceAfter=No"] : []),
    `TokenRange=${token.start}:${token.end}`,
  ];
  return misc.join("|");
}

/**
 * A document as CoNLL-U (universaldependencies.org/format.html): a line a word, sentences parted by blank lines.
 * Offsets into the article's text stand in TokenRange, entities in Entity.
 */
export function writeConllu(document: Document): string {
  const { article, tokens, sentences } = document;
  const marks = entityMarks(document);
  const lines = [`# newdoc id = ${comment(article.name)}`];
  for (const [ordinal, sentence] of sentences.entries()) {
    lines.push(`# sent_id = ${article.id}-${ordinal + 1}`);
    lines.push(`# text = ${comment(article.text.slice(sentence.start, sentence.end))}`);
    for (let index = sentence.from; index < sentence.to; index += 1) {
      const head = document.heads[index] ?? -1;
      const columns = [
        String(index - sentence.from + 1),
        field(tokens[index]?.text),
        field(document.lemmas[index]),
        field(document.parts[index]),
        field(document.tags[index]),
        "_",
        head < 0 ? "0" : String(head - sentence.from + 1),
        field(document.relations[index]),
        "_",
        miscOf(document, index, marks.get(index)),
      ];
      lines.push(columns.join("\t"));
    }
    lines.push("");
  }
  return `${lines.join("\n")}\n`;
}
