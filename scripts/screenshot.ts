/**
 * The picture of the viewer in the README: `node --import tsx scripts/screenshot.ts`, after `npm run build`. It reads the
 * bundled sample articles and writes viewer/screenshot.png.
 */
import { fileURLToPath } from "node:url";
import { build } from "../src/pipeline.ts";
import { readAll } from "../src/read/files.ts";
import { answersOf } from "../src/serve/answers.ts";
import { openStore } from "../src/store/store.ts";
import { launch } from "../tests/viewer/browser.ts";
import { visit } from "../tests/viewer/visit.ts";

const inRepository = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const store = openStore(":memory:");
const { articles } = readAll([inRepository("graph-data/samples")]);
for (const _ of build(articles, store));
const browser = await launch();
const { page, leave } = await visit(browser, answersOf(store), "", {
  viewport: { width: 1440, height: 900 },
  colorScheme: "light",
});
await page.getByText("names in the picture").waitFor();
await page.waitForTimeout(2_000);
const path = inRepository("viewer/screenshot.png");
const picture = await page.screenshot({ path });
await leave();
await browser.close();
store.close();
console.log(`${path}: ${Math.round(picture.length / 1000)} kB`);
