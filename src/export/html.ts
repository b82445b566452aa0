import { createHash } from "node:crypto";
import type { Enclosed } from "../graph/enclosed.ts";
import { inChunks } from "./chunks.ts";
import { writeJson } from "./json.ts";

/** The built viewer: its files by the path that they are asked for, "/" being the page. */
export type ViewerFiles = ReadonlyMap<string, { readonly body: Uint8Array; readonly kind: string }>;

/**
 * One page with viewer, graph, articles and evidence in it. It asks nothing of any network, and its policy lets it run
 * one script alone, known by its hash.
 *
 * @throws {Error} if the viewer is not built, or refers to files in a way that cannot be put into a page.
 */
export function writeHtml(viewer: ViewerFiles, enclosed: Enclosed): Iterable<string> {
  const page = pageOf(viewer);
  return inChunks(document(page, enclosed));
}

/** Where the viewer looks for its answers (viewer/state/ask.ts). */
const ANSWERS = "relata-answers";

function* document({ before, after }: Page, enclosed: Enclosed): Generator<string> {
  yield before;
  yield `<script type="application/json" id="${ANSWERS}">`;
  for (const piece of answers(enclosed)) yield escaped(piece);
  yield `</script>\n${after}`;
}

/** In JSON, "<" stands in strings only; without it no text can end the element that it stands in. */
const escaped = (json: string): string => json.replaceAll("<", "\\u003c");

function* answers({ graph, articles, claims, entities, edges }: Enclosed): Generator<string> {
  yield '{"graph":';
  yield* writeJson(graph);
  yield* list("articles", articles());
  yield* list("claims", claims());
  yield* list("entities", entities());
  yield ',"edges":{';
  let separator = "\n";
  for (const [key, ids] of edges()) {
    yield `${separator}${JSON.stringify(key)}:${JSON.stringify(ids)}`;
    separator = ",\n";
  }
  yield "}}";
}

function* list(name: string, values: Iterable<unknown>): Generator<string> {
  yield `,"${name}":[`;
  let separator = "\n";
  for (const value of values) {
    yield separator + JSON.stringify(value);
    separator = ",\n";
  }
  yield "]";
}

/** The page around the answers: they stand before the script, which then need not wait for them. */
interface Page {
  readonly before: string;
  readonly after: string;
}

function pageOf(viewer: ViewerFiles): Page {
  const page = viewer.get("/");
  if (page === undefined) throw new Error('the viewer is not built; run "npm run build"');
  const script = scriptOf(viewer);
  const html = textOf(page.body)
    .replace(/[ \t]*<script\b[^>]*\bsrc=[^>]*><\/script>\n?/g, "")
    .replace(/[ \t]*<link\b[^>]*\brel="(?:modulepreload|preload|stylesheet)"[^>]*>\n?/g, "")
    .replace(/href="\.(\/[^"]*)"/g, (_, path: string) => `href="${dataAddress(viewer, path)}"`)
    .replace(/<meta charset[^>]*>/, (charset) => `${charset}\n    ${policyFor(script)}`)
    .replace("</head>", () => `  <style>${stylesOf(viewer)}</style>\n  </head>`);
  const end = html.lastIndexOf("</body>");
  return {
    before: html.slice(0, end),
    after: `<script type="module">${script}</script>\n${html.slice(end)}`,
  };
}

const textOf = (body: Uint8Array): string => Buffer.from(body).toString("utf8");

/** All in one: a script that loads another could not from a file. */
function scriptOf(viewer: ViewerFiles): string {
  const scripts = [...viewer].filter(([path]) => path.endsWith(".js"));
  if (scripts.length !== 1) {
    throw new Error(`the viewer is built into ${scripts.length} scripts, but one page takes one`);
  }
  return inElement(textOf(scripts[0]![1].body).trim());
}

/**
 * A script as it may stand in an element of HTML, and means the same: "</script" and "<!--" end or change the element, and
 * NUL and carriage returns are read as other characters, so that its hash would be wrong. Such stand in strings only.
 */
const inElement = (script: string): string =>
  script
    .replace(/<\/(script)/gi, "<\\/$1")
    .replaceAll("<!--", "\\x3c!--")
    .replaceAll("\0", "\\x00")
    .replace(/\r\n?/g, "\n");

/** Typefaces come along as data; a style sheet is one that has nothing else to load. */
const stylesOf = (viewer: ViewerFiles): string =>
  [...viewer]
    .filter(([path]) => path.endsWith(".css"))
    .map(([, { body }]) => textOf(body).trim())
    .join("\n")
    .replace(
      /url\((["']?)\.\/([^"')]+)\1\)/g,
      (_, _quote, name: string) => `url(${dataAddress(viewer, `/assets/${name}`)})`,
    );

function dataAddress(viewer: ViewerFiles, path: string): string {
  const file = viewer.get(path);
  if (file === undefined) throw new Error(`the viewer refers to ${path}, which is not there; build it again`);
  return `data:${file.kind};base64,${Buffer.from(file.body).toString("base64")}`;
}

/**
 * Sigma puts a style element into the page, hence inline styles; text of articles only ever becomes text nodes, so none
 * of it can be one.
 */
function policyFor(script: string): string {
  const hash = createHash("sha256").update(script, "utf8").digest("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "font-src data:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}" />`;
}
