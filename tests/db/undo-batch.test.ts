import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type SQL, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { setUpCases } from "@/lib/cases/set-up-cases";
import type { Ctx } from "@/lib/core/context";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { dumpTenant } from "@/tests/support/dump-tenant";

useDatabase();

type Write = { what: string; pick: number; other: number; text: string };

const stamp = sql`version = version + 1, updated_at = clock_timestamp()`;
const nth = (table: string, n: number, where = sql`true`) =>
  sql`(select id from ${sql.identifier(table)} where ${where} order by id offset ${n} % greatest(1, (select count(*) from ${sql.identifier(table)} where ${where})) limit 1)`;

/** Writes of every kind that verbs make, and some bulk ones; each is one batch. Those that find no row do nothing. */
const writes: Record<string, (w: Write) => SQL> = {
  addCustomer: (w) => sql`insert into customers (name, country) values (${`Kund ${w.text}`}, 'SE')`,
  addGroup:
    () => sql`with mother as (insert into customers (id, name, country) values (uuidv7(), 'Moder', 'SE') returning id)
    insert into customers (name, country) select 'Dotter ' || n, 'NO' from generate_series(1, 3) n, mother`,
  addCustomersInOneStatement: () => sql`insert into customers (id, name, country, parent_id)
    select ('00000000-0000-7000-8000-' || lpad((n + k.base)::text, 12, '0'))::uuid, 'Rad ' || n, 'DK',
           case when n < 4 then ('00000000-0000-7000-8000-' || lpad((n + 1 + k.base)::text, 12, '0'))::uuid end
      from generate_series(1, 4) n, (select (random() * 1e9)::bigint * 10 as base) k`,
  renameCustomer: (w) =>
    sql`update customers set name = ${`Ny ${w.text}`}, ${stamp} where id = ${nth("customers", w.pick)}`,
  moveCustomer: (w) =>
    sql`update customers set city = ${w.text}, phone = null, ${stamp} where id = ${nth("customers", w.pick)}`,
  numberCustomer: (w) =>
    sql`update customers set number = ${`${w.other % 3}`}, ${stamp} where id = ${nth("customers", w.pick)}
        and not exists (select from customers where number = ${`${w.other % 3}`})`,
  handOver: (w) =>
    sql`update customers set owner_id = ${nth("employees", w.other)}, visibility = 'owner', ${stamp} where id = ${nth("customers", w.pick)}`,
  letGo: (w) =>
    sql`update customers set owner_id = null, visibility = 'everyone', ${stamp} where id = ${nth("customers", w.pick)}`,
  adopt: (w) =>
    sql`update customers c set parent_id = p.id, version = c.version + 1, updated_at = clock_timestamp() from customers p
        where c.id = ${nth("customers", w.pick)} and p.id = ${nth("customers", w.other)} and p.id <> c.id`,
  archiveCustomer: (w) =>
    sql`update customers set archived_at = clock_timestamp(), ${stamp} where id = ${nth("customers", w.pick)}`,
  restoreCustomer: (w) =>
    sql`update customers set archived_at = null, ${stamp} where id = ${nth("customers", w.pick)}`,
  bulkCity: (w) => sql`update customers set city = ${w.text}, ${stamp} where city is distinct from ${w.text}`,
  addCategory: (w) => sql`insert into categories (name) values (${w.text}) on conflict do nothing`,
  categorise: (w) =>
    sql`insert into customer_categories (customer_id, category_id)
        select c.id, g.id from customers c, categories g
         where c.id = ${nth("customers", w.pick)} and g.id = ${nth("categories", w.other)} on conflict do nothing`,
  uncategorise: (w) => sql`delete from customer_categories where id = ${nth("customer_categories", w.pick)}`,
  addContact: (w) =>
    sql`with person as (insert into contacts (first_name, email) values (${`P${w.text}`}, 'p@example.com') returning id)
        select id from person`,
  linkContact: (w) =>
    sql`insert into contact_roles (contact_id, customer_id, titles)
        select p.id, c.id, array[${w.text}::text] from contacts p, customers c
         where p.id = ${nth("contacts", w.pick)} and c.id = ${nth("customers", w.other)} on conflict do nothing`,
  unlinkContact: (w) => sql`delete from contact_roles where id = ${nth("contact_roles", w.pick)}`,
  addCase: (w) =>
    sql`insert into cases (title, customer_id, status_id, status_kind, pipeline_id, value, currency, probability_percent)
        select ${`Ärende ${w.text}`}, ${nth("customers", w.pick)}, s.id, s.kind, s.pipeline_id, 100.50, 'SEK', 40
          from case_statuses s where s.id = ${nth("case_statuses", w.other, sql`kind = 'open'`)}`,
  moveCase: (w) =>
    sql`update cases c set status_id = s.id, status_kind = s.kind, version = c.version + 1, updated_at = clock_timestamp()
          from case_statuses s where c.status_kind = 'open' and c.id = ${nth("cases", w.pick)}
           and s.id = ${nth("case_statuses", w.other, sql`kind = 'open'`)}`,
  winCase: (w) =>
    sql`update cases c set status_id = s.id, status_kind = 'won', closed_on = '2026-03-29', probability_percent = 100,
               version = c.version + 1, updated_at = clock_timestamp()
          from case_statuses s where s.kind = 'won' and c.id = ${nth("cases", w.pick)}`,
  reprice: (w) =>
    sql`update cases set value = ${w.other}::numeric / 3, ${stamp} where id = ${nth("cases", w.pick)}`,
  addLine: (w) =>
    sql`insert into case_lines (case_id, description, quantity) select id, ${w.text}, 1.250 from cases where id = ${nth("cases", w.pick)}`,
  removeLine: (w) => sql`delete from case_lines where id = ${nth("case_lines", w.pick)}`,
  renameStatus: (w) =>
    sql`update case_statuses set names = names || jsonb_build_object('sv', ${w.text}::text), ${stamp} where id = ${nth("case_statuses", w.pick)}`,
};

