import { existsSync } from "node:fs";
import { type SQL, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { workOffRuns } from "@/lib/batches/jobs";
import { setUpCases } from "@/lib/cases/set-up-cases";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { importCrmSales } from "@/lib/imports/import-crm-sales";
import { readCrmSales } from "@/lib/imports/read-crm-sales";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { crmSalesFiles } from "./crm-sales-files";

const folder = "../shared/data/crm-sales";

useDatabase();

describe("importing CRM sales", () => {
  it("makes customers, employees without a sign-in, products and cases of the files", async () => {
    await rolledBack(async (ctx) => {
      await setUpCases(ctx, {});
      const { added, findings } = await importCrmSales(ctx, crmSalesFiles());
      expect(added).toEqual({ customers: 3, employees: 3, products: 2, statuses: 2, cases: 5, lines: 5 });
      expect(await rowsOf(ctx, crmCases)).toEqual([
        [
          "T1",
          "Tak Plus – Dvärgberg",
          "Dvärgberg",
          "Liv Prov",
          "Tak Plus",
          "won",
          "1054.00",
          "2017-01-02",
          "2017-03-01",
        ],
        [
          "T2",
          "Tak Plus – Dvärgberg",
          "Dvärgberg",
          "Odd Prov",
          "Tak Plus",
          "lost",
          "0.00",
          "2017-01-03",
          "2017-03-02",
        ],
        ["T3", "Vägg – Trollvik", "Trollvik", "Liv Prov", "Vägg", "open", null, "2017-02-01", null],
        ["T4", "Vägg", null, "Liv Prov", "Vägg", "open", null, null, null],
        [
          "T5",
          "Vägg – Trollvik",
          "Trollvik",
          null,
          "Vägg",
          "won",
          "1100040000.00",
          "2017-02-01",
          "2017-04-01",
        ],
      ]);
      expect(await rowsOf(ctx, customerFacts)).toEqual([
        ["Dvärgberg", "KR", "retail", 2001, 2448, "718620000.00", "USD", null],
        ["Havsnäs", "SE", null, null, null, null, null, null],
        ["Trollvik", "US", "medical", 1986, 1185, "1100040000.00", "USD", "Dvärgberg"],
      ]);
      expect(
        await rowsOf(ctx, sql`select name, team from employees where external_id is not null order by name`),
      ).toEqual([
        ["Liv Prov", "Siv Chef (Norr)"],
        ["Odd Prov", "Siv Chef (Norr)"],
        ["Ulf Prov", "Ove Chef (Syd)"],
      ]);
      expect(findings.map(({ kind, subject, count }) => `${kind} ${subject} ${count}`).toSorted()).toEqual([
        "account_missing Prospecting 1",
        "agent_unknown Nobody 1",
        "agent_without_deals Ulf Prov 1",
        "closed_without_date Won 1",
        "country_assumed Korea → KR 1",
        "country_unknown Mordor 1",
        "engage_date_missing Prospecting 1",
        "lost_without_reason Lost 1",
        "opportunity_twice T1 1",
        "parent_unknown Ingenstans 1",
        "product_spelled_differently TakPlus → Tak Plus 2",
        "stage_unknown Dreaming 1",
        "value_missing Engaging 1",
        "value_missing Prospecting 1",
      ]);
    });
  });

  it("adds nothing the second time, not even a number, and leaves what people changed", async () => {
    await rolledBack(async (ctx) => {
      await setUpCases(ctx, {});
      await importCrmSales(ctx, crmSalesFiles());
      await ctx.tx.execute(sql`update cases set title = 'Ours now' where external_id = 'T1'`);
      await ctx.tx.execute(sql`update customers set parent_id = null where external_id = 'Trollvik'`);
      const before = await rowsOf(ctx, sql`select count(*)::int, max(id)::int from change_log`);
      const again = await importCrmSales(ctx, crmSalesFiles());
      expect(again.added).toEqual({
        customers: 0,
        employees: 0,
        products: 0,
        statuses: 0,
        cases: 0,
        lines: 0,
      });
      expect(again.batchId).toBeNull();
      expect(await rowsOf(ctx, sql`select count(*)::int, max(id)::int from change_log`)).toEqual(before);
      const { opportunities, ...rest } = crmSalesFiles();
      const [first] = opportunities;
      if (!first) throw new Error("no opportunity");
      await importCrmSales(ctx, {
        ...rest,
        opportunities: [{ ...first, opportunity_id: "T6" }, ...opportunities],
      });
      const numbers = await rowsOf(ctx, sql`select max(number)::int - min(number)::int from cases`);
      expect(numbers).toEqual([[5]]);
    });
  });

  it("is refused to sellers and report viewers", async () => {
    for (const as of ["bertil", "rut"] as const) {
      await expect(rolledBack((ctx) => importCrmSales(ctx, crmSalesFiles()), { as })).rejects.toMatchObject({
        code: "forbidden",
      });
    }
  });
});

describe.skipIf(!existsSync(folder))("the CRM Sales Opportunities files", () => {
  it("come in whole, once, in one go, and go again when undone", async () => {
    const files = await readCrmSales(folder);
    await committed((ctx) => setUpCases(ctx, {}));
    const before = await committed(snapshot);
    const began = performance.now();
    const first = await committed((ctx) => importCrmSales(ctx, files));
    // Some seconds; many times as long on a machine that does much else.
    expect(performance.now() - began).toBeLessThan(120_000);
    expect(first.added).toEqual({
      customers: 85,
      employees: 35,
      products: 7,
      statuses: 2,
      cases: 8800,
      lines: 8800,
    });
    expect(first.findings).toContainEqual({
      kind: "product_spelled_differently",
      subject: "GTXPro → GTX Pro",
      count: 1480,
    });
    const idle = first.findings.filter(({ kind }) => kind === "agent_without_deals");
    expect(idle.map(({ subject }) => subject).toSorted()).toEqual([
      "Carl Lin",
      "Carol Thompson",
      "Elizabeth Anderson",
      "Mei-Mei Johns",
      "Natalya Ivanova",
    ]);
    expect(
      await committed((ctx) =>
        rowsOf(
          ctx,
          sql`
      select count(*) filter (where customer_id is null) as without_customer, count(*) filter (where opened_on is null) as without_day,
          count(*) filter (where value is null) as without_value, sum(value)::text from cases`,
        ),
      ),
    ).toEqual([[1425, 500, 2089, "10005534.00"]]);
    const logged = await committed((ctx) => rowsOf(ctx, sql`select count(*)::int from change_log`));
    const second = await committed((ctx) => importCrmSales(ctx, files));
    expect(Object.values(second.added)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await committed((ctx) => rowsOf(ctx, sql`select count(*)::int from change_log`))).toEqual(logged);
    const undone = await committed((ctx) => undoBatch(ctx, { batchId: first.batchId ?? "" }));
    expect(undone).toMatchObject({ left: [], unseen: 0, isRunning: true });
    const schema = await committed(async (ctx) => ctx.tenant.schema);
    await workOffRuns({ schema }, { job: { attempts: 1, max_attempts: 5 } });
    expect(await committed(snapshot)).toEqual(before);
  });
});

const crmCases = sql`
  select k.external_id, k.title, c.name as customer, e.name as owner, p.name as product, k.status_kind, k.value::text, k.opened_on, k.closed_on
    from cases k left join customers c on c.id = k.customer_id left join employees e on e.id = k.owner_id
    join case_lines l on l.case_id = k.id join products p on p.id = l.product_id order by k.number`;
const customerFacts = sql`
  select c.name, c.country, c.industry, c.founded_year, c.employee_count, c.annual_revenue::text, c.annual_revenue_currency,
    p.name as parent from customers c left join customers p on p.id = c.parent_id order by c.name`;

/** Rows as lists of values. */
async function rowsOf({ tx }: Ctx, query: SQL): Promise<unknown[][]> {
  const { rows } = await tx.execute(sql`select to_json(r) as r from (${query}) r`);
  return rows.map((row) => Object.values(row.r as object));
}

/** Every row that an import could touch, by table. */
async function snapshot(ctx: Ctx): Promise<unknown[][]> {
  return rowsOf(
    ctx,
    sql`
    select 'customers' as table_name, count(*)::int as n, md5(coalesce(string_agg(t::text, '' order by t.id), '')) as hash from customers t
    union all select 'employees', count(*), md5(coalesce(string_agg(t::text, '' order by t.id), '')) from employees t
    union all select 'products', count(*), md5(coalesce(string_agg(t::text, '' order by t.id), '')) from products t
    union all select 'statuses', count(*), md5(coalesce(string_agg(t::text, '' order by t.id), '')) from case_statuses t
    union all select 'cases', count(*), md5(coalesce(string_agg(t::text, '' order by t.id), '')) from cases t
    union all select 'lines', count(*), md5(coalesce(string_agg(t::text, '' order by t.id), '')) from case_lines t`,
  );
}
