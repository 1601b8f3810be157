import { expect, type Locator, type Page, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

const board = `/${swedish.slug}/board`;
test.use({ locale: "sv-SE", viewport: { width: 1440, height: 900 } });

const column = (page: Page, name: string) => page.locator(`[data-status][data-name="${name}"]`);
const cards = (page: Page, name: string) => column(page, name).locator("[data-card]");
const ids = (page: Page, name: string) =>
  cards(page, name).evaluateAll((list) => list.map((card) => card.getAttribute("data-card") ?? ""));
const card = (page: Page, id: string) => page.locator(`#card-${id}`);
const live = (page: Page) => page.getByRole("status").filter({ hasText: /^Flyttad till/ });
const amount = async (place: Locator) => Number((await place.textContent())?.replace(/\D/g, ""));

test.beforeEach(async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, board);
});

async function drag(page: Page, from: Locator, to: { x: number; y: number }) {
  const box = await from.boundingBox();
  if (!box) throw new Error("no card");
  await page.mouse.move(box.x + 60, box.y + box.height - 14);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + box.height - 10, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 12 });
  await page.mouse.up();
}

test("a card goes where the mouse drops it, and stays there", async ({ page }) => {
  const [first = "", second = ""] = await ids(page, "Ny");
  const before = await amount(column(page, "Kontaktad").locator(".count"));
  const upper = await cards(page, "Kontaktad").nth(1).boundingBox();
  if (!upper) throw new Error("no second card");
  await drag(page, card(page, first), { x: upper.x + 100, y: upper.y + 5 });
  await expect(cards(page, "Kontaktad").nth(1)).toHaveId(`card-${first}`);
  await expect(live(page)).toHaveText(/^Flyttad till Kontaktad, 2 av \d+$/);
  await expect(page.getByRole("button", { name: "Ångra" })).toBeVisible();
  await expect.poll(() => amount(column(page, "Kontaktad").locator(".count"))).toBe(before + 1);
  await page.reload();
  await expect(cards(page, "Kontaktad").nth(1)).toHaveId(`card-${first}`);
  await expect(cards(page, "Ny").first()).toHaveId(`card-${second}`);
  await expect(page).toHaveURL(new RegExp(`${board}$`));
});

test("a card is moved by keyboard alone, keeps the focus, and is put back by undo", async ({ page }) => {
  const [, second = ""] = await ids(page, "Offert skickad");
  const menu = card(page, second).getByRole("link", { name: /^Åtgärder för/ });
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Överst" }).focus();
  await page.keyboard.press("Enter");
  await expect(cards(page, "Offert skickad").first()).toHaveId(`card-${second}`);
  await expect(card(page, second).locator("a.main")).toBeFocused();
  await expect(live(page)).toHaveText(/^Flyttad till Offert skickad, 1 av \d+$/);
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(cards(page, "Offert skickad").nth(1)).toHaveId(`card-${second}`);
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.locator(".menu:popover-open").getByRole("button", { name: "Förhandling" }).press("Enter");
  await expect(cards(page, "Förhandling").first()).toHaveId(`card-${second}`);
  await expect(card(page, second).locator("a.main")).toBeFocused();
});

