import { expect, type Page, type Response } from "@playwright/test";

/** Goes to an address, and waits until the page hears what is pressed in it: before, it is a page without scripts. */
export async function visit(page: Page, path: string): Promise<Response | null> {
  const answer = await page.goto(path);
  await awake(page);
  return answer;
}

/** Until every part of the page that says whether it listens does so; where scripts are turned off, none ever will. */
export async function awake(page: Page): Promise<void> {
  // Again from the start where a page leads on by itself meanwhile.
  await expect(async () => {
    const isAsleep = await page.evaluate(
      () =>
        matchMedia("(scripting: enabled)").matches && document.querySelector("[data-awake=false]") !== null,
    );
    expect(isAsleep, "listens").toBe(false);
  }).toPass({ timeout: 60_000, intervals: [20, 50, 100] });
}

/** Until the page is what one asked for: it has a name, it listens, and nothing is on its way. */
export async function settled(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await awake(page);
  await expect(page.locator("[data-busy], [aria-busy=true]")).toHaveCount(0, { timeout: 30_000 });
}
