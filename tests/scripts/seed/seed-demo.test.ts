import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { closePools } from "@/db/client";
import { fillStock } from "@/db/provision-tenant";
import { checkOrganisationNumber } from "@/lib/customers/organisation-number";
import { actAs, actingMembers, findAdministrator } from "@/scripts/act-as";
import { listDemoSignIns, seedDemo } from "@/scripts/seed/seed-demo";
import { cloneDatabase, type TestDatabase, testSecretKey } from "@/tests/support/postgres";

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
  await fillStock({ adminUrl: database.adminUrl, secretKey: testSecretKey, target: 1 });
});
afterAll(async () => {
  await closePools();
  await database?.drop();
});

it("makes two companies full of life, once, and the same ones every time", async () => {
  const lines: string[] = [];
  await seedDemo({ password: "a long demo password", log: (line) => lines.push(line) });
  await seedDemo({ password: "another", log: (line) => lines.push(line) });
  expect(lines.slice(2)).toEqual(["nordbygg-demo is there already", "fjordkraft-demo is there already"]);
  expect((await listDemoSignIns()).map(({ email, role }) => `${email} ${role}`)).toEqual([
    "asa@nordbygg.example administrator",
    "malin@nordbygg.example seller",
    "rune@nordbygg.example report viewer",
    "ingunn@fjordkraft.example administrator",
    "silje@fjordkraft.example seller",
    "magnhild@fjordkraft.example report viewer",
  ]);
  for (const slug of ["nordbygg-demo", "fjordkraft-demo"]) {
    const { counts, numbers } = await read(slug);
    expect(counts).toMatchObject({
      customers: 40,
      contacts: 70,
      cases: 60,
      hidden: 1,
      orders: 9,
      locked: 3,
      pipelines: 2,
      products: 8,
      foreign: 4,
      // They keep what their currency was worth on their closing day.
      foreign_closed: 2,
      foreign_kept: 2,
      foreign_without_rate: 0,
    });
    // Cards look alive: calls, one of them of a number that nobody knows, notes, what is to be done, and what is followed.
    expect(counts.calls).toBeGreaterThan(25);
    expect(counts.unknown_calls).toBeGreaterThan(0);
    expect(counts.customers_with_note).toBeGreaterThan(10);
    expect(counts.customers_with_task).toBeGreaterThan(10);
    expect(counts.follows).toBeGreaterThan(5);
    expect(counts.led_by_lines).toBeGreaterThan(3);
    expect(counts.statuses).toBeGreaterThan(7);
    expect(counts.stalled).toBe(7);
    expect(counts.due).toBeGreaterThan(0);
    expect(counts.late).toBeGreaterThan(3);
    expect(counts.ahead).toBeGreaterThan(15);
    expect(counts.won_this_month).toBeGreaterThan(0);
    expect(counts.lost).toBeGreaterThan(4);
    expect(counts.lost_without_reason).toBe(0);
    for (const number of numbers) {
      const [first, country] = slug.startsWith("nord") ? ["4", "SE"] : ["3", "NO"];
      expect(number.startsWith(first)).toBe(true);
      expect(checkOrganisationNumber(number, country).isValid).toBe(true);
    }
    const roles = (await actingMembers(slug)).map(({ actor }) => actor.role).toSorted();
    expect(roles).toEqual(["administrator", "administrator", "report_viewer", "seller", "seller", "seller"]);
  }
});

type Counts = Record<string, number>;

async function read(slug: string): Promise<{ counts: Counts; numbers: string[] }> {
  return actAs(await findAdministrator(slug), "look", async ({ tx, today, tenant }) => {
    const { rows } = await tx.execute<{ counts: Counts; numbers: string[] }>(sql`
      select jsonb_build_object('customers', (select count(*) from customers), 'contacts', (select count(*) from contacts),
          'cases', count(*), 'hidden', count(*) filter (where visibility = 'owner'),
          'statuses', count(distinct status_id), 'orders', (select count(*) from orders where case_id is not null),
          'locked', (select count(*) from orders where locked_at is not null),
          'pipelines', count(distinct pipeline_id), 'products', (select count(*) from products where active),
          'foreign', count(*) filter (where currency <> ${tenant.currency}),
          'foreign_closed', count(*) filter (where currency <> ${tenant.currency} and closed_on is not null),
          'foreign_kept', count(*) filter (where closing_rate is not null),
          'foreign_without_rate', count(*) filter (where currency <> ${tenant.currency} and not exists (
            select from exchange_rates r where r.currency = cases.currency and r.on_date <= ${today})),
          'led_by_lines', count(*) filter (where value_from_lines and value = (
            select sum(app.line_amount(quantity, unit_price, discount_percent, cases.currency))
              from case_lines where case_id = cases.id)),
          'stalled', count(*) filter (where status_kind = 'stalled'),
          'due', count(*) filter (where stalled_until <= ${today}),
          'late', count(*) filter (where follow_up_on < ${today} and status_kind = 'open'),
          'ahead', count(*) filter (where expected_close_on >= ${today} and status_kind = 'open'),
          'won_this_month', count(*) filter (where status_kind = 'won' and closed_on >= date_trunc('month', ${today}::date)),
          'calls', (select count(*) from calls), 'unknown_calls', (select count(*) from calls where customer_id is null),
          'customers_with_note', (select count(distinct customer_id) from notes),
          'customers_with_task', (select count(distinct customer_id) from tasks), 'follows', (select count(*) from follows),
          'lost', count(*) filter (where status_kind = 'lost'),
          'lost_without_reason', count(*) filter (where status_kind = 'lost' and reason_id is null)) as counts,
        array(select org_number from customers where org_number is not null) as numbers
        from cases`);
    return rows[0] ?? { counts: {}, numbers: [] };
  });
}
