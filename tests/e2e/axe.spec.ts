import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { crawl } from "./crawl";
import { signIn, swedish } from "./sign-in";

test.use({ locale: "sv-SE" });
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** One address of each page, without the filters and orders that only change its rows. */
const onePerPage = (paths: string[]) => {
  const found = new Map<string, string>();
  for (const path of paths) {
    const [plain = "", query = ""] = path.split("?");
    const tab = new URLSearchParams(query).get("tab") ?? "";
    const page = `${plain.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")} ${tab}`;
    if (!found.has(page)) found.set(page, tab ? `${plain}?tab=${tab}` : plain);
  }
  return [...found.values()];
};

for (const theme of ["light", "dark"] as const)
  test(`every page of the organisation is clean for axe, ${theme}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ colorScheme: theme });
    const page = await context.newPage();
    await signIn(page, swedish.administrator);
    const pages = (await crawl(context.request, swedish.slug)).filter(({ isPage }) => isPage);
    const paths = onePerPage(pages.map(({ path }) => path));
    expect(paths.length).toBeGreaterThan(15);
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      for (const { id, nodes } of violations) faults.push(`${path} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

for (const path of ["/sign-in", "/sign-up", "/reset"])
  test(`${path} is clean for axe in both themes`, async ({ page }) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    }
  });

/** Forms in a page's own part that change something, and links to pages that hold one. */
async function writesOffered(page: Page, email: string): Promise<{ pages: number; writes: string[] }> {
  await signIn(page, email);
  const visited = await crawl(page.context().request, swedish.slug);
  const ownAccount = new RegExp(`^/${swedish.slug}/settings/(account|security)`);
  const pages = visited.filter(({ path, body }) => !ownAccount.test(path) && body.includes("<main"));
  const writes = pages.flatMap(({ path, body }) => {
    const main = body.slice(body.indexOf("<main"), body.indexOf("</main>"));
    const forms = (main.match(/<form\b[^>]*>/g) ?? []).filter((form) => !/method="(get|dialog)"/i.test(form));
    const links = main.match(/href="[^"]*\/(new|edit|invite)"/g) ?? [];
    return [...forms, ...links].map((found) => `${path} ${found.slice(0, 120)}`);
  });
  return { pages: pages.length, writes };
}

test("a report viewer is offered nothing that changes anything; an administrator much", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const viewer = await writesOffered(await browser.newPage(), swedish.reportViewer);
  expect(viewer.pages).toBeGreaterThan(12);
  expect(viewer.writes).toEqual([]);
  const administrator = await writesOffered(await browser.newPage(), swedish.administrator);
  expect(administrator.writes.length).toBeGreaterThan(15);
});
