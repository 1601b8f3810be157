import { expect, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

test("a colleague changes a followed case: the bell tells without a reload, and opening it is reading it", async ({
  page,
  browser,
}) => {
  const title = `Följt ärende ${Date.now()}`;
  const colleague = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await signIn(colleague, swedish.administrator);
  await visit(colleague, `${base}/customers`);
  const customer = await colleague.locator("a.main").first().getAttribute("href");
  await visit(colleague, `${base}/cases/new?customer=${customer?.split("/").at(-1)}`);
  await colleague.getByLabel("Rubrik").fill(title);
  await colleague.getByRole("button", { name: "Skapa ärende" }).click();
  await expect(colleague.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await signIn(page, swedish.seller);
  await visit(page, colleague.url());
  await page.getByRole("button", { name: "Följ", exact: true }).click();
  await expect(page.getByRole("button", { name: "Följer. Sluta följa" })).toBeVisible();
  await expect(page.getByText(`Du följer`).first()).toBeVisible();
  // Whoever looks at the case sees the change there, and has read it.
  await visit(page, base);

  await colleague.getByRole("button", { name: "Kontaktad", exact: true }).click();
  await expect(colleague.locator("[aria-current=step]")).toContainText("Kontaktad");

  const bell = page.getByRole("navigation").getByRole("link", { name: /^Aviseringar/ });
  await bell.click();
  await page.getByRole("link", { name: "Olästa" }).click();
  const told = page.getByRole("listitem").filter({ hasText: title });
  await expect(told).toContainText("ändrade");
  await expect(told).toContainText("→ Kontaktad");
  expect(await faultsOf(page)).toEqual([]);
  await told.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  // Whatever else falls due meanwhile: the bell says what is unread, and this is not.
  await expect(async () => {
    const { count } = await (await page.request.get(`${base}/notifications/count`)).json();
    await expect(bell.locator("[data-live-count]")).toHaveText(`${count}`, { timeout: 1_000 });
  }).toPass();
  await bell.click();
  await page.getByRole("link", { name: "Olästa" }).click();
  await expect(page.getByRole("link", { name: /^Olästa/ })).toHaveAttribute("aria-current", "page");
  await expect(told).toHaveCount(0);
});
