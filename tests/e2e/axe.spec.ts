import { expect, type Page, test } from "@playwright/test";
import { crawl, type Visited } from "./crawl";
import { faultsOf } from "./faults-of";
import { signIn, swedish } from "./sign-in";

test.use({ locale: "sv-SE" });
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

/** The crawl of an administrator serves two tests. */
let crawled: Promise<Visited[]> | null = null;
function crawlOf(page: Page): Promise<Visited[]> {
  crawled ??= crawl(page.context().request, swedish.slug);
  return crawled;
}

test("every page of the organisation is clean for axe in both themes", async ({ page }) => {
  test.setTimeout(1_800_000);
  await signIn(page, swedish.administrator);
  const pages = (await crawlOf(page)).filter(({ isPage }) => isPage);
  const paths = onePerPage(pages.map(({ path }) => path));
  expect(paths.length).toBeGreaterThan(15);
  const faults: string[] = [];
  for (const path of paths) {
    // As a reader would: where the database was away for seconds, a page asks to be loaded again.
    if (((await page.goto(path))?.status() ?? 0) >= 500) await page.reload();
    for (const fault of await faultsOf(page)) faults.push(`${path} ${fault}`);
  }
  expect(faults).toEqual([]);
});

test("the pages for who is not signed in are clean for axe in both themes", async ({ page }) => {
  for (const path of ["/sign-in", "/sign-up", "/reset"]) {
    await page.goto(path);
    expect(await faultsOf(page), path).toEqual([]);
  }
});

/** Forms in a page's own part that change something, and links to pages that hold one. What one follows and is told of is one's own. */
function writesOffered(visited: Visited[]): { pages: number; writes: string[] } {
  const ownAccount = new RegExp(`^/${swedish.slug}/settings/(account|security|calendar|notifications)`);
  const pages = visited.filter(({ path, body }) => !ownAccount.test(path) && body.includes("<main"));
  const writes = pages.flatMap(({ path, body }) => {
    const main = body.slice(body.indexOf("<main"), body.indexOf("</main>"));
    const forms = (main.match(/<form\b[^>]*>.*?<\/form>/gs) ?? []).filter(
      (form) => !/^<form\b[^>]*method="(get|dialog)"/i.test(form) && !/>Följ(er)?</.test(form),
    );
    const links = main.match(/href="[^"]*\/(new|edit|invite)"/g) ?? [];
    return [...forms, ...links].map((found) => `${path} ${found.slice(0, 120)}`);
  });
  return { pages: pages.length, writes };
}

test("a report viewer is offered nothing that changes anything; an administrator much", async ({
  page,
  browser,
}) => {
  test.setTimeout(1_800_000);
  await signIn(page, swedish.reportViewer);
  const viewer = writesOffered(await crawl(page.context().request, swedish.slug));
  expect(viewer.pages).toBeGreaterThan(12);
  expect(viewer.writes).toEqual([]);
  const other = await browser.newPage();
  await signIn(other, swedish.administrator);
  const administrator = writesOffered(await crawlOf(other));
  expect(administrator.writes.length).toBeGreaterThan(15);
});
