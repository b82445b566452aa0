import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Answers } from "../../src/serve/answers.ts";
import type { Deciding } from "../../src/serve/deciding.ts";
import { serve } from "../../src/serve/serve.ts";
import { launch } from "./browser.ts";

export interface Visit {
  readonly page: Page;
  readonly url: string;
  /** Everything that went wrong in the page: exceptions, errors on the console, requests to elsewhere. */
  readonly troubles: string[];
  leave(): Promise<void>;
}

interface Circumstances extends BrowserContextOptions {
  /** What may be set right: then the visitor has the token. */
  readonly deciding?: Deciding;
}

/** Opens the viewer on answers, as a person would: at `address`, the part after "#". */
export async function visit(
  browser: Browser,
  answers: Answers,
  address = "",
  { deciding, ...options }: Circumstances = {},
): Promise<Visit> {
  const serving = await serve(answers, { port: 0, ...(deciding ? { deciding } : {}) });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  // Less than a test may take: what is not there says so, and where.
  page.setDefaultTimeout(20_000);
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") troubles.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(serving.url) && !request.url().startsWith("data:"))
      troubles.push(request.url());
  });
  const parts = [serving.editingUrl?.split("#")[1], address].filter(Boolean);
  await page.goto(`${serving.url}${parts.length > 0 ? `#${parts.join("&")}` : ""}`);
  const leave = async () => {
    await context.close();
    await serving.close();
  };
  return { page, url: serving.url, troubles, leave };
}

/** For the tests of one group: one browser, and visits in which nothing may go wrong. @returns how to arrive. */
export function visitsTo(
  answers: Answers,
): (address?: string) => Promise<Pick<Visit, "page" | "troubles"> & { readonly reading: Locator }> {
  let browser: Browser;
  let now: Visit;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(now.troubles).toEqual([]);
    await now.leave();
  });
  return async (address = "") => {
    now = await visit(browser, answers, address);
    const { page, troubles } = now;
    return { page, troubles, reading: page.getByRole("complementary", { name: "Reading" }) };
  };
}
