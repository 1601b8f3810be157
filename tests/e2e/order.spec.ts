import { expect, type Page, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

/** A won case of a company with an address, whose page is shown. */
async function winCase(page: Page, title: string): Promise<void> {
  await visit(page, `${base}/cases/new`);
  await page.getByLabel("Rubrik").fill(title);
  await page.getByRole("combobox", { name: "Kund" }).fill("snömåran");
  await page.getByRole("option", { name: /Brf Snömåran/ }).click();
  await page.getByLabel("Värde", { exact: true }).fill("10 000");
  await page.getByRole("button", { name: "Skapa ärende" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "Vunnet" }).click();
  await page.getByRole("button", { name: "Markera som vunnet" }).click();
  await expect(page.getByRole("button", { name: "Gör om till order" })).toBeVisible();
}

test("a won case becomes an order with addresses and lines, is locked and confirmed as a PDF", async ({
  page,
}) => {
  await signIn(page, swedish.seller);
  const title = `Order av ärende ${Date.now()}`;
  await winCase(page, title);
  await page.getByRole("button", { name: "Gör om till order" }).click();
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const facts = page.getByRole("complementary", { name: "Uppgifter" });
  await expect(facts.getByText(/^\d{3} \d{2} \S+/).first()).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`${title}.*10 000,00`) })).toBeVisible();
  await expect(page.getByText("12 500,00 kr")).toBeVisible();

  await page.getByRole("link", { name: /Redigera/ }).click();
  await page.getByRole("textbox", { name: "Text" }).nth(1).fill("Frakt");
  await page.getByRole("textbox", { name: "Pris" }).nth(1).fill("100");
  await page.getByLabel("Moms").nth(1).selectOption("6");
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("12 606,00 kr")).toBeVisible();

  await page.getByRole("button", { name: "Byt status" }).click();
  await page.getByRole("button", { name: "Bekräftad" }).click();
  await expect(page.getByText(/^Order \d+: Bekräftad\.$/)).toBeVisible();
  await expect(page.locator(".menu:popover-open")).toHaveCount(0);

  await page.getByRole("button", { name: "Mer" }).click();
  await page.getByRole("button", { name: "Lås ordern" }).click();
  await expect(page.getByText("Låst", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: /Redigera/ })).toHaveCount(0);

  const confirmation = page.getByRole("link", { name: "Orderbekräftelse" });
  const answer = await page.request.get((await confirmation.getAttribute("href")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  expect(answer.headers()["cache-control"]).toBe("private, no-store");
  expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");

  await page.getByRole("link", { name: new RegExp(`\\d+ ${title}`) }).click();
  await page.getByRole("link", { name: "Order 1" }).click();
  await expect(
    page.getByRole("row", { name: new RegExp(title) }).getByRole("img", { name: "Låst" }),
  ).toBeVisible();
});

test("converting can be undone from its message", async ({ page }) => {
  await signIn(page, swedish.seller);
  const title = `Order att ångra ${Date.now()}`;
  await winCase(page, title);
  await page.getByRole("button", { name: "Gör om till order" }).click();
  await expect(page).toHaveURL(/\/orders\//);
  await page.getByRole("status").getByRole("button", { name: "Ångra" }).click();
  await expect(page.getByText(/^Ångrat/)).toBeVisible();
  await visit(page, `${base}/orders?q=${encodeURIComponent(title)}`);
  await expect(page.getByText("Inga träffar")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an order is made, filled in and found", async ({ page }) => {
    await signIn(page, swedish.seller);
    await visit(page, `${base}/customers?q=sn%C3%B6m%C3%A5ran`);
    await page.getByRole("link", { name: "Brf Snömåran" }).click();
    const customer = new URL(page.url()).pathname.split("/").at(-1);
    await visit(page, `${base}/orders/new?customer=${customer}`);
    const title = `Utan skript ${Date.now()}`;
    await page.getByLabel("Rubrik").fill(title);
    await page.getByRole("button", { name: "Skapa order" }).click();
    await page.getByRole("textbox", { name: "Text" }).first().fill("Panel");
    await page.getByRole("textbox", { name: "Pris" }).first().fill("80");
    await page.getByRole("button", { name: "Spara" }).click();
    await expect(page.getByText("100,00 kr").first()).toBeVisible();
    await visit(page, `${base}/orders`);
    await page.getByRole("searchbox").fill(title);
    await page.getByRole("searchbox").press("Enter");
    await expect(page.getByRole("row", { name: new RegExp(title) })).toBeVisible();
  });
});