test("losing asks for the reason in place", async ({ page }) => {
  const [first = ""] = await ids(page, "Kontaktad");
  await card(page, first).click({ button: "right", position: { x: 200, y: 40 } });
  await page.locator(".menu:popover-open").getByRole("button", { name: "Förlorat" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Varför förlorades ärendet?")).toBeFocused();
  await dialog.getByRole("button", { name: "Markera som förlorat" }).click();
  await expect(dialog.getByText("Ange varför ärendet förlorades.").first()).toBeVisible();
  await dialog.getByLabel("Varför förlorades ärendet?").selectOption({ label: "Priset" });
  await dialog.getByLabel("Konkurrent").fill("Bygg i Backen AB");
  await dialog.getByRole("button", { name: "Markera som förlorat" }).click();
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL((url) => url.pathname === board && !url.search.includes("close"));
  await expect(column(page, "Förlorat").locator(`#card-${first} a.main`)).toBeFocused();
  await page.getByRole("button", { name: "Ångra" }).click();
  await expect(column(page, "Kontaktad").locator(`#card-${first}`)).toBeVisible();
});

test("dropping on Won asks too, and leaving the question leaves the card", async ({ page }) => {
  const [first = ""] = await ids(page, "Förhandling");
  await column(page, "Vunnet").scrollIntoViewIfNeeded();
  const won = await column(page, "Vunnet").boundingBox();
  if (!won) throw new Error("no column");
  await drag(page, card(page, first), { x: won.x + 60, y: won.y + 200 });
  // Esc is the dialog's once it lies over the page.
  await expect(page.locator("dialog:modal")).toContainText("Avsluta som vunnet");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(column(page, "Förhandling").locator(`#card-${first}`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${board}$`));
});

test("a closed card does not go to the other ending before it is opened again, and says so", async ({
  page,
}) => {
  const [won = ""] = await ids(page, "Vunnet");
  await card(page, won)
    .getByRole("link", { name: /^Åtgärder för/ })
    .press("Enter");
  await page.locator(".menu:popover-open").getByRole("button", { name: "Förlorat" }).press("Enter");
  await expect(page.getByText("Ärendet är avslutat. Öppna det igen först.")).toBeVisible();
  await expect(column(page, "Vunnet").locator(`#card-${won}`)).toBeVisible();
});

test("a finger scrolls, and drags after a moment", async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    locale: "sv-SE",
  });
  const page = await context.newPage();
  await signIn(page, swedish.seller);
  await visit(page, board);
  const [first = "", second = ""] = await ids(page, "Ny");
  const box = await card(page, second).boundingBox();
  const above = await card(page, first).boundingBox();
  if (!box || !above) throw new Error("no card");
  const session = await context.newCDPSession(page);
  const touch = (type: string, x: number, y: number) =>
    session.send("Input.dispatchTouchEvent", {
      type: type as "touchStart",
      touchPoints: type === "touchEnd" ? [] : [{ x, y }],
    });
  await touch("touchStart", box.x + 100, box.y + 60);
  // A finger that rests takes hold of the card.
  await expect(page.locator("html")).toHaveClass(/is-dragging/);
  for (let step = 1; step <= 8; step++)
    await touch("touchMove", box.x + 100, box.y + 60 - ((box.y + 60 - above.y - 4) * step) / 8);
  await touch("touchEnd", 0, 0);
  await expect(cards(page, "Ny").first()).toHaveId(`card-${second}`);
  await expect(page).toHaveURL(new RegExp(`${board}$`));
  await context.close();
});

test("without a script a card's menu is a page that moves it", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "sv-SE" });
  const page = await context.newPage();
  await signIn(page, swedish.seller);
  await visit(page, board);
  const [first = "", second = ""] = await ids(page, "Ny");
  await card(page, first)
    .getByRole("link", { name: /^Åtgärder för/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Nedåt" }).click();
  await expect(cards(page, "Ny").nth(1)).toHaveId(`card-${first}`);
  await visit(page, board);
  await card(page, second)
    .getByRole("link", { name: /^Åtgärder för/ })
    .click();
  await page.getByRole("dialog").getByRole("button", { name: "Förhandling" }).click();
  await expect(cards(page, "Förhandling").first()).toHaveId(`card-${second}`);
  await context.close();
});

test("a colleague's move shows without a reload", async ({ page, browser }) => {
  const context = await browser.newContext({ locale: "sv-SE" });
  const other = await context.newPage();
  await signIn(other, swedish.administrator);
  await visit(other, board);
  const [first = ""] = await ids(page, "Offert skickad");
  await card(other, first)
    .getByRole("link", { name: /^Åtgärder för/ })
    .click();
  await other.locator(".menu:popover-open").getByRole("button", { name: "Kontaktad" }).click();
  await expect(column(page, "Kontaktad").locator(`#card-${first}`)).toBeVisible({ timeout: 60_000 });
  await context.close();
});

test("axe finds nothing on the board, its menu and its question, in both themes", async ({ page }) => {
  expect(await faultsOf(page)).toEqual([]);
  const [first = ""] = await ids(page, "Ny");
  await card(page, first)
    .getByRole("link", { name: /^Åtgärder för/ })
    .click();
  expect(await faultsOf(page)).toEqual([]);
  await page.locator(".menu:popover-open").getByRole("button", { name: "Förlorat" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
});
