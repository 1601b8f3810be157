import { expect, type Page, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

for (const { name, viewport } of [
  { name: "a desk", viewport: { width: 1440, height: 900 } },
  { name: "a phone", viewport: { width: 390, height: 844 } },
]) {
  test(`from signing in to the won report, on ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await signIn(page, swedish.seller, swedish.slug, { anew: true });
    const wonBefore = await wonThisMonth(page);

    await visit(page, `${base}/customers`);
    await page.getByRole("searchbox").fill("snömåran");
    await expect(page).toHaveURL(/q=sn/);
    await page.getByRole("link", { name: "Brf Snömåran" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Brf Snömåran" })).toBeVisible();

    await page.getByRole("link", { name: /Nytt ärende/ }).click();
    const title = `Takräcke på ${name} ${Date.now()}`;
    await page.getByRole("textbox", { name: "Rubrik" }).fill(title);
    await page.getByLabel("Värde", { exact: true }).fill("125 000,50");
    await page.getByRole("button", { name: "Skapa ärende" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByText("12 500,05 kr")).toBeVisible();

    await page.getByRole("button", { name: "Förhandling" }).click();
    await expect(page.getByText("87 500,35 kr")).toBeVisible();

    await page.getByRole("link", { name: "Vunnet" }).click();
    await page.getByRole("button", { name: /vunnet/i }).click();
    await expect(page.getByText("100 %").first()).toBeVisible();

    // At least: colleagues win, too.
    expect(await wonThisMonth(page)).toBeGreaterThanOrEqual(wonBefore + 12_500_050);
  });
}

test("an action can be put back from its message", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/cases/new`);
  await page.getByRole("textbox", { name: "Rubrik" }).fill("Ärende att ångra");
  await pickCustomer(page, "snömåran", "Brf Snömåran");
  await page.getByRole("button", { name: "Skapa ärende" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ärende att ångra" })).toBeVisible();
  await page.getByRole("button", { name: "Offert skickad" }).click();
  await expect(page.getByText("40 %").first()).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Ångra" }).click();
  await expect(page.getByText("10 %").first()).toBeVisible();
});

test("lost demands a reason, and keeps what was typed", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/cases/new`);
  await page.getByRole("textbox", { name: "Rubrik" }).fill("Ärende att förlora");
  await pickCustomer(page, "snömåran", "Brf Snömåran");
  await page.getByRole("button", { name: "Skapa ärende" }).click();
  await page.getByRole("link", { name: "Förlorat" }).click();
  await page.getByLabel(/Konkurrent/).fill("Snickarna AB");
  await page.getByRole("button", { name: "Markera som förlorat" }).click();
  await expect(page.getByLabel("Varför förlorades ärendet?")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel(/Konkurrent/)).toHaveValue("Snickarna AB");
  await page.getByLabel("Varför förlorades ärendet?").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Markera som förlorat" }).click();
  await expect(page.getByText("Snickarna AB")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("lists, forms and moving a case work", async ({ page }) => {
    await signIn(page, swedish.seller, swedish.slug, { anew: true });
    await visit(page, `${base}/customers`);
    await page.getByRole("searchbox").fill("snömåran");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("link", { name: "Brf Snömåran" }).click();
    await page.getByRole("link", { name: /Nytt ärende/ }).click();
    await page.getByRole("button", { name: "Skapa ärende" }).click();
    await expect(page.getByRole("textbox", { name: "Rubrik" })).toHaveAttribute("aria-invalid", "true");
    await page.getByRole("textbox", { name: "Rubrik" }).fill("Utan skript");
    await page.getByRole("button", { name: "Skapa ärende" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Utan skript" })).toBeVisible();
    await page.getByRole("button", { name: "Förhandling" }).click();
    await expect(page.getByText("70 %").first()).toBeVisible();
  });
});

/** Öre won this month by everybody, as the row of the month says in the report of this year. */
async function wonThisMonth(page: Page): Promise<number> {
  const month = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "long",
  });
  await visit(page, `${base}/reports/closed`);
  const row = page.getByRole("row", { name: new RegExp(`^${month.format(new Date())}`) });
  const cells = await row.getByRole("cell").allInnerTexts();
  const won = cells.find((cell) => /,\d\d$/.test(cell)) ?? "";
  return Number(won.replace(/\D/g, ""));
}

async function pickCustomer(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Kund" }).fill(typed);
  await page.getByRole("option", { name: new RegExp(name) }).click();
}
