import { existsSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { type APIRequestContext, type Browser, expect, request as requests, test } from "@playwright/test";
import pg from "pg";
import { acquirePostgres } from "@/db/server/acquire-postgres";
import { crontab } from "@/lib/jobs/crontab";
import { crawl, type Visited } from "./crawl";
import { norwegian, signIn, swedish } from "./sign-in";
import { visit } from "./visit";

test.describe.configure({ mode: "serial" });
test.use({ locale: "sv-SE" });

const baseURL = process.env.VEKT_URL;
const canary = `Kanarie ${crypto.randomUUID()}`;
let own: APIRequestContext;
let foreign: APIRequestContext;
let guest: APIRequestContext;
let visited: Visited[];
let database: Awaited<ReturnType<typeof openDatabase>>;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(1_800_000);
  database = await openDatabase();
  own = await sessionOf(browser, swedish.administrator, swedish.slug);
  foreign = await sessionOf(browser, norwegian.administrator, norwegian.slug);
  guest = await requests.newContext({ baseURL });
  const page = await browser.newPage();
  await signIn(page, swedish.administrator);
  await visit(page, `/${swedish.slug}/customers/new`);
  await page.getByLabel("Namn", { exact: true }).fill(canary);
  await page.getByRole("button", { name: /Skapa/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: canary })).toBeVisible();
  const made = new URL(page.url()).pathname;
  await page.close();
  visited = await crawl(own, swedish.slug);
  for (const path of [
    made,
    `/${swedish.slug}/customers?q=Kanarie`,
    `/${swedish.slug}/customers/suggest?q=Kanarie`,
  ]) {
    const answer = await own.get(path);
    visited.push({ path, status: answer.status(), body: await answer.text(), isPage: false });
  }
  secrets = new Set(visited.flatMap(({ body }) => idsIn(body)));
});
test.afterAll(async () => {
  await Promise.all([own.dispose(), foreign.dispose(), guest.dispose()]);
  await database.end();
});

const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (text: string): string[] => text.match(anyId) ?? [];
/** What must not be read elsewhere, beside the canary: the id of every record that the organisation's own pages name. */
let secrets = new Set<string>();

/** Several at a time: each answer stands for itself, and there are hundreds. */
async function each<T>(all: T[], check: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await check(one);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

const leaks = (path: string, body: string) =>
  [...idsIn(body).filter((id) => secrets.has(id)), ...(body.includes(canary) ? [canary] : [])].filter(
    (secret) => !path.includes(secret),
  );

test("a member sees the organisation's pages, the canary among them", () => {
  expect(visited.length).toBeGreaterThan(25);
  expect(
    visited.filter(({ status }) => status !== 200).map(({ path, status }) => `${status} ${path}`),
  ).toEqual([]);
  expect(visited.filter(({ body }) => body.includes(canary)).length).toBeGreaterThanOrEqual(3);
  expect(secrets.size).toBeGreaterThan(40);
});

test("a member of another organisation finds none of them", async () => {
  test.setTimeout(1_800_000);
  await each(visited, async ({ path }) => {
    const answer = await foreign.get(path, { maxRedirects: 0 });
    expect(leaks(path, await answer.text()), path).toEqual([]);
    expect(answer.status(), path).toBe(404);
    const flight = await foreign.get(path, { headers: { RSC: "1" }, maxRedirects: 0 });
    expect(leaks(path, await flight.text()), path).toEqual([]);
  });
});

test("another organisation's ids lead nowhere within one's own", async () => {
  const paths = visited.filter(({ path }) => /[0-9a-f]{8}-/.test(path)).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(5);
  await each(paths, async (path) => {
    const moved = path.replace(`/${swedish.slug}`, `/${norwegian.slug}`);
    const answer = await foreign.get(moved, { maxRedirects: 0 });
    expect(leaks(moved, await answer.text()), moved).toEqual([]);
    if (/\/[0-9a-f]{8}-[0-9a-f-]{27}(\/|\?|$)/.test(moved)) expect(answer.status(), moved).toBe(404);
  });
});

test("a guest gets no page data, plain or as flight data", async () => {
  test.setTimeout(1_800_000);
  await each(visited, async ({ path }) => {
    const answer = await guest.get(path, { maxRedirects: 0 });
    expect(leaks(path, await answer.text()), path).toEqual([]);
    expect([302, 303, 307, 401, 404], `${answer.status()} ${path}`).toContain(answer.status());
    for (const headers of [{ RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }] as Record<
      string,
      string
    >[]) {
      const flight = await guest.get(path, { headers, maxRedirects: 0 });
      expect(leaks(path, await flight.text()), path).toEqual([]);
    }
  });
});

test("private pages are kept by no cache", async () => {
  for (const { path } of visited.slice(0, 20)) {
    const { "cache-control": kept = "" } = (await own.get(path)).headers();
    expect(kept, path).toMatch(/no-store/);
  }
});

test("no action does anything for a guest or for a member of another organisation", async () => {
  test.setTimeout(1_800_000);
  const actions = actionIds();
  expect(actions.length).toBeGreaterThan(25);
  const target = visited.find(({ path }) => /\/customers\/[0-9a-f-]{36}$/.test(path))?.path ?? "";
  const id = target.split("/").at(-1) ?? "";
  await database.doWhatTheClockWould();
  const before = await database.sumAtRest();
  // An organisation's actions take its slug first, the others don't, and all must bear anything.
  const args = [`["${swedish.slug}",null,"$K1"]`, '[null,"$K1"]', "[]", '[{"a":[1]},"$K1",7]'];
  const calls = [guest, foreign].flatMap((context) =>
    // An organisation's actions take its slug first, the others don't, and all must bear anything.
    actions.flatMap((action) => args.map((arg) => ({ context, action, arg }))),
  );
  await each(calls, async ({ context, action, arg }) => {
    const answer = await context.post(target, {
      headers: { "Next-Action": action, Origin: baseURL ?? "" },
      multipart: { ...formOf(id), "0": arg },
      maxRedirects: 0,
    });
    expect(leaks(target, await answer.text()), action).toEqual([]);
    expect(answer.status(), `${action} ${arg}`).toBeLessThan(500);
  });
  expect(await database.sum()).toEqual(before);
});

/** A form as React sends it among an action's arguments, with every name that forms use. */
function formOf(id: string): Record<string, string> {
  const fields = {
    id,
    customerId: id,
    caseId: id,
    contactId: id,
    roleId: id,
    batchId: id,
    membershipId: id,
    version: "1",
    name: "Stulen",
    title: "Stulen",
    role: "administrator",
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [`_1_${name}`, value]));
}

