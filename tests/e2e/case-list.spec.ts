import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}/cases`;
test.use({ locale: "sv-SE" });

/** Cases of one's own, so that nobody else's counts move. @returns the word that finds them */
async function makeCases(page: Page, count: number): Promise<string> {
  const word = `lista${Date.now()}`;
  for (let i = 1; i <= count; i++) {
    await visit(page, `${base}/new`);
    await page.getByLabel("Rubrik").fill(`Ärende ${i} ${word}`);
    const customer = page.getByRole("combobox", { name: /^Kund/ });
    await customer.fill("snömåran");
    await page.getByRole("option", { name: "Brf Snömåran" }).click();
    await page.getByRole("button", { name: "Skapa ärende" }).click();
    await expect(page.getByRole("heading", { level: 1, name: word })).toBeVisible();
  }
  return word;
}

const rows = (page: Page) => page.locator("table.rows tbody tr");
const toast = (page: Page) => page.getByRole("status");

test("a mark of a chart filters the list by what it counts, and takes that away again", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, base);
  const overdue = page.getByRole("table", { name: "Öppna ärenden per uppföljning" }).getByRole("row").first();
  await overdue.getByRole("link", { name: "Försenade" }).click();
  await expect(page).toHaveURL(/followUp=overdue/);
  // As it counts on this very page.
  const count = (await overdue.getByRole("cell").last().innerText()).trim();
  await expect(page.getByRole("rowheader", { name: `Summa: ${count} ärenden` })).toBeVisible();
  await expect(rows(page)).toHaveCount(Number(count));
  await expect(page.locator("table.rows .late").first()).toContainText("försenad");
  await expect(overdue.getByRole("link")).toHaveAttribute("aria-current", "true");
  expect(await faultsOf(page)).toEqual([]);
  await overdue.getByRole("link", { name: "Försenade" }).click();
  await expect(page).not.toHaveURL(/followUp/);
});

test("a view keeps fixed filters, conditions and columns", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(
    page,
    `${base}?state=lost&where=value:from:300000&columns=title,value,reason&sort=value&dir=asc`,
  );
  const before = await rows(page).count();
  await page.getByRole("button", { name: "Vy" }).click();
  await page.getByRole("button", { name: "Spara som ny vy" }).click();
  const name = `Stora förluster ${Date.now()}`;
  await page.getByLabel("Namn", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page).toHaveURL(/\?view=[0-9a-f-]+$/);
  await visit(page, `${base}?view=all`);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("columnheader", { name: "Orsak" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Visa: Förlorade" })).toBeVisible();
  await expect(rows(page)).toHaveCount(before);
  await page.getByRole("button", { name: "Vy" }).click();
  await page.getByRole("button", { name: "Ta bort vyn" }).click();
  await expect(page.getByRole("link", { name })).toHaveCount(0);
});

test("cells are edited where they stand; a loss asks why, and many are changed and put back at once", async ({
  page,
}) => {
  test.slow();
  await signIn(page, swedish.seller);
  const word = await makeCases(page, 2);
  await visit(page, `${base}?q=${word}&state=all`);
  await expect(rows(page)).toHaveCount(2);

  await rows(page).first().locator('[data-edit="value"]').dblclick();
  await page.getByRole("textbox", { name: "Värde" }).fill("1 234,50");
  await page.keyboard.press("Enter");
  await expect(page.locator("tfoot")).toContainText("1 234,50 kr");

  const status = rows(page).first().locator('[data-edit="statusId"]');
  await status.dblclick();
  await status.getByRole("combobox").selectOption({ label: "Förlorat" });
  await page.keyboard.press("Enter");
  const menu = page.locator("#bulk-status");
  await menu.getByRole("button", { name: "Byt status" }).click();
  await expect(page.getByText("Ange varför ärendet förlorades.")).toBeVisible();
  await page.getByRole("checkbox", { name: "Alla 2 träffar" }).check();
  await page.locator('[popovertarget="bulk-status"]').click();
  await menu.getByLabel("Status").selectOption({ label: "Förlorat" });
  await menu.getByLabel("Orsak").selectOption({ label: "Ingen budget" });
  await menu.getByRole("button", { name: "Byt status" }).click();
  await expect(toast(page).getByText("2 är ändrade.")).toBeVisible();
  await expect(rows(page).getByText("Förlorat")).toHaveCount(2);
  await toast(page).getByRole("button", { name: "Ångra" }).click();
  await expect(rows(page).getByText("Förlorat")).toHaveCount(0);
});

test("the file holds exactly what is filtered", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}?state=won&where=value:from:500000&columns=title,value,status`);
  const shown = await rows(page).count();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Exportera" }).click();
  await page.getByRole("link", { name: "CSV" }).press("Enter");
  const text = await readFile(await (await download).path(), "utf8");
  const lines = text.trimEnd().split("\r\n");
  expect(lines[0]).toBe("\ufeffÄrende;Värde;Valuta;Status");
  expect(lines).toHaveLength(shown + 1);
  expect(lines.slice(1).every((line) => line.endsWith(";SEK;Vunnet"))).toBe(true);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is filtered, sorted and changed", async ({ page }) => {
    await signIn(page, swedish.seller);
    await visit(page, base);
    const [word = ""] = (await rows(page).first().locator("a.main").innerText()).toLowerCase().split(" ");
    await visit(page, `${base}?edit=title`);
    await page.getByLabel("Ärende", { exact: true }).fill(word);
    await page.getByRole("button", { name: "Filtrera", exact: true }).click();
    await expect(page).toHaveURL(/where=title|field=title/);
    await page.getByRole("columnheader", { name: "Värde" }).getByRole("link").click();
    await expect(page.getByRole("columnheader", { name: "Värde" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    const title = await rows(page).first().locator("a.main").innerText();
    expect(title.toLowerCase()).toContain(word);
    await rows(page).first().getByRole("checkbox").check();
    await page.locator('[popovertarget="bulk-tag"]').click();
    await page.locator("#bulk-tag").getByRole("combobox").fill("granskas");
    await page.locator("#bulk-tag").getByRole("button", { name: "Lägg till tagg" }).click();
    await expect(page.getByText("En är ändrad.")).toBeVisible();
    await page.getByRole("button", { name: "Ångra" }).click();
  });
});
