import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { awake, settled, visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE", viewport: { width: 1440, height: 900 } });

/** A customer's card, where the keys of activities work. */
async function openCustomer(page: Page, place = 0): Promise<string> {
  await visit(page, `${base}/customers`);
  await page.locator(".rows a.main").nth(place).click();
  await expect(page).toHaveURL(/\/customers\/[0-9a-f-]{36}$/);
  await settled(page);
  return page.url();
}

async function colleague(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await signIn(page, swedish.administrator);
  return page;
}

async function drag(page: Page, item: Locator, by: { x: number; y: number }): Promise<void> {
  await item.scrollIntoViewIfNeeded();
  const box = await item.boundingBox();
  if (!box) throw new Error("nothing to drag");
  const [x, y] = [box.x + 12, box.y + 8];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by.x / 2, y + by.y / 2, { steps: 4 });
  await page.mouse.move(x + by.x, y + by.y, { steps: 6 });
  await page.mouse.up();
}

test("a meeting is booked by key from the customer, moved in the calendar and put back, and moved by keyboard", async ({
  page,
}) => {
  await signIn(page, swedish.seller);
  const title = `Genomgång ${Date.now()}`;
  await openCustomer(page);
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { level: 1, name: "Nytt möte" })).toBeVisible();
  await page.getByLabel("Rubrik").fill(title);
  // A week of its own: late on a Sunday, what is proposed is next week's.
  const day = "2031-03-05";
  await page.getByLabel("Börjar").fill(day);
  await page.getByLabel("Klockan", { exact: true }).fill("17:00");
  await page.getByRole("textbox", { name: "Till klockan" }).fill("18:00");
  await page.getByRole("button", { name: "Boka möte" }).click();
  const anyway = page.getByLabel("Boka ändå");
  const heading = page.getByRole("heading", { level: 1, name: title });
  await expect(heading.or(anyway)).toBeVisible();
  if (await anyway.isVisible()) {
    await anyway.check();
    await page.getByRole("button", { name: "Boka möte" }).click();
  }
  await expect(heading).toBeVisible();

  await visit(page, `${base}/calendar?view=week&day=${day}`);
  const item = page.locator("[data-event]").filter({ hasText: title });
  await expect(item).toContainText("17:00–18:00");
  await drag(page, item, { x: 0, y: 48 });
  await expect(item).toContainText("18:00–19:00");
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(item).toContainText("17:00–18:00");
  expect(await faultsOf(page)).toEqual([]);

  await item.getByRole("link").focus();
  await page.keyboard.press("Enter");
  await expect(heading).toBeVisible();
  await page.keyboard.press("e");
  await page.getByLabel("Klockan", { exact: true }).fill("20:00");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "Till klockan" })).toHaveValue("21:00");
  await page.keyboard.press("Control+Enter");
  await expect(heading).toBeVisible();
  await expect(page.locator(".record-head")).toContainText("20:00–21:00");
});

test("a task is written on one line, ticked and put back; many are done at once", async ({ page }) => {
  await signIn(page, swedish.seller);
  const word = `uppgift${Date.now()}`;
  await visit(page, `${base}/tasks`);
  const line = page.getByLabel("Ny uppgift på en rad");
  for (const name of ["Räkna", "Skicka"]) {
    await line.fill(`${name} ${word} i morgon 9`);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Så här uppfattades raden" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Skapa uppgift" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: `${name} ${word}` })).toBeVisible();
  }
  const rows = page.getByRole("region", { name: "Kommande" }).locator("tr").filter({ hasText: word });
  await expect(rows).toHaveCount(2);
  // By keyboard alone: the focus goes on to what stands beside what was ticked.
  await page.getByRole("button", { name: `Markera som klar: Räkna ${word}` }).press("Enter");
  await expect(rows).toHaveCount(1);
  await expect(page.locator("main button.tick:focus")).toBeVisible();
  await expect(page.getByText(`Räkna ${word} är klar.`)).toBeVisible();
  await page.keyboard.press("z");
  await expect(rows).toHaveCount(2);
  await rows.getByRole("checkbox").first().check();
  await rows.getByRole("checkbox").last().check();
  await page.getByRole("button", { name: "Markera som klar", exact: true }).click();
  await expect(page.getByText("2 uppgifter ändrade.")).toBeVisible();
  await expect(rows).toHaveCount(0);
});

test("a note mentions a colleague, who is told and answers; a private one stays the author's", async ({
  page,
  browser,
}) => {
  await signIn(page, swedish.seller);
  const word = `nyckel${Date.now()}`;
  const url = await openCustomer(page, 1);
  await visit(page, `${url}?tab=notes`);
  const text = page.getByRole("textbox", { name: "Text" });
  await text.pressSequentially("Hej @Ås");
  await expect(page.getByRole("option", { name: /^Åsa/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await text.pressSequentially(`, ${word}`);
  await page.getByRole("button", { name: "Spara anteckningen" }).click();
  await expect(page.getByRole("article").filter({ hasText: word })).toHaveCount(1);
  await text.fill(`Hemligt ${word}`);
  await page.getByLabel("Privat").check();
  await page.getByRole("button", { name: "Spara anteckningen" }).click();
  await expect(page.getByRole("article").filter({ hasText: word })).toHaveCount(2);

  const other = await colleague(browser);
  await visit(other, `${base}/notifications`);
  await other.getByRole("link", { name: new RegExp(word) }).click();
  await other.getByRole("textbox", { name: "Kommentera" }).fill(`Svar ${word}`);
  await other.getByRole("button", { name: "Skicka" }).click();
  await expect(other.getByText(`Svar ${word}`)).toBeVisible();
  await visit(other, `${url}?tab=notes`);
  await expect(other.getByRole("article").filter({ hasText: word })).toHaveCount(1);

  await page.reload();
  await awake(page);
  await page.getByText("1 kommentar", { exact: true }).first().click();
  await expect(page.getByText(`Svar ${word}`)).toBeVisible();
  const note = page.getByRole("article").filter({ hasText: `, ${word}` });
  await note.getByRole("button", { name: /^Mer:/ }).press("Enter");
  for (const item of ["Öppna", "Redigera", "Fäst överst"]) {
    await page.keyboard.press("ArrowDown");
    await expect(note.locator(":focus")).toHaveText(item);
  }
  await page.keyboard.press("Enter");
  await expect(note.getByText("Fäst", { exact: true })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});

test("a call is logged by key with a task to follow it up, and stands in the timeline", async ({ page }) => {
  await signIn(page, swedish.seller);
  const word = `samtal${Date.now()}`;
  const url = await openCustomer(page, 2);
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { level: 1, name: "Logga ett samtal" })).toBeVisible();
  await page.getByLabel("Anteckning").fill(`Ville ha offert ${word}`);
  await page.getByText("Följ upp med en uppgift").click();
  await page.getByLabel("Uppgift", { exact: true }).fill(`Ring igen ${word}`);
  await page.getByLabel("Förfaller").fill("i morgon");
  await page.getByRole("button", { name: "Spara samtalet" }).click();
  await expect(page).toHaveURL(/tab=calls/);
  await expect(page.locator(".rows tr").filter({ hasText: word })).toBeVisible();
  await visit(page, `${url}?tab=timeline`);
  await expect(page.getByRole("link", { name: `Ville ha offert ${word}` })).toBeVisible();
  await visit(page, `${url}?tab=tasks`);
  await expect(page.getByRole("link", { name: `Ring igen ${word}` })).toBeVisible();
});
