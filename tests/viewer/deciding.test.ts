import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { decisionsOf } from "../../src/decide.ts";
import { answersOf } from "../../src/serve/answers.ts";
import { decidingOf } from "../../src/serve/deciding.ts";
import { settle } from "../../src/settle/settle.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { extractionOf } from "../store/extraction.ts";
import { TALKS } from "../store/talks.ts";
import { browserIsHere, launch } from "./browser.ts";
import { type Visit, visit } from "./visit.ts";

describe.runIf(browserIsHere())("an editor", () => {
  let browser: Browser;
  let store: Store;
  let now: Visit;

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    store = openStore(":memory:");
    for (const tale of TALKS) store.addArticle(extractionOf(tale));
    settle(store);
  });
  afterEach(async () => {
    expect(now.troubles).toEqual([]);
    await now.leave();
    store.close();
  });

  const arrive = async (address = "") => {
    now = await visit(browser, answersOf(store), address, { deciding: decidingOf(store, "analyst") });
    const reading = now.page.getByRole("complementary", { name: "Reading" });
    return { page: now.page, reading };
  };
  const kinds = () => decisionsOf(store).map(({ judgement }) => judgement.kind);

  test("renames one and takes it back, and the token is in no permalink", async () => {
    const { page, reading } = await arrive("entity=person%3Asung-kim");
    expect(page.url()).not.toContain("token");
    await reading.getByRole("button", { name: "Rename …" }).click();
    await reading.getByRole("textbox", { name: "Name" }).fill("Sung Y. Kim");
    await reading.getByRole("button", { name: "Rename", exact: true }).click();
    await reading.getByRole("heading", { name: "Sung Y. Kim", exact: true }).waitFor();
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await reading.getByRole("heading", { name: "Sung Kim", exact: true }).waitFor();
    expect(kinds()).toEqual(["rename", "undo"]);
  });

  test("picks another, compares the two, and merges them", async () => {
    const { page, reading } = await arrive("entity=person%3Asung-kim");
    await reading.getByRole("button", { name: "Merge with …" }).click();
    await page.getByRole("combobox", { name: "Search names and sentences" }).fill("Andrew");
    await page
      .getByRole("option", { name: /^Andrew Kim/ })
      .first()
      .click();
    await reading.getByRole("heading", { name: "Sung Kim and Andrew Kim" }).waitFor();
    await reading.getByRole("button", { name: "They are one: Sung Kim" }).click();
    await reading.getByText(/^also .*Andrew Kim/).waitFor();
    expect(kinds()).toEqual(["merge"]);
  });

  test("confirms a claim, rejects it, and finds both in the log", async () => {
    const { page, reading } = await arrive(
      "edge=person%3Aandrew-kim%7Cdelivered_to%7Cperson%3Akim-yong-chol",
    );
    await reading.getByRole("button", { name: "Confirm" }).click();
    await reading.getByText("Confirmed", { exact: true }).waitFor();
    await reading.getByRole("button", { name: "Reject" }).click();
    await page.getByRole("status").filter({ hasText: "Reject “Andrew Kim”" }).waitFor();
    await reading.getByRole("heading", { name: "Andrew Kim", exact: true }).waitFor();
    await reading.getByRole("button", { name: "Close" }).click();
    await reading.getByRole("button", { name: "2 decisions" }).click();
    const log = reading.getByRole("list", { name: "Decisions" });
    expect(await log.getByRole("listitem").count()).toBe(2);
    await log.getByRole("button", { name: /^Undo: reject/ }).click();
    await log.getByRole("listitem").nth(2).waitFor();
    expect(kinds()).toEqual(["confirm", "reject", "undo"]);
  });

  test("splits off what an article says of another", async () => {
    const { reading } = await arrive("entity=person%3Asung-kim");
    await reading.getByRole("button", { name: "Split …" }).click();
    await reading.getByRole("checkbox").first().check();
    await reading.getByRole("button", { name: "Split off" }).click();
    await expect.poll(kinds).toEqual(["split"]);
  });
});

test.runIf(browserIsHere())("who only reads is offered nothing to set right", async () => {
  const browser = await launch();
  const store = openStore(":memory:");
  for (const tale of TALKS) store.addArticle(extractionOf(tale));
  settle(store);
  const { page, leave } = await visit(browser, answersOf(store), "entity=person%3Asung-kim");
  await page.getByRole("heading", { name: "Sung Kim", exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^(Rename|Merge|Split|Confirm|Reject)/ }).count()).toBe(0);
  await leave();
  store.close();
  await browser.close();
});
