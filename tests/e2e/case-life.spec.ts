import { type Browser, expect, type Page, test } from "@playwright/test";
import { faultsOf } from "./faults-of";
import { norwegian, signIn } from "./sign-in";
import { visit } from "./visit";

const base = `/${norwegian.slug}`;
const [seller, colleague] = ["torbjorn@fjordkraft.example", "kaja@fjordkraft.example"];
// The pages are in the member's own language; signing in is in the browser's.
test.use({ locale: "sv-SE" });

/** A case of one's own, so that nobody else's counts move. */
async function makeCase(page: Page, title: string): Promise<string> {
  await visit(page, `${base}/customers`);
  const customer = await page.locator("a.main").first().getAttribute("href");
  await visit(page, `${base}/cases/new?customer=${customer?.split("/").at(-1)}`);
  await page.getByLabel("Tittel", { exact: true }).fill(title);
  await page.getByLabel("Verdi", { exact: true }).fill("80000");
  await page.getByRole("button", { name: "Opprett sak" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return page.url();
}

/** How many open cases of the seller's the pipeline report counts. */
async function openInReport(page: Page, name: string): Promise<number> {
  await visit(page, `${base}/reports/pipeline`);
  const mine = await page.locator('a[href*="owner="]', { hasText: name }).first().getAttribute("href");
  await visit(page, mine ?? "");
  const total = page.getByRole("row", { name: /^Sum/ }).first();
  return Number((await total.getByRole("cell").first().innerText()).replace(/\D/g, ""));
}

async function colleaguePage(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: "sv-SE" })).newPage();
  await signIn(page, colleague, norwegian.slug);
  return page;
}

test("a case is put on ice, taken up again, lost for a reason and opened again", async ({ page }) => {
  // A long way, with the report read four times on it.
  test.slow();
  await signIn(page, seller, norwegian.slug);
  const url = await makeCase(page, `Varmepumpe ${Date.now()}`);
  const before = await openInReport(page, "Torbjørn");

  await visit(page, url);
  await page.getByRole("link", { name: /På vent$/ }).click();
  await page.getByRole("button", { name: "Sett på vent" }).click();
  await expect(page.getByLabel("På vent til")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Hvorfor settes saken på vent?")).toHaveAttribute("aria-invalid", "true");
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel("På vent til").fill("2031-03-01");
  await page.getByLabel("Hvorfor settes saken på vent?").fill("Styret møtes i mars");
  await page.getByRole("button", { name: "Sett på vent" }).click();
  const facts = page.getByRole("complementary");
  await expect(facts.getByText("Styret møtes i mars")).toBeVisible();
  await expect(facts.getByText("01.03.2031")).toBeVisible();
  await expect(page.getByText(/^satte saken på vent til 01\.03\.2031: Styret møtes i mars$/)).toBeVisible();
  expect(await openInReport(page, "Torbjørn")).toBe(before - 1);

  await visit(page, url);
  await page.getByRole("button", { name: "Ta opp igjen" }).click();
  await expect(facts.getByText("Styret møtes i mars")).toBeHidden();
  expect(await openInReport(page, "Torbjørn")).toBe(before);

  await visit(page, url);
  await page.getByRole("link", { name: "Tapt", exact: true }).click();
  await page.getByRole("button", { name: "Marker som tapt" }).click();
  await expect(page.getByLabel("Hvorfor gikk saken tapt?")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Hvorfor gikk saken tapt?").selectOption({ label: "Prisen" });
  await page.getByLabel(/Konkurrent/).fill("Varme & Sønn");
  await page.getByRole("button", { name: "Marker som tapt" }).click();
  await expect(facts.getByText("Varme & Sønn")).toBeVisible();
  await expect(page.getByRole("img", { name: "avsluttet" }).first()).toBeVisible();
  await page.getByRole("button", { name: "Åpne igjen" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "(nåværende)" })).toContainText("Ny");
  expect(await openInReport(page, "Torbjørn")).toBe(before);
});

test("archiving proposes Lost first, and the case comes back from its own page", async ({ page }) => {
  await signIn(page, seller, norwegian.slug);
  const url = await makeCase(page, `Feilregistrert ${Date.now()}`);
  await page.getByRole("heading", { level: 1 }).click({ button: "right" });
  await page.getByRole("link", { name: "Arkiver" }).click();
  await expect(page.getByRole("link", { name: "Avslutt som tapt i stedet" })).toBeVisible();
  await page.getByRole("button", { name: "Arkiver likevel" }).click();
  await expect(page).toHaveURL(new RegExp(`${base}/cases$`));
  await visit(page, url);
  await expect(page.getByText("Saken er arkivert")).toBeVisible();
  await page.getByRole("button", { name: "Gjenopprett" }).click();
  await expect(page.getByText("Saken er arkivert")).toBeHidden();
});

test("of two who move a case at once, the second is told", async ({ page, browser }) => {
  await signIn(page, seller, norwegian.slug);
  const url = await makeCase(page, `To om saken ${Date.now()}`);
  const other = await colleaguePage(browser);
  // The other page stays as it was: what a colleague changes does not reach it.
  await other.route(/[?&]since=/, (route) => route.abort());
  await visit(other, url);
  await page.getByRole("button", { name: "Forhandling" }).click();
  await expect(page.getByText("70 %").first()).toBeVisible();
  await other.getByRole("button", { name: "Kontaktet" }).click();
  await expect(other.getByText("Noen kom deg i forkjøpet: saken står nå i Forhandling.")).toBeVisible();
});

test("a case crosses into another pipeline by the menu", async ({ page }) => {
  await signIn(page, seller, norwegian.slug);
  await makeCase(page, `Årlig ettersyn ${Date.now()}`);
  await page.getByRole("button", { name: "Flere handlinger" }).click();
  await page.getByRole("button", { name: "Serviceavtaler" }).click();
  await expect(page.getByRole("complementary").getByText("Serviceavtaler")).toBeVisible();
  await expect(page.getByRole("button", { name: "Avtale sendt" })).toBeVisible();
});
