import { expect, type Page, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

async function begin(page: Page, title: string): Promise<void> {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/cases/new`);
  await page.getByLabel("Rubrik").fill(title);
}

test("a customer is made in the case's own form, and the lines drive the value", async ({ page }) => {
  const stamp = Date.now();
  const title = `Nytt tak ${stamp}`;
  const name = `Brf Tegelbruket ${stamp}`;
  await begin(page, title);
  // No registry is configured here: the form goes on without it.
  await page.getByRole("button", { name: "Ny kund från företagsregistret" }).click();
  await page.getByRole("searchbox", { name: /Organisationsnummer/ }).fill(name);
  await expect(page.getByText("Ingen av era kunder stämmer.")).toBeVisible();
  await expect(page.getByLabel("Rubrik")).toHaveValue(title);
  await page.getByRole("combobox", { name: "Kund" }).fill(name);
  await page.getByRole("option", { name: /Skapa kund/ }).click();

  await page.getByRole("checkbox", { name: /produktradernas summa/ }).check();
  const row = (number: number) => page.getByRole("group", { name: `Rad ${number}` });
  await row(1).getByLabel("Text").fill("Tegel");
  await row(1).getByLabel("Antal").fill("2,5");
  await row(1).getByLabel("Pris").fill("99,99");
  await row(1).getByLabel("Rabatt %").fill("10");
  await page.getByRole("button", { name: "Lägg till rad" }).click();
  await row(2).getByLabel("Text").fill("Arbete");
  await row(2).getByLabel("Antal").fill("3");
  await row(2).getByLabel("Pris").fill("650");
  await expect(page.getByText("Viktat värde 217,50 kr")).toBeVisible();
  await page.getByRole("button", { name: "Skapa ärende" }).click();

  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("link", { name })).toBeVisible();
  const facts = page.getByRole("complementary");
  await expect(facts.getByText("2 174,98 kr").first()).toBeVisible();
  await expect(facts.getByText("Summan av produktraderna")).toBeVisible();
  await expect(facts.getByText("217,50 kr").first()).toBeVisible();
  await visit(page, `${base}/cases?q=${encodeURIComponent(title)}`);
  await expect(page.locator(".rows tbody").getByText("2 174,98")).toBeVisible();
});

test("a fact is edited where it stands, and put back", async ({ page }) => {
  const title = `Fasad ${Date.now()}`;
  await begin(page, title);
  await page.getByRole("combobox", { name: "Kund" }).fill("snömåran");
  await page.getByRole("option", { name: /Brf Snömåran/ }).click();
  await page.getByRole("button", { name: "Skapa ärende" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const facts = page.getByRole("complementary");
  await facts.getByText("Ej ifyllt").click();
  await facts.getByRole("button", { name: /Ändra: Källa/ }).click();
  await facts.getByLabel("Källa").fill("Mässan i Älvsjö");
  await facts.getByLabel("Källa").press("Enter");
  await expect(facts.getByRole("button", { name: /Mässan i Älvsjö/ })).toBeVisible();
  await page.getByRole("status").getByRole("button", { name: "Ångra" }).click();
  await expect(facts.getByRole("button", { name: /Mässan i Älvsjö/ })).toHaveCount(0);
});

test("a person's card begins a case that they take part in", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/contacts`);
  await page.locator(".rows tbody a").first().click();
  await page.getByRole("link", { name: "Nytt ärende" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Nytt ärende" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Kontakt" }).first()).not.toHaveValue("");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a company is looked up in a second step that keeps what was typed", async ({ page }) => {
    const title = `Utan skript ${Date.now()}`;
    await begin(page, title);
    await page.getByLabel("Beskrivning").fill("Två\nrader");
    await page.getByLabel("Skapa kund").fill("snömåran");
    await page.getByRole("button", { name: "Ny kund från företagsregistret" }).click();
    await expect(page.getByLabel("Rubrik")).toHaveValue(title);
    await page.getByRole("link", { name: /Brf Snömåran/ }).click();
    await expect(page.getByLabel("Rubrik")).toHaveValue(title);
    await expect(page.getByLabel("Beskrivning")).toHaveValue("Två\nrader");
    await page.getByRole("button", { name: "Skapa ärende" }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("link", { name: "Brf Snömåran" }).first()).toBeVisible();
  });
});
