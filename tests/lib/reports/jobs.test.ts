import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { withAdmin } from "@/db/admin";
import { countWrongCaseHistory, refillCaseHistory } from "@/db/case-history";
import { countWrongStaySums, recountStaySums } from "@/db/case-stay-sums";
import { countWrongCaseSums, recountCaseSums } from "@/db/case-sums";
import { caseStayDeltas, caseStaySums } from "@/db/tenant/schema/case-history";
import { caseSumDeltas, caseSums } from "@/db/tenant/schema/case-sums";
import { caseStatuses, cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import { foldCaseSums, foldCaseSumsOf } from "@/lib/reports/jobs";
import { committed, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { insertCases, type PlainCase } from "./random-cases";

const database = useDatabase();

const fold = () => foldCaseSumsOf({ organisationId: idOf("organisation", "nordbygg") });
const notes = () =>
  committed(async ({ tx }) => (await tx.$count(caseSumDeltas)) + (await tx.$count(caseStayDeltas)));
const kept = () => committed((ctx) => ctx.tx.$count(caseSums));
const asAdmin = <T>(run: Parameters<typeof withAdmin<T>>[1]) => withAdmin(database().adminUrl, run);
const wrong = async () => {
  const { schema } = await committed(async ({ tenant }) => tenant);
  return asAdmin(
    async (client) => (await countWrongCaseSums(client, schema)) + (await countWrongStaySums(client, schema)),
  );
};

/** Writes of every kind that cases see, one transaction each, on rows that others write too. */
const writes: ((ctx: Ctx, n: number) => Promise<unknown>)[] = [
  (ctx, n) =>
    ctx.tx.execute(
      sql`update ${cases} set value = ${n * 17}, currency = case when currency = 'SEK' then 'ISK' else 'SEK' end where number % 7 = ${n % 7}`,
    ),
  (ctx, n) =>
    ctx.tx.execute(sql`update ${cases} set status_id = s.id, pipeline_id = s.pipeline_id, probability_percent = ${n % 100}
      from (select id, pipeline_id from ${caseStatuses} where kind = 'open' order by position offset ${n % 4} limit 1) s
      where status_kind = 'open' and number % 5 = ${n % 5}`),
  (ctx, n) =>
    ctx.tx.execute(
      sql`update ${cases} set archived_at = case when archived_at is null then now() end where number % 11 = ${n % 11}`,
    ),
  (ctx, n) =>
    ctx.tx.execute(sql`update ${cases} set status_id = s.id, status_kind = 'won', probability_percent = 100, closed_on = ${ctx.today},
        opened_on = ${ctx.today}::date - 9, closing_rate = 0.0731, closing_rate_currency = 'SEK'
      from ${caseStatuses} s where s.kind = 'won' and status_kind = 'open' and number % 13 = ${n % 13}`),
  (ctx, n) =>
    ctx.tx.execute(
      sql`update ${cases} set visibility = 'owner', owner_id = ${idOf("employee", "nordbygg", n % 2 ? "anna" : "bertil")} where number % 6 = ${n % 6}`,
    ),
  (ctx, n) =>
    ctx.tx.execute(
      sql`update ${cases} set follow_up_on = ${ctx.today}::date + ${n}::int, source = ${`s${n % 3}`}, title = title || '!' where number % 4 = ${n % 4}`,
    ),
  (ctx, n) => ctx.tx.execute(sql`delete from ${cases} where number % 29 = ${n % 29}`),
  (ctx, n) =>
    ctx.tx.execute(sql`insert into ${cases} (title, status_id, status_kind, pipeline_id, value, currency, probability_percent)
      select 'New', id, kind, pipeline_id, ${n}, 'EUR', 33 from ${caseStatuses} where kind = 'open'`),
];

const plain: PlainCase[] = Array.from({ length: 60 }, (_, n) => ({
  kind: (["open", "won", "lost", "open"] as const)[n % 4] ?? "open",
  status: n % 4,
  reason: n % 3,
  cents: n % 9 ? n * 12_345 : null,
  currency: (["SEK", "EUR", "ISK"] as const)[n % 3] ?? "SEK",
  percent: n % 4 === 1 ? 100 : n % 4 === 2 ? 0 : n,
  owner: n % 2 ? "anna" : "bertil",
  ownerOnly: n % 5 === 0,
  customer: n % 6 ? "shared" : "bertils",
  archived: n % 10 === 0,
  followUp: n % 8 ? n - 30 : null,
  expected: n % 7 ? n : null,
  closed: -n,
}));

it("keeps the sums right while several write and two fold, to the cent", async () => {
  await committed((ctx) => insertCases(ctx, plain));
  expect(await notes()).toBeGreaterThan(20);
  expect(await wrong()).toBe(0);
  let writing = true;
  const writer = async (first: number) => {
    for (let n = first; n < first + 24; n++)
      await committed((ctx) => writes[(n * 5) % writes.length]?.(ctx, n) ?? Promise.resolve());
  };
  const folder = async () => {
    while (writing) await fold();
  };
  const folders = [folder(), folder()];
  await Promise.all([writer(1), writer(100), writer(1000)]);
  writing = false;
  await Promise.all(folders);
  expect(await wrong()).toBe(0);
  await fold();
  expect(await notes()).toBe(0);
  expect(await kept()).toBeGreaterThan(20);
  expect(await wrong()).toBe(0);
  const { schema } = await committed(async ({ tenant }) => tenant);
  expect(await asAdmin((client) => countWrongCaseHistory(client, schema))).toBe(0);
});

it("leaves nothing of cases that are gone, and notes nothing where no sum moves", async () => {
  await committed((ctx) => ctx.tx.execute(sql`update ${cases} set title = 'Renamed', version = version + 1`));
  expect(await notes()).toBe(0);
  await committed((ctx) => ctx.tx.delete(cases));
  await fold();
  expect(await kept()).toBe(0);
});

it("tells of sums that are wrong, and counts them anew", async () => {
  await committed((ctx) => insertCases(ctx, plain));
  await fold();
  await committed((ctx) =>
    ctx.tx.execute(
      sql`update ${caseSums} set value = value + 0.01 where key = (select min(key::text) from ${caseSums})::uuid`,
    ),
  );
  expect(await wrong()).toBe(1);
  await committed((ctx) => ctx.tx.execute(sql`update ${caseStaySums} set count = count + 1`));
  expect(await wrong()).toBeGreaterThan(1);
  const { schema } = await committed(async ({ tenant }) => tenant);
  await asAdmin((client) => recountCaseSums(client, schema));
  await asAdmin((client) => recountStaySums(client, schema));
  expect(await wrong()).toBe(0);
  expect(await kept()).toBeGreaterThan(20);
});

it("tells of history that the log doesn't, and takes it from there anew", async () => {
  const { schema } = await committed(async ({ tenant }) => tenant);
  const untold = () => asAdmin((client) => countWrongCaseHistory(client, schema));
  await asAdmin((client) => client.query(`delete from ${schema}.case_stays where left_at is null`));
  expect(await untold()).toBeGreaterThan(20);
  await asAdmin((client) => refillCaseHistory(client, schema));
  expect(await untold()).toBe(0);
});

it("queues a job for organisations that somebody works in, and at night for all", async () => {
  const queued = () =>
    asAdmin(async (client) => {
      const { rows } = await client.query(
        "select count(*)::int as n from jobs.jobs where task_identifier = 'fold-case-sums-of'",
      );
      return rows[0].n;
    });
  await foldCaseSums({});
  expect(await queued()).toBe(0);
  await asAdmin((client) =>
    client.query(
      "insert into platform.sessions (token_hash, user_id, expires_at) values ('x', $1, now() + interval '1 day')",
      [idOf("user", "nordbygg", "anna")],
    ),
  );
  await foldCaseSums({});
  expect(await queued()).toBe(1);
  await foldCaseSums({ all: true });
  expect(await queued()).toBe(3);
});
