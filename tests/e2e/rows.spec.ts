import { expect, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const base = `/${swedish.slug}`;
test.use({ locale: "sv-SE" });

test("a row's button opens the menu of a right-click, by keyboard too, and leads to the record without JavaScript", async ({
  page,
  browser,
}) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/tasks`);
  const row = page.locator(".rows tbody tr").first();
  const button = row.getByRole("button", { name: /^Fler åtgärder: / });
  const menu = page.locator("[data-row-keys]:popover-open");
  await row
    .getByRole("cell")
    .last()
    .click({ button: "right", position: { x: 1, y: 1 } });
  await expect(menu).toBeVisible();
  const items = await menu.getByRole("button").allInnerTexts();
  expect(items).toContain("Markera som klar");
  await page.keyboard.press("Escape");
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("link", { name: "Redigera" })).toBeFocused();
  expect(await menu.getByRole("button").allInnerTexts()).toEqual(items);
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  const box = await button.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  // From a ticked row its key leads past all others to what can be done with it.
  await page.keyboard.press("x");
  await page.keyboard.press("b");
  await expect(page.locator(".bulk-bar :focus")).toHaveCount(1);
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator(".bulk-bar :focus")).toHaveCount(0);
  // On a phone it ends above the bar at the window's foot.
  const desk = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  const [bar, foot] = [page.locator(".bulk-bar"), page.locator(".bottom-bar")];
  await expect(foot).toBeVisible();
  const { y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual((await foot.boundingBox())?.y ?? 0);
  if (desk) await page.setViewportSize(desk);

  for (const list of ["customers", "contacts", "cases?state=all", "orders", "calls"]) {
    await visit(page, `${base}/${list}`);
    const rows = page.locator(".rows tbody tr");
    await expect(rows.getByRole("button", { name: /^Fler åtgärder: / })).toHaveCount(await rows.count());
  }

  const cookies = await page.context().cookies();
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  await plain.addCookies(cookies);
  const bare = await plain.newPage();
  await bare.setViewportSize({ width: 390, height: 844 });
  await visit(bare, `${base}/tasks`);
  const first = bare.locator(".rows tbody tr").first();
  const name = await first.locator("a.main").textContent();
  await first.getByRole("button", { name: /^Fler åtgärder: / }).click();
  await expect(bare.getByRole("heading", { level: 1, name: name ?? "" })).toBeVisible();

  // A month on a phone leads to its days, and nothing of it goes beyond the window.
  await visit(bare, `${base}/calendar?view=month`);
  const widths = await bare.locator(".cal-scroll").evaluate((one) => [one.scrollWidth, one.clientWidth]);
  expect(widths[0]).toBe(widths[1]);
  await bare.locator(".cal-cell.is-today").click({ position: { x: 6, y: 50 } });
  await expect(bare).toHaveURL(/view=day/);
  await plain.close();
});