const history = fc.array(
  fc.record({
    what: fc.constantFrom(...Object.keys(writes)),
    pick: fc.nat(5),
    other: fc.nat(5),
    text: fc.constantFrom("Å", "b", "ø 'x'", '"\\', "e"),
  }),
  { minLength: 1, maxLength: 14 },
);

async function inBatch(ctx: Ctx, write: SQL): Promise<string> {
  const batchId = randomUUID();
  await ctx.tx.execute(sql.raw(`set local app.batch = '${batchId}'`));
  await ctx.tx.execute(write);
  return batchId;
}

type Outcome = { restored: number; left: { table: string; row: string; reason: string }[] };

async function undo(ctx: Ctx, batchId: string): Promise<{ batchId: string; outcome: Outcome }> {
  const own = randomUUID();
  await ctx.tx.execute(sql.raw(`set local app.batch = '${own}'`));
  const { rows } = await ctx.tx.execute<{ outcome: Outcome }>(
    sql`select app.undo_batch(${batchId}) as outcome`,
  );
  return { batchId: own, outcome: rows[0]?.outcome ?? { restored: -1, left: [] } };
}

/** Some rows to begin with, so that short histories do something. */
async function begin(ctx: Ctx): Promise<void> {
  await setUpCases(ctx, {});
  for (const what of ["addCustomer", "addCustomer", "addCategory", "addContact", "addCase", "linkContact"])
    await inBatch(ctx, write({ what, pick: 0, other: 1, text: "e" }));
}

const write = (w: Write): SQL => writes[w.what]?.(w) ?? sql`select`;

it("puts back the exact rows of any history, undone from the end", async () => {
  await fc.assert(
    fc.asyncProperty(history, (steps) =>
      rolledBack(async (ctx) => {
        await begin(ctx);
        const before = [await dumpTenant(ctx.tx)];
        const batches: string[] = [];
        for (const step of steps) {
          batches.push(await inBatch(ctx, write(step)));
          before.push(await dumpTenant(ctx.tx));
        }
        const undoings: string[] = [];
        for (const batch of batches.toReversed()) {
          before.pop();
          const { batchId, outcome } = await undo(ctx, batch);
          undoings.push(batchId);
          expect(outcome.left).toEqual([]);
          expect(await dumpTenant(ctx.tx)).toEqual(before.at(-1));
        }
      }),
    ),
    { numRuns: 60 },
  );
});

