import { describe, expect, test } from "vitest";
import { browserIsHere } from "./browser.ts";
import { fixture } from "./fixture/answers.ts";
import { visitsTo } from "./visit.ts";

const here = browserIsHere();

describe.runIf(here)("a reader", () => {
  const arrive = visitsTo(fixture);

  test("sees a picture and the strongest links in words", async () => {
    const { page, reading } = await arrive();
    await page.getByRole("application").locator("canvas").first().waitFor();
    await reading.getByRole("heading", { name: "Summer of summits" }).waitFor();
    expect(await page.getByText("61 of 63 names in the picture").count()).toBe(1);
    expect(await reading.getByText("Donald Trump agreed with Kim Jong Un").count()).toBe(1);
  });

  test("searches a name, chooses it, and reads who met whom, when, and in which words", async () => {
    const { page, reading } = await arrive();
    const search = page.getByRole("combobox", { name: "Search names and sentences" });
    await search.fill("Sung");
    await page.getByRole("option", { name: "Sung Kim Person" }).click();
    await reading.getByRole("heading", { name: "Sung Kim", exact: true }).waitFor();
    const claim = reading.getByRole("listitem").filter({ hasText: "Sung Kim met Choe Son Hui" });
    expect(await claim.getByText("Reported").count()).toBe(1);
    expect(await claim.getByText("1 July 2018").count()).toBe(1);
    expect(await claim.getByText("according to State Department").count()).toBe(1);
    expect(await claim.locator("mark").allTextContents()).toEqual([
      "Sung Kim",
      "met Choe Son Hui",
      "at Panmunjom on Sunday",
    ]);
    expect(page.url()).toContain("#entity=sung-kim");
  });

  test("finds a sentence and lands in the article at its place", async () => {
    const { page, reading } = await arrive();
    await page.keyboard.press("/");
    await page.keyboard.type("gangster is");
    expect(await page.getByRole("option").count()).toBe(0);
    await page.getByRole("combobox").fill("making fuel");
    await page.getByRole("option", { name: /Yongbyon/ }).waitFor();
    await page.keyboard.press("Enter");
    await reading.getByRole("heading", { name: "Envoys meet again at the border" }).waitFor();
    const marks = await reading.locator("mark").allTextContents();
    expect(marks.join("")).toBe(
      "North Korea may still be making fuel at Yongbyon, satellite pictures suggested.",
    );
    expect(
      await reading
        .locator("mark")
        .first()
        .evaluate((mark) => mark.getBoundingClientRect().top),
    ).toBeLessThan(900);
  });

  test("opens a claim's article at the words, and a mention there leads back into the graph", async () => {
    const { page, reading } = await arrive("edge=pompeo%7Cmet%7Ckim");
    await reading.getByRole("heading", { name: "Mike Pompeo met Kim Jong Un" }).waitFor();
    expect(await reading.getByText("Denied", { exact: true }).count()).toBe(2);
    await reading.getByRole("button", { name: /Sample Post.*In the article/ }).click();
    await reading.getByRole("heading", { name: /the North answers Pompeo/ }).waitFor();
    expect((await reading.locator("mark").allTextContents()).join("")).toBe(
      "expected to meet Kim Jong Un but did not",
    );
    await reading.getByRole("link", { name: "Taro Kono", exact: true }).first().click();
    await reading.getByRole("heading", { name: "Taro Kono", exact: true }).waitFor();
    await page.goBack();
    await reading.getByRole("heading", { name: /the North answers Pompeo/ }).waitFor();
  });

  test("walks the picture with the keyboard alone", async () => {
    const { page, reading } = await arrive();
    await page.getByRole("application").locator("canvas").first().waitFor();
    await page.getByRole("application").focus();
    await page.keyboard.press("ArrowDown");
    await page.getByText(/^Donald Trump, Person, \d+ links$/).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await reading.getByRole("heading", { name: "Donald Trump", exact: true }).waitFor();
    await page.getByRole("application").focus();
    await page.keyboard.press("Escape");
    await reading.getByRole("heading", { name: "Summer of summits" }).waitFor();
    await page.keyboard.press("Backspace");
    await reading.getByRole("heading", { name: "Donald Trump", exact: true }).waitFor();
  });

  test("switches kinds of nodes and links off and on, and the address keeps it", async () => {
    const { page } = await arrive();
    await page.getByText("61 of 63 names").waitFor();
    await page.getByText("Place", { exact: true }).first().click();
    await page.getByText(/^4\d of 63 names/).waitFor();
    await page.waitForURL(/no-types=Place/);
    await page.reload();
    await page.getByText(/^4\d of 63 names/).waitFor();
    await page.getByRole("button", { name: "Show everything" }).click();
    await page.getByText("61 of 63 names").waitFor();
  });

  test("reads the graph as an outline", async () => {
    const { page, reading } = await arrive();
    await page.getByRole("tab", { name: "Outline" }).click();
    const outline = reading.getByRole("list", { name: "Outline of the graph" });
    await outline.getByRole("link", { name: "(denied) met Kim Jong Un" }).click();
    await reading.getByRole("heading", { name: "Mike Pompeo met Kim Jong Un" }).waitFor();
  });

  test("is told when an address leads nowhere", async () => {
    const { troubles, reading } = await arrive("entity=nobody");
    await reading.getByRole("alert").filter({ hasText: 'no entity with the id "nobody"' }).waitFor();
    troubles.length = 0; // the browser notes the 404 on its console
  });
});
