import { expect, type Locator, type Page, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

const numberIn = async (place: Locator) => Number((await place.innerText()).replace(/\D/g, ""));

/** The number of rows that the list says it has. */
const listed = (page: Page) => numberIn(page.getByRole("heading", { level: 1 }).locator("xpath=.."));

test("what changed leads from each part to its cases, and comes as a file", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/reports/movements?between=this-quarter`);
  const table = page.getByRole("table", { name: /^Från/ });
  const added = table.getByRole("row", { name: /^Nya/ }).getByRole("link").first();
  const count = await numberIn(added);
  expect(count).toBeGreaterThan(0);
  const file = await page.request.get(
    `${base}/reports/movements/file?between=this-quarter&table=parts&format=csv`,
  );
  expect(await file.text()).toContain("Nya");
  await added.click();
  await page.waitForURL(/moved=new/);
  await expect(page.getByRole("heading", { level: 1, name: "Ärenden" })).toBeVisible();
  expect(await listed(page)).toBe(count);
});

test("an administrator adopts what history says of a status, and takes it back", async ({ page }) => {
  await signIn(page, swedish.administrator);
  await visit(page, `${base}/reports/conversion`);
  const set = page
    .getByRole("table", { name: /^Sannolikhet och historik/ })
    .getByRole("row", { name: /^Ny / })
    .getByRole("cell")
    .nth(1);
  await expect(set).toHaveText(/^10\s%$/);
  await page.getByRole("button", { name: /^Använd .* för Ny$/ }).click();
  await expect(set).not.toHaveText(/^10\s%$/);
  await page.getByRole("status").getByRole("button", { name: "Ångra" }).click();
  await expect(set).toHaveText(/^10\s%$/);
});

test("a target that is set stands in the report", async ({ page }) => {
  await signIn(page, swedish.administrator);
  const year = new Date().getFullYear() + 1;
  await visit(page, `${base}/settings/targets?year=${year}`);
  await page.getByLabel(`Henrik Öhman, januari ${year}`).fill("12 345");
  await page.getByRole("button", { name: "Spara målen" }).click();
  await expect(page.getByText(`Målen för ${year} är sparade.`)).toBeVisible();
  await visit(page, `${base}/reports/targets?interval=own&from=${year}-01-01&to=${year}-01-31`);
  const row = page.getByRole("table", { name: "Per säljare" }).getByRole("row", { name: /^Henrik Öhman/ });
  await expect(row).toContainText(/12\s345,00/);
});

test("a team is given on the employee's card, and adds up in the report", async ({ page }) => {
  await signIn(page, swedish.administrator);
  await visit(page, `${base}/settings/members`);
  await page.getByRole("link", { name: "Jonas Bergvall" }).click();
  await page.getByRole("combobox", { name: "Team" }).fill("Fjällen");
  await page.getByRole("button", { name: "Spara team" }).click();
  await expect(page.getByText("Jonas Bergvall är med i teamet Fjällen.")).toBeVisible();
  await visit(page, `${base}/reports/targets`);
  const team = page.getByRole("table", { name: "Per team" }).getByRole("row", { name: /^Fjällen/ });
  await expect(team).toBeVisible();
});

test("a report viewer opens every report, and sets nothing", async ({ page }) => {
  await signIn(page, swedish.reportViewer);
  for (const [report, title] of [
    ["movements", "Vad ändrades"],
    ["conversion", "Konvertering"],
    ["targets", "Mål och säljare"],
  ]) {
    await visit(page, `${base}/reports/${report}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
  await expect(page.getByRole("link", { name: "Sätt mål" })).toHaveCount(0);
  await visit(page, `${base}/reports/conversion`);
  await expect(page.getByRole("button", { name: /^Använd .* för / })).toHaveCount(0);
  expect((await visit(page, `${base}/settings/targets`))?.status()).toBe(403);
});
