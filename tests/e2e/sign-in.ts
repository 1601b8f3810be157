import { expect, type Page } from "@playwright/test";

export const password = process.env.DEMO_PASSWORD ?? "";

export const swedish = {
  slug: "nordbygg-demo",
  administrator: "asa@nordbygg.example",
  seller: "malin@nordbygg.example",
  reportViewer: "rune@nordbygg.example",
} as const;

export const norwegian = { slug: "fjordkraft-demo", administrator: "ingunn@fjordkraft.example" } as const;

/** Signs in as a member of the demo, and stands on the organisation's overview. */
export async function signIn(page: Page, email: string, slug: string = swedish.slug): Promise<void> {
  await page.goto(`/sign-in?next=/${slug}`);
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Lösenord").fill(password);
  await page.getByRole("button", { name: "Logga in" }).click();
  // The sign-in page's own address ends with the slug too.
  await expect(page).toHaveURL((url) => url.pathname === `/${slug}`, { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
