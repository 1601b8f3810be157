import { expect, type Page, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";

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
  await page.goto(list);
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
  await page.goto(`${list}?view=all`);
  const boxes = page.locator('.rows tbody input[name="id"]');
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Exportera" }).click();
  await expect(page.locator(".list-form")).toHaveAttribute("data-ready", "");
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  await expect(page.getByRole("link", { name: "CSV" })).toBeVisible();
  await expect(boxes.nth(1)).toBeChecked();
  await page.keyboard.press("Escape");

  await page.goto(`${list}?q=bygg`);
  await boxes.nth(1).check();
  const chosen = page.locator(`.rows input[value="${await boxes.nth(1).inputValue()}"]`);
  await page.getByRole("columnheader", { name: "Ort" }).getByRole("link").click();
  await expect(page).toHaveURL(/sort=city/);
  await expect(page.getByRole("columnheader", { name: "Ort" })).toHaveAttribute("aria-sort", "ascending");
  await expect(chosen).toBeChecked();
  await expect(page.locator(".rows tbody :checked")).toHaveCount(1);
});

test("sorting keeps the focus where it was", async ({ page }) => {
  await page.goto(list);
  const heading = page.getByRole("columnheader", { name: "Ort" }).getByRole("link");
  await heading.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=city/);
  await expect(page.getByRole("columnheader", { name: "Ort" })).toHaveAttribute("aria-sort", "ascending");
  await expect(heading).toBeFocused();
});

test("searching goes on while the list changes under it", async ({ page }) => {
  await page.goto(list);
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
  await page.goto(list);
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
  await page.goto(list);
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
  await page.goto(`${list}/01a20481-ede4-7762-a3cd-383821370000`);
  await expect(page.getByRole("heading", { name: "Sidan finns inte" })).toBeVisible();
  await page.locator(".side").getByRole("link", { name: "Kunder" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kunder" })).toBeVisible();
});
