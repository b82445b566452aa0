/** A node of a page, as far as it is read; the page itself (the document) is one too. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  getAttribute(name: string): string | null;
  remove(): void;
}

const TEXT = 3;
const ELEMENT = 1;

/** Elements that hold nothing of a story. Pictures go with their captions: these are seldom told from credits. */
const PASSED_OVER = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE FIGURE FIGCAPTION PICTURE VIDEO AUDIO IFRAME FORM BUTTON SELECT INPUT TEXTAREA SVG NAV ASIDE TABLE OBJECT".split(
    " ",
  ),
);

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  "P DIV SECTION ARTICLE MAIN HEADER FOOTER BLOCKQUOTE UL OL LI DL DT DD PRE H1 H2 H3 H4 H5 H6 HR ADDRESS BODY CENTER".split(
    " ",
  ),
);

/**
 * The paragraphs of a piece of a page, in order, white space within them made plain.
 *
 * Two line breaks in a row part paragraphs too: old pages are written so.
 */
export function paragraphsOfPage(root: PageNode): string[] {
  const paragraphs: string[] = [];
  let line = "";
  const end = (): void => {
    const text = line.replace(/[\s\u00a0]+/g, " ").trim();
    if (text !== "") paragraphs.push(text);
    line = "";
  };
  const walk = (node: PageNode): void => {
    if (node.nodeType === TEXT) line += node.textContent ?? "";
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (PASSED_OVER.has(name)) return;
    if (name === "BR") {
      if (/\u0000\s*$/.test(line)) end();
      else line += " \u0000";
      return;
    }
    if (BLOCKS.has(name)) end();
    for (const child of node.childNodes) walk(child);
    if (BLOCKS.has(name)) end();
  };
  walk(root);
  end();
  return paragraphs
    .map((text) => text.replaceAll("\u0000", "").replace(/ {2,}/g, " ").trim())
    .filter(Boolean);
}