it("undoes an undoing: everything is as it was done", async () => {
  await fc.assert(
    fc.asyncProperty(history, (steps) =>
      rolledBack(async (ctx) => {
        await begin(ctx);
        const batches: string[] = [];
        for (const step of steps) batches.push(await inBatch(ctx, write(step)));
        const done = await dumpTenant(ctx.tx);
        const undoings: string[] = [];
        for (const batch of batches.toReversed()) undoings.push((await undo(ctx, batch)).batchId);
        for (const undoing of undoings.toReversed())
          expect((await undo(ctx, undoing)).outcome.left).toEqual([]);
        expect(await dumpTenant(ctx.tx)).toEqual(done);
      }),
    ),
    { numRuns: 30 },
  );
});

it("never takes back what came later when undone out of order, and names what it left", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(13), (steps, which) =>
      rolledBack(async (ctx) => {
        await begin(ctx);
        const batches: string[] = [];
        for (const step of steps) batches.push(await inBatch(ctx, write(step)));
        const chosen = which % batches.length;
        const later = batches.slice(chosen + 1);
        const written = await lastWrites(ctx, later);
        const own = await lastWrites(ctx, [batches[chosen] ?? ""]);
        const rowsOfBatch = await rowsOf(ctx, batches[chosen] ?? "");
        const { outcome } = await undo(ctx, batches[chosen] ?? "");
        expect(outcome.restored + outcome.left.length).toBe(rowsOfBatch);
        const now = await dumpTenant(ctx.tx);
        for (const { table, row, values } of written) {
          // Rows are compared by value: what went and came back is what the batch wrote, and goes with it.
          const wrote = own.find((one) => one.table === table && one.row === row)?.values ?? {};
          const other = Object.entries(values ?? {}).filter(
            ([column, value]) => !isDeepStrictEqual(wrote[column], value),
          );
          if (values === null) expect(now[table]?.[row]).toBeUndefined();
          else if (other.length > 0) expect(now[table]?.[row]).toMatchObject(Object.fromEntries(other));
        }
      }),
    ),
    { numRuns: 60 },
  );
});

it("finds a planted fault: a later edit that the undoing overwrites", async () => {
  await rolledBack(async (ctx) => {
    await begin(ctx);
    const first = await inBatch(ctx, sql`update customers set city = 'A', ${stamp}`);
    const second = await inBatch(ctx, sql`update customers set city = 'B', ${stamp}`);
    const written = await lastWrites(ctx, [second]);
    expect(written.length).toBeGreaterThan(0);
    expect(written.every((w) => w.values?.city === "B")).toBe(true);
    expect((await undo(ctx, first)).outcome.restored).toBe(0);
  });
});

async function rowsOf(ctx: Ctx, batchId: string): Promise<number> {
  const { rows } = await ctx.tx.execute<{ n: number }>(
    sql`select count(distinct row_id)::int as n from change_log where batch_id = ${batchId}`,
  );
  return rows[0]?.n ?? 0;
}

/** What the batches wrote last, column by column; null for rows they removed. */
async function lastWrites(ctx: Ctx, batchIds: string[]) {
  const { rows } = await ctx.tx.execute<{
    table_name: string;
    row_id: string;
    operation: string;
    new: Record<string, unknown> | null;
  }>(sql`select table_name, row_id, operation, new - '{version,updated_at}'::text[] as new from change_log
          where batch_id = any(${sql.param(batchIds)}::uuid[]) order by id`);
  const last = new Map<string, { table: string; row: string; values: Record<string, unknown> | null }>();
  for (const row of rows) {
    const key = `${row.table_name} ${row.row_id}`;
    const values = row.operation === "delete" ? null : { ...last.get(key)?.values, ...row.new };
    last.set(key, { table: row.table_name, row: row.row_id, values });
  }
  return [...last.values()];
}
