import { describe, expect, test } from "vitest";
import { browserIsHere } from "./browser.ts";
import { fixture } from "./fixture/answers.ts";
import { visitsTo } from "./visit.ts";

describe.runIf(browserIsHere())("an explorer", () => {
  const arrive = visitsTo(fixture);

  test("goes from one to another on the shortest path and reads the words of each step", async () => {
    const { page, reading } = await arrive("entity=zarif");
    await reading.getByRole("button", { name: "Path to …" }).click();
    await reading.getByText("Choose the other end").waitFor();
    await page.getByRole("combobox").fill("Choe");
    await page.getByRole("option", { name: "Choe Son Hui Person" }).click();
    await reading.getByRole("heading", { name: "Mohammad Javad Zarif to Choe Son Hui" }).waitFor();
    const steps = await reading.getByRole("list", { name: "Steps" }).getByRole("listitem").allTextContents();
    expect(steps).toHaveLength(4);
    expect(steps[1]).toContain("Sergei Lavrov delivered a letter to Kim Jong Un");
    expect(steps[1]).toContain("delivered a letter from Vladimir Putin to Kim.");
    expect(page.url()).toContain("#from=zarif&to=choe");
  });

  test("sorts a table of links, opens one from it, and finds it marked there", async () => {
    const { page, reading } = await arrive();
    await page.getByRole("button", { name: "Table" }).click();
    const table = page.getByRole("table", { name: "Links" });
    await table.getByRole("button", { name: "Claims" }).click();
    const first = table.getByRole("row").nth(1);
    const cells = await first.getByRole("cell").allTextContents();
    expect(cells.slice(0, 5)).toEqual(["Mike Pompeo", "met", "Kim Jong Un", "2", "denied"]);
    await first.getByRole("button").click();
    await reading.getByRole("heading", { name: "Mike Pompeo met Kim Jong Un" }).waitFor();
    expect(await first.getAttribute("aria-selected")).toBe("true");
    await page.getByRole("button", { name: "Names", exact: true }).click();
    await page
      .getByRole("table", { name: "Names" })
      .getByRole("button", { name: "Name", exact: true })
      .click();
    await page.getByRole("row", { name: /^Andrew Kim Person/ }).waitFor();
    await page.waitForURL(/table=names&sort=name/);
  });

  test("narrows the days with the keyboard, by hand, and lets them play", async () => {
    const { page } = await arrive();
    const timeline = page.getByRole("region", { name: "Timeline" });
    const until = timeline.getByRole("slider", { name: "Until" });
    await until.focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press("ArrowLeft");
    await page.getByText(/^[1-4]?\d of 63 names/).waitFor();
    await timeline.getByRole("button", { name: "All days" }).click();
    await page.getByText("61 of 63 names").waitFor();
    const box = (await until.boundingBox())!;
    await page.mouse.move(box.x - 300, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x - 200, box.y + 10, { steps: 3 });
    await page.mouse.up();
    await page.waitForURL(/since=2018-\d\d-\d\d&until=2018-\d\d-\d\d/);
    const before = await until.getAttribute("aria-valuenow");
    await timeline.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => until.getAttribute("aria-valuenow")).not.toBe(before);
    await timeline.getByRole("button", { name: "Pause" }).click();
    await timeline.getByRole("button", { name: "Printed" }).click();
    await page.getByText("61 of 63 names").waitFor();
  });

  test("leaves one alone with its neighbors, hides one of them, pins another, and takes it all back", async () => {
    const { page, reading } = await arrive("entity=kim");
    await reading.getByRole("button", { name: "Alone with neighbors" }).click();
    await page.getByText("12 of 63 names").waitFor();
    await reading
      .getByRole("list", { name: "Strongest ties of Kim Jong Un" })
      .getByText("Xi Jinping")
      .click();
    await reading.getByRole("button", { name: "Hide" }).click();
    await page.getByText("11 of 63 names").waitFor();
    await page.getByRole("button", { name: "Show Xi Jinping again" }).click();
    await reading.getByRole("button", { name: "Pin", exact: true }).click();
    await page.getByRole("button", { name: "Show everybody again" }).click();
    await page.getByText("61 of 63 names").waitFor();
    await page.waitForURL(/pin=xi/);
    await page.getByRole("button", { name: "Unpin Xi Jinping" }).click();
    await page.getByRole("list", { name: "In this picture" }).waitFor({ state: "detached" });
  });

  test("sees where it was, and returns by a click or by Backspace", async () => {
    const { page, reading } = await arrive("entity=kim");
    await reading.getByRole("heading", { name: "Kim Jong Un", exact: true }).waitFor();
    await reading.getByRole("link", { name: "Moon Jae-in" }).first().click();
    await reading.getByRole("heading", { name: "Moon Jae-in", exact: true }).waitFor();
    await reading
      .getByRole("button", { name: /In the article/ })
      .first()
      .click();
    await reading.getByRole("heading", { name: "Allies ask what was promised" }).waitFor();
    const trail = reading.getByRole("list", { name: "Where you were" });
    expect(await trail.getByRole("listitem").allTextContents()).toEqual(["Kim Jong Un", "Moon Jae-in"]);
    await trail.getByRole("button", { name: "Kim Jong Un" }).click();
    await reading.getByRole("heading", { name: "Kim Jong Un", exact: true }).waitFor();
    await page.keyboard.press("Backspace");
    await reading.getByRole("heading", { name: "Allies ask what was promised" }).waitFor();
  });

  test("leaves only what is denied, and unfolds a group to its relations", async () => {
    const { page } = await arrive();
    const legend = page.getByRole("complementary", { name: "Legend and filters" });
    await legend.getByRole("button", { name: "Only denied" }).click();
    await page.getByText("10 of 63 names").waitFor();
    await legend.getByRole("button", { name: "Show everything" }).click();
    await legend.getByRole("button", { name: "Relations of contact" }).click();
    await legend.getByRole("checkbox", { name: "met", exact: true }).uncheck({ force: true });
    await page.waitForURL(/no-relations=met/);
    await legend.getByRole("spinbutton", { name: "at least" }).fill("2");
    await page.getByText("Nothing passes these filters.").waitFor();
  });
});
