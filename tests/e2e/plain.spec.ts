import { expect, type Page, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { awake, visit } from "./visit";

const list = `/${swedish.slug}/customers`;
const firstRow = (page: Page) => page.locator(".rows tbody tr").first();
test.use({ locale: "sv-SE" });

test.beforeEach(async ({ page }) => {
  await signIn(page, swedish.seller);
});

test("a list's rows are in its document once", async ({ page }) => {
  const answer = await page.request.get(`${list}?q=snömåran`);
  expect((await answer.text()).match(/(>|u003e)Brf Snömåran/g)).toHaveLength(1);
});

test("a document is hydrated without a complaint, and keeps its rows on the way back and forth", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await visit(page, list);
  const name = await firstRow(page).locator("a.main").textContent();
  await page.getByRole("link", { name: "Ärenden" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Ärenden" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Kunder" })).toBeVisible();
  await expect(firstRow(page)).toContainText(name ?? "?");
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1, name: "Ärenden" })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("a list asks for nothing more than its document; what is ticked and open stays, and follows its row", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => request.headers().rsc && asked.push(request.url()));
  // Before its scripts have come.
  await page.goto(`${list}?view=all`);
  const boxes = page.locator('.rows tbody input[name="id"]');
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Exportera" }).click();
  await awake(page);
  await expect(page.getByRole("link", { name: "CSV" })).toBeVisible();
  await expect(boxes.nth(1)).toBeChecked();
  expect(asked).toEqual([]);
  await page.keyboard.press("Escape");

  await visit(page, `${list}?q=bygg`);
  await boxes.nth(1).check();
  const chosen = page.locator(`.rows input[value="${await boxes.nth(1).inputValue()}"]`);
  await page.getByRole("columnheader", { name: "Ort" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=city/);
  await expect(page.getByRole("columnheader", { name: "Ort" })).toHaveAttribute("aria-sort", "ascending");
  await expect(chosen).toBeChecked();
  await expect(page.locator(".rows tbody :checked")).toHaveCount(1);
});

/** Goes to an address whose scripts come when they are let. */
async function visitSlowly(page: Page, path: string): Promise<() => Promise<void>> {
  let letCome = () => {};
  const held = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, (route) => held.then(() => route.continue()));
  await page.goto(path, { waitUntil: "domcontentloaded" });
  return async () => {
    letCome();
    await awake(page);
  };
}

test("what is typed and chosen before a form's scripts have come is sent", async ({ page }) => {
  const letScriptsCome = await visitSlowly(page, `/${swedish.slug}/cases/new`);
  await page.getByLabel("Rubrik").fill("Tidigt");
  const customer = page.getByRole("combobox", { name: /^Kund/ });
  await customer.selectOption({ index: 1 });
  const customerId = await customer.inputValue();
  await page.getByLabel("Förväntas stänga").fill("2031-05-05");
  const row = page.getByRole("group", { name: "Rad 1" });
  await row.getByLabel("Text").fill("Panel");
  await row.getByLabel("Antal").fill("2");
  await row.getByLabel("Pris").fill("50");
  await letScriptsCome();
  await expect(customer).not.toHaveValue("");
  const sent = await page
    .locator("form#f")
    .evaluate((form: HTMLFormElement) => Object.fromEntries(new FormData(form)));
  expect(sent).toMatchObject({
    title: "Tidigt",
    customerId,
    expectedCloseOn: "2031-05-05",
    "lines.0.description": "Panel",
    "lines.0.quantity": "2",
    "lines.0.unitPrice": "50",
  });
});

test("a search begun before a list's scripts have come is answered", async ({ page }) => {
  const letScriptsCome = await visitSlowly(page, list);
  await page.getByRole("searchbox").pressSequentially("snömåran");
  await letScriptsCome();
  await expect(page).toHaveURL(/q=sn/);
  await expect(firstRow(page)).toContainText("Brf Snömåran");
});

test("a page's title comes with its heading, on a slow machine too", async ({ page }) => {
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await visit(page, `/${swedish.slug}/cases`);
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const now = `${document.querySelector("main h1")?.textContent}: ${document.title}`;
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const name = (await firstRow(page).locator("a.main").textContent()) ?? "";
  const heading = page.getByRole("heading", { level: 1 });
  const side = page.locator(".side");
  await firstRow(page).locator("a.main").click();
  await expect(heading).toHaveText(name);
  await side.getByRole("link", { name: "Rapporter" }).click();
  await expect(heading).toHaveText("Rapporter");
  await side.getByRole("link", { name: "Kunder" }).click();
  await expect(heading).toHaveText("Kunder");
  await page.goBack();
  await expect(heading).toHaveText("Rapporter");
  await expect(page).toHaveTitle(/^Rapporter/);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  const shown = (title: string, of = title) => `${title}: ${of} – Nordbygg Demo AB`;
  expect(seen.filter((now) => !now.startsWith("Ärenden:"))).toEqual([
    shown(name, `${name} – Ärenden`),
    shown("Rapporter"),
    shown("Kunder"),
    shown("Rapporter"),
  ]);
});

test("sorting keeps the focus where it was", async ({ page }) => {
  await visit(page, list);
  const heading = page.getByRole("columnheader", { name: "Ort" }).getByRole("link");
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=city/);
  await expect(page.getByRole("columnheader", { name: "Ort" })).toHaveAttribute("aria-sort", "ascending");
  await expect(heading).toBeFocused();
});

test("searching goes on while the list changes under it", async ({ page }) => {
  await visit(page, list);
  const field = page.getByRole("searchbox");
  await field.pressSequentially("snömå", { delay: 40 });
  await expect(page).toHaveURL(/q=sn/);
  const others = page.locator(".rows tbody tr").filter({ hasNotText: /snömåran/i });
  await expect(others).toHaveCount(0);
  await expect(field).toBeFocused();
  await field.pressSequentially("ran", { delay: 40 });
  await expect(page).toHaveURL(/q=sn%C3%B6m%C3%A5ran/);
  await expect(field).toHaveValue("snömåran");
  await field.fill("qqzzxxww");
  await expect(page.getByRole("heading", { name: /Inga/ })).toBeVisible();
  await page.getByRole("link", { name: /Rensa/ }).click();
  await expect(field).toHaveValue("");
  await expect(others).not.toHaveCount(0);
});

test("the navigation marks where one is, before and after a soft step", async ({ page }) => {
  await visit(page, list);
  const current = page.locator(".side [aria-current=page]");
  await expect(current).toHaveText("Kunder");
  await page.locator(".side").getByRole("link", { name: "Rapporter" }).click();
  await expect(current).toHaveText("Rapporter");
  await page.goBack();
  await expect(current).toHaveText("Kunder");
  await page.locator(".side").getByRole("link", { name: "Översikt" }).click();
  await expect(current).toHaveText("Översikt");
});

test("menus open from plain markup", async ({ page }) => {
  await visit(page, list);
  await page.getByRole("button", { name: /Malin/ }).click();
  await expect(page.getByRole("link", { name: "Mitt konto" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Sortera" }).click();
  await page.locator("#sort").getByRole("link", { name: "Ägare" }).click();
  await expect(page).toHaveURL(/sort=owner/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Tangentbordsgenvägar" })).toBeVisible();
});

test("a page that is not there stands within the navigation", async ({ page }) => {
  await visit(page, `${list}/01a20481-ede4-7762-a3cd-383821370000`);
  await expect(page.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
  await page.locator(".side").getByRole("link", { name: "Kunder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kunder" })).toBeVisible();
});
