import { expect, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

/** As old programs write it: semicolons, a byte a letter, a day that can be read in two ways, people nobody here is called. */
const list = (mark: string) =>
  Buffer.from(
    `Kundnr;Namn;E-post;Ort;Registrerad;Ansvarig
${mark}1;Åkeri ${mark} AB;post@${mark}.example;Luleå;03/04/2026;Nils Okänd
${mark}2;Öbageri ${mark};fel adress;Umeå;;
${mark}1;Åkeri ${mark} AB;;;;
`,
    "latin1",
  );

test("a file goes through its four steps into the register, and out again", async ({ page }) => {
  await signIn(page, swedish.administrator);
  const mark = `f${Date.now() % 1_000_000}`;
  await visit(page, `${base}/imports`);
  await page.getByRole("button", { name: "Ladda upp" }).click();
  await expect(page.getByLabel("Fil", { exact: true })).toHaveAccessibleDescription(/Välj en fil först\./);
  await page
    .getByLabel("Fil", { exact: true })
    .setInputFiles({ name: `${mark}.csv`, mimeType: "text/csv", buffer: list(mark) });
  await page.getByRole("button", { name: "Ladda upp" }).click();

  await expect(page.getByLabel("Teckenkodning")).toHaveValue("windows-1252");
  await expect(page.getByRole("cell", { name: `Åkeri ${mark} AB` }).first()).toBeVisible();
  await page.getByRole("button", { name: "Vidare till kolumnerna" }).click();

  const check = page.getByRole("button", { name: "Kontrollera raderna" });
  await expect(check).toBeVisible({ timeout: 60_000 });
  await check.click();
  await expect(page.getByText("2 frågor måste besvaras")).toBeVisible();
  await expect(page.getByLabel("Hur ska 03/04/2026 läsas?")).toHaveAccessibleDescription(
    /dagen eller månaden/,
  );
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel("Hur ska 03/04/2026 läsas?").selectOption({ label: "Dagen först" });
  await page.getByLabel("Nils Okänd").selectOption({ label: "Skapa ”Nils Okänd”" });
  await check.click();

  const start = page.getByRole("button", { name: "Importera 1 rad" });
  await expect(start).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: /^Fel/ }).click();
  await expect(page.getByText("Ingen giltig e-postadress: ”fel adress”, kolumnen ”E-post”")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await start.click();

  await expect(page.getByText("Importen är klar.")).toBeVisible({ timeout: 60_000 });
  const run = page.url();
  await visit(page, `${base}/customers?q=${mark}`);
  await page.getByRole("link", { name: `Åkeri ${mark} AB`, exact: true }).click();
  await expect(page.getByText("Nils Okänd").first()).toBeVisible();
  const card = page.url();

  await visit(page, run);
  await page.getByRole("button", { name: "Ångra importen" }).click();
  await expect(page.getByText("Importen är ångrad, och filens innehåll är borttaget.")).toBeVisible();
  expect((await visit(page, card))?.status()).toBe(404);
  await visit(page, `${base}/imports`);
  await expect(page.getByRole("row", { name: new RegExp(`${mark}.csv.*Ångrad`) })).toBeVisible();
});
