/**
 * How fast the viewer is in Chromium without a graphics card: `node --import tsx scripts/bench/viewer.ts [NAMES]`, after
 * `npm run build`. Without a number, 5,000 names with 10,000 links.
 */
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { viewerFiles } from "../../src/serve/files.ts";
import { launch } from "../../tests/viewer/browser.ts";
import { fixture } from "../../tests/viewer/fixture/answers.ts";
import { largeGraph } from "../../tests/viewer/fixture/large.ts";
import { visit } from "../../tests/viewer/visit.ts";

const names = Number(process.argv[2] ?? 5000);
const graph = largeGraph(names);
const answers = { ...fixture, graph: () => graph };

const VISITS = 7;

function say(name: string, times: readonly number[], unit = "ms"): void {
  const order = [...times].sort((a, b) => a - b);
  const at = (share: number): string => order[Math.floor(share * (order.length - 1))]!.toFixed(0);
  console.log(`${name}: median ${at(0.5)} ${unit}, from ${at(0)} to ${at(1)} ${unit}, of ${order.length}`);
}

/** Milliseconds from the page's start to a mark. What runs in the page is text: it knows nothing of this file. */
async function mark(page: Page, name: string): Promise<number> {
  for (;;) {
    const at = await page.evaluate(`performance.getEntriesByName("${name}").at(-1)?.startTime`);
    if (typeof at === "number") return at;
    await page.waitForTimeout(20);
  }
}

/** Milliseconds from an act in the page to the next picture. */
async function untilChanged(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`
    performance.clearMarks("changed picture");
    addEventListener("change", () => performance.mark("act"), { capture: true, once: true });
  `);
  await act();
  const changed = await mark(page, "changed picture");
  return changed - (await mark(page, "act"));
}

/** Milliseconds of each frame while the picture is dragged a little in every one of them. */
async function panning(page: Page): Promise<number[]> {
  const box = (await page.getByRole("application").boundingBox())!;
  const [x, y] = [box.x + 40, box.y + box.height - 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const frames = (await page.evaluate(`new Promise((resolve) => {
    const frames = [];
    const drag = (now) => {
      frames.push(now);
      const [clientX, clientY] = [${x} + 3 * frames.length, ${y} - 2 * frames.length];
      document.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, pointerType: "mouse" }));
      if (frames.length > 40) resolve(frames);
      else requestAnimationFrame(drag);
    };
    requestAnimationFrame(drag);
  })`)) as number[];
  await page.mouse.up();
  return frames.slice(1).map((frame, index) => frame - frames[index]!);
}

async function oneVisit(browser: Browser) {
  const { page, leave } = await visit(browser, answers);
  const opened = await mark(page, "first picture");
  await page.waitForTimeout(600);
  const frames = await panning(page);
  const legend = page.getByRole("complementary", { name: "Legend and filters" });
  const filtered = await untilChanged(page, () => legend.getByText("speech", { exact: true }).click());
  const hidden = await untilChanged(page, () => legend.getByText("Event", { exact: true }).click());
  await leave();
  return { opened, frames, filters: [filtered, hidden] };
}

const browser = await launch();
const visits = [];
for (let count = 0; count < VISITS; count++) visits.push(await oneVisit(browser));
await browser.close();

say(
  "from opening to the first picture",
  visits.map(({ opened }) => opened),
);
say(
  "frame while panning",
  visits.flatMap(({ frames }) => frames),
);
say(
  "from a filter to the changed picture",
  visits.flatMap(({ filters }) => filters),
);
const files = [...viewerFiles()].filter(([path]) => !path.endsWith(".woff2"));
const bytes = files.reduce((sum, [, { body }]) => sum + gzipSync(body).length, 0);
console.log(`page, script and styles: ${(bytes / 1000).toFixed(0)} kB by gzip; typefaces come beside it`);
