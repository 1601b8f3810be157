import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

test("a report viewer opens the reports, follows a number to its rows and takes the table along", async ({
  page,
}) => {
  await signIn(page, swedish.reportViewer);
  await visit(page, `${base}/reports`);
  for (const name of ["Viktad pipeline", "Vunnet och förlorat", "Statusöversikt"]) {
    await visit(page, `${base}/reports`);
    await page.getByRole("main").getByRole("link", { name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("table").last()).toBeVisible();
  }

  await visit(page, `${base}/reports/pipeline?by=owner`);
  const sum = page.getByRole("table").last().getByRole("row").last();
  const count = (await sum.getByRole("link").first().innerText()).trim();
  const weighted = (await sum.getByRole("link").last().innerText()).trim();
  for (const [format, start] of [
    ["CSV", "\ufeff"],
    ["Excel", "PK"],
  ] as const) {
    const started = page.waitForEvent("download");
    await page
      .getByRole("link", { name: `${format}: Per ansvarig` })
      .last()
      .click();
    const path = await (await started).path();
    expect(readFileSync(path, "utf8").startsWith(start)).toBe(true);
  }
  await sum.getByRole("link").last().click();
  await expect(page).toHaveURL(/\/cases\?/);
  await expect(page.getByRole("main")).toContainText(count);
  await expect(page.getByRole("main")).toContainText(weighted);
  await visit(page, `${base}/settings/currencies`);
  await expect(page.getByRole("button", { name: "Spara" })).toHaveCount(0);
});

test("a rate that an administrator enters can be taken away and put back", async ({ page }) => {
  await signIn(page, swedish.administrator);
  await visit(page, `${base}/settings/currencies`);
  await page.getByLabel("Kurser, en per rad").fill("ISK 0,0789 2001-02-03");
  await page.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByText("1 ISK = 0,0789 SEK")).toBeVisible();
  await page.getByRole("button", { name: "Ta bort kursen för ISK 2001-02-03" }).click();
  await expect(page.getByText("1 ISK = 0,0789 SEK")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Ångra" }).click();
  await expect(page.getByText("1 ISK = 0,0789 SEK")).toBeVisible();
  await page.getByRole("button", { name: "Ta bort kursen för ISK 2001-02-03" }).click();
  await expect(page.getByText("1 ISK = 0,0789 SEK")).toHaveCount(0);
});
