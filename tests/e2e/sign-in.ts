import { expect, type Page } from "@playwright/test";
import { visit } from "./visit";

export const password = process.env.DEMO_PASSWORD ?? "";

export const swedish = {
  slug: "nordbygg-demo",
  administrator: "asa@nordbygg.example",
  seller: "malin@nordbygg.example",
  reportViewer: "rune@nordbygg.example",
} as const;

export const norwegian = { slug: "fjordkraft-demo", administrator: "ingunn@fjordkraft.example" } as const;

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;
/** Of who has signed in before in this process. */
const remembered = new Map<string, Cookies>();

/**
 * Signs in as a member of the demo, and stands on the organisation's overview. Who has done so before comes with the same
 * session, unless the journey is about signing in (`anew`).
 */
export async function signIn(
  page: Page,
  email: string,
  slug: string = swedish.slug,
  { anew = false } = {},
): Promise<void> {
  const known = remembered.get(email);
  if (known && !anew) {
    await page.context().addCookies(known);
    await visit(page, `/${slug}`);
  } else {
    await visit(page, `/sign-in?next=/${slug}`);
    await page.getByLabel("E-post").fill(email);
    await page.getByLabel("Lösenord").fill(password);
    await page.getByRole("button", { name: "Logga in" }).click();
    // The sign-in page's own address ends with the slug too.
    await expect(page).toHaveURL((url) => url.pathname === `/${slug}`, { timeout: 30_000 });
    remembered.set(email, await page.context().cookies());
  }
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}