function actionIds(): string[] {
  const dist = [process.env.NEXT_DIST_DIR, ".next-test", ".next"].find(
    (folder) => folder && existsSync(`${folder}/server/server-reference-manifest.json`),
  );
  return Object.keys(JSON.parse(readFileSync(`${dist}/server/server-reference-manifest.json`, "utf8")).node);
}

async function sessionOf(browser: Browser, email: string, slug: string): Promise<APIRequestContext> {
  const page = await browser.newPage();
  await signIn(page, email, slug);
  const storageState = await page.context().storageState();
  await page.close();
  return requests.newContext({ baseURL, storageState });
}

/** The sum over every row of the organisation's schema and of the platform's people. */
async function openDatabase() {
  const server = await acquirePostgres({ dataDir: process.env.DATA_DIR ?? "", fast: true });
  const url = new URL(server.adminUrl);
  url.pathname = "/vekt";
  const client = new pg.Client(url.href);
  await client.connect();
  const { rows } = await client.query(
    "select schema_name as schema from platform.organisations where slug = $1",
    [swedish.slug],
  );
  // What cases add up to says nothing that they don't, and is folded by a job whenever it likes.
  const { rows: tables } = await client.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = $1 and tablename !~ '^case_(stay_)?(sum|delta)' union all select unnest('{platform.users,platform.memberships,platform.organisations,platform.invitations}'::text[])",
    [rows[0].schema],
  );
  async function sum(): Promise<{ name: string; sum: string }[]> {
    const parts = tables.map(
      ({ name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as sum from ${name} t`,
    );
    return (await client.query(`${parts.join(" union all ")} order by name`)).rows;
  }
  return {
    sum,
    /** What runs by the clock finds nothing to do meanwhile: it has done it. */
    async doWhatTheClockWould() {
      const jobs = new Set(crontab.match(/(?<= )[a-z]+(-[a-z]+)+(?= \?)/g));
      expect(jobs.size).toBeGreaterThan(10);
      for (const job of jobs) await client.query("select jobs.add_job($1)", [job]);
      const due = "select task_identifier as job from jobs.jobs where run_at <= now()";
      await expect.poll(async () => (await client.query(due)).rows, { timeout: 120_000 }).toEqual([]);
    },
    /** Who looked at what is noted after the page was sent. */
    async sumAtRest() {
      let before = await sum();
      await expect
        .poll(async () => {
          const last = before;
          before = await sum();
          return isDeepStrictEqual(last, before);
        })
        .toBe(true);
      return before;
    },
    async end() {
      await client.end();
      await server.release();
    },
  };
}
