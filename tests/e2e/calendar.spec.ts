import { expect, test } from "@playwright/test";
import { signIn, swedish } from "./sign-in";
import { visit } from "./visit";

test.use({ locale: "sv-SE", viewport: { width: 1440, height: 900 } });

const base = `/${swedish.slug}`;

test("a task is dragged to an hour of another day, and put back", async ({ page }) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/calendar?view=week`);
  // Colleagues' tasks come and go, so it is known by its own name.
  const id = await page.locator("[data-kind=task]").first().getAttribute("data-event");
  const task = page.locator(`[data-event="${id}"]`);
  const before = (await task.getAttribute("data-start")) ?? "";
  const from = await task.boundingBox();
  const monday = await page.locator(".cal-day").first().boundingBox();
  if (!from || !monday) throw new Error("nothing to drag");
  await page.mouse.move(from.x + from.width - 12, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width - 20, from.y + 24, { steps: 4 });
  await page.mouse.move(monday.x + 60, monday.y + monday.height / 2, { steps: 10 });
  await page.mouse.up();
  const undo = page.getByRole("button", { name: "Ångra" });
  await expect(undo).toBeVisible();
  await expect(page.locator(".cal-day").first().locator(task)).toHaveAttribute("data-start", /T\d\d:/);
  await undo.click();
  await expect(task).toHaveAttribute("data-start", before);
});

test("a time at which all can fills the form in, and is chosen without JavaScript too", async ({
  page,
  browser,
}) => {
  await signIn(page, swedish.seller);
  await visit(page, `${base}/meetings/new`);
  await page.getByLabel("Rubrik").fill("Genomgång");
  await page.getByText("Hitta en ledig tid").click();
  await page.getByRole("button", { name: "Visa lediga tider" }).click();
  const times = page.locator(".free-times");
  await times.getByRole("button").last().click();
  await expect(page.getByLabel("Rubrik")).toHaveValue("Genomgång");
  await expect(times).toContainText("Ifyllt:");
  const start = await page.getByLabel("Klockan", { exact: true }).inputValue();
  await expect(times.getByRole("button", { pressed: true })).toContainText(`, ${start}–`);

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    locale: "sv-SE",
    baseURL: new URL(page.url()).origin,
  });
  await plain.addCookies(await page.context().cookies());
  const bare = await plain.newPage();
  await visit(bare, `${base}/meetings/new`);
  await bare.getByLabel("Rubrik").fill("Utan skript");
  await bare.getByText("Hitta en ledig tid").click();
  await bare.getByRole("button", { name: "Visa lediga tider" }).click();
  await expect(bare.getByLabel("Rubrik")).toHaveValue("Utan skript");
  const choice = bare.locator(".free-times label").first();
  const time = (await choice.textContent())?.split(", ")[1] ?? "";
  await choice.click();
  await bare.getByRole("button", { name: "Boka möte" }).click();
  await expect(bare.getByRole("heading", { level: 1 })).toContainText("Utan skript");
  await expect(bare.locator("main")).toContainText(time);
  await plain.close();
});
