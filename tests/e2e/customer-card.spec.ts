import { type Browser, expect, type Page, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

/** A customer of one's own, so that nobody else's counts move. */
async function makeCustomer(page: Page, name: string): Promise<string> {
  await visit(page, `${base}/customers/new`);
  await page.getByLabel("Namn", { exact: true }).fill(name);
  await page.getByLabel("Telefon", { exact: true }).fill("0413-12 34 56");
  await page.getByLabel("Postnummer").first().fill("24133");
  await page.getByLabel("Ort", { exact: true }).first().fill("Eslöv");
  await page.getByRole("button", { name: "Skapa kund" }).click();
  // What is said while one types may come as the form is on its way: only a refusal asks for an answer.
  const refused = page.locator(".error-summary");
  await expect(page.getByRole("heading", { level: 1, name }).or(refused)).toBeVisible();
  if (await refused.isVisible()) {
    await page.getByLabel("Skapa ändå").check();
    await page.getByRole("button", { name: "Skapa kund" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return page.url();
}

async function editPhone(page: Page, phone: string): Promise<void> {
  await page.getByRole("button", { name: "Redigera Telefon", exact: true }).click();
  await page.getByLabel("Telefon", { exact: true }).fill(phone);
  await page.keyboard.press("Enter");
}

async function colleague(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await signIn(page, swedish.administrator);
  return page;
}

test("a fact is edited where it stands, and Esc restores it", async ({ page }) => {
  await signIn(page, swedish.seller);
  await makeCustomer(page, `Inbyggda fält ${Date.now()}`);
  await expect(page.getByText("241 33 Eslöv")).toBeVisible();
  await editPhone(page, "0413-65 43 21");
  await expect(page.getByRole("link", { name: "0413-65 43 21" })).toBeVisible();
  const open = page.getByRole("button", { name: "Redigera Telefon", exact: true });
  await open.focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Telefon", { exact: true }).fill("1");
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(open).toBeFocused();
  await expect(page.getByRole("link", { name: "0413-65 43 21" })).toBeVisible();
});

test("what a colleague changes appears, and two editors of one fact see both versions", async ({
  page,
  browser,
}) => {
  await signIn(page, swedish.seller);
  const url = await makeCustomer(page, `Två som ändrar ${Date.now()}`);
  const other = await colleague(browser);
  await visit(other, url);
  await editPhone(other, "0413-20 00 00");
  await expect(page.getByRole("link", { name: "0413-20 00 00" })).toBeVisible({ timeout: 60_000 });

  await page.getByRole("button", { name: "Redigera Telefon", exact: true }).click();
  await page.getByLabel("Telefon", { exact: true }).fill("0413-11 11 11");
  await editPhone(other, "0413-22 22 22");
  await expect(page.getByText(/^Ändrad av/)).toBeVisible({ timeout: 60_000 });
  await page.getByLabel("Telefon", { exact: true }).press("Enter");
  await expect(page.getByText("0413-22 22 22", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Telefon", { exact: true })).toHaveValue("0413-11 11 11");
});

test("a right-click and the keyboard's menu key open the menu of ⋯", async ({ page }) => {
  await signIn(page, swedish.seller);
  await makeCustomer(page, `Menyer ${Date.now()}`);
  await page.getByRole("heading", { level: 1 }).click({ button: "right" });
  await expect(page.getByRole("button", { name: "Arkivera" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: /^Redigera/ }).focus();
  await page.keyboard.press("Shift+F10");
  await expect(page.getByRole("button", { name: "Arkivera" })).toBeVisible();
});
