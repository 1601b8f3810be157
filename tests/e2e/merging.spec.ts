import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

/** Two of a name may be one, which is asked about: they are two here. */
async function makeCustomer(page: Page, name: string, phone: string): Promise<string> {
  await visit(page, `${base}/customers/new`);
  await page.getByLabel("Namn", { exact: true }).fill(name);
  await page.getByLabel("Telefon", { exact: true }).fill(phone);
  await page.getByRole("button", { name: "Skapa kund" }).click();
  const refused = page.locator(".error-summary");
  await expect(page.getByRole("heading", { level: 1, name }).or(refused)).toBeVisible();
  if (await refused.isVisible()) {
    await page.getByLabel("Skapa ändå").check();
    await page.getByRole("button", { name: "Skapa kund" }).click();
  }
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return new URL(page.url()).pathname;
}

test("three customers become one, two of them from the queue, whose old addresses lead on, and Undo parts them again", async ({
  page,
}) => {
  await signIn(page, swedish.seller);
  const stamp = Date.now().toString(36);
  const phone = `0455-${String(Date.now()).slice(-6)}`;
  const [one, other] = [`Dubblett ${stamp}`, `Dubblett ${stamp} AB`];
  const stays = await makeCustomer(page, one, phone);
  const goes = await makeCustomer(page, other, phone);
  const third = await makeCustomer(page, `Fristående ${stamp}`, "08-123456");
  await visit(page, `${base}/merging/duplicates`);
  await page.getByRole("button", { name: /^Sök igenom/ }).click();
  const merge = page.getByRole("link", { name: new RegExp(`^Slå ihop Dubblett ${stamp}`) });
  await expect(merge).toBeVisible({ timeout: 60_000 });
  await merge.click();
  const more = page.getByRole("combobox");
  await more.fill(`Fristående ${stamp}`);
  await page.getByRole("option", { name: `Fristående ${stamp}` }).click();
  await page.getByRole("button", { name: "Lägg till" }).click();
  await expect(page.getByRole("radio", { name: new RegExp(`^Fristående ${stamp}`) }).first()).toBeVisible();
  await page
    .getByRole("radio", { name: new RegExp(`^${one} AB`) })
    .first()
    .check();
  await expect(page.getByRole("button", { name: `Slå ihop till ${other}` })).toBeVisible();
  await page
    .getByRole("radio", { name: new RegExp(`^${one}(?! AB)`) })
    .first()
    .check();
  const submit = page.getByRole("button", { name: `Slå ihop till ${one}`, exact: true });
  await expect(submit).toBeVisible();
  await page.getByRole("radiogroup", { name: "Telefon" }).getByRole("radio", { name: "08-123456" }).check();
  expect(await faultsOf(page)).toEqual([]);
  await submit.click();
  await expect(page).toHaveURL((url) => url.pathname === stays);
  await expect(page.getByRole("link", { name: "08-123456" }).first()).toBeVisible();
  for (const gone of [goes, third]) {
    await visit(page, gone);
    await expect(page).toHaveURL((url) => url.pathname === stays);
  }
  await visit(page, `${base}/settings/changes`);
  // Colleagues change things meanwhile: it is this merge that is taken back.
  const merged = page.locator(".changes > li").filter({ hasText: "sammanslagning" }).filter({ hasText: one });
  await merged.getByRole("button", { name: /^Ångra/ }).click();
  await expect(page.getByText(/rader återställda/)).toBeVisible();
  await visit(page, goes);
  await expect(page.getByRole("heading", { level: 1, name: other })).toBeVisible();
  await expect(page).toHaveURL((url) => url.pathname === goes);
});
