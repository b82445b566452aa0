import { render } from "preact";
import "./design/typefaces.css";
import "./design/colors.css";
import "./design/frame.css";
import "./design/legend.css";
import "./design/search.css";
import "./design/reading.css";
import "./design/node.css";
import "./design/article.css";
import "./design/right.css";
import "./design/table.css";
import "./design/time.css";
import { App } from "./App.tsx";
import { TYPEFACE } from "./graph/styles.ts";
import { newsGraph, takeUpEditing } from "./state/decide.ts";
import { followAddress, graph } from "./state/view.ts";
import { wayBack } from "./walk.ts";

/** Labels are measured and drawn from the typeface, so it must be there first; no reader waits longer than this for it. */
const PATIENCE_MS = 1500;

const typeface = Promise.race([
  Promise.all([document.fonts.load(`500 12px ${TYPEFACE}`), document.fonts.load(`700 12px ${TYPEFACE}`)]),
  new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
]);

async function start(root: HTMLElement): Promise<void> {
  try {
    [graph.value] = await Promise.all([newsGraph(), typeface.catch(() => undefined)]);
    followAddress();
    addEventListener("keydown", wayBack);
    void takeUpEditing();
    render(<App />, root);
  } catch (error) {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("role", "alert");
    notice.textContent = error instanceof Error ? error.message : String(error);
    root.replaceChildren(notice);
  }
}

void start(document.getElementById("relata")!);
