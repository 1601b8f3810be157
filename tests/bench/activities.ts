import { sql } from "drizzle-orm";
import type pg from "pg";
import { closePools } from "@/db/client";
import { provisionTenant } from "@/db/provision-tenant";
import { listCalls } from "@/lib/calls/list-calls";
import { listContacts } from "@/lib/contacts/list-contacts";
import type { Ctx } from "@/lib/core/context";
import { listCustomers } from "@/lib/customers/list-customers";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { eventKinds } from "@/lib/timeline/schema";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { capture } from "./captured";
import { median, ms, quantile, table } from "./figures";
import { busyCustomer, fillActivities } from "./fill-activities";
import { fillRegister } from "./fill-register";
import { inSchema } from "./in-schema";

const customers = Number(process.env.BENCH_CUSTOMERS || 100_000);
const events = 100_000;
const rounds = 7;
type Read = { name: string; run: (ctx: Ctx) => Promise<unknown> };

/** How long people wait for a customer with a hundred thousand events, and for lists that say when something was last done. */
export async function benchActivities(): Promise<void> {
  const database = await benchDatabase({ fast: true });
  try {
    const admin = await database.connect();
    const schema = await provisionTenant(admin, benchSecretKey, "sv");
    await fillRegister(admin, schema, { customers, contacts: customers });
    await fillActivities(admin, schema, { events });
    await admin.end();
    await database.restart({ fast: false });
    const bare = await database.connect(schema);
    const rows = [["Reads", "median ms", "p95 ms", "database ms"]];
    const me = await inSchema(schema, employee);
    for (const read of await inSchema(schema, reads)) rows.push(await measure(schema, bare, me, read));
    await bare.end();
    const size = `${customers.toLocaleString("en")} customers, one of them with ${events.toLocaleString("en")} events`;
    console.log(`\n${size}\n${table(rows)}\n  promised: the timeline within 50 ms at the database`);
  } finally {
    await closePools();
    await database.remove();
  }
}

async function measure(schema: string, bare: pg.Client, me: string, { name, run }: Read): Promise<string[]> {
  const statements = await capture(() => inSchema(schema, run, me));
  const selects = statements.filter(({ text }) => /^\s*(select|with|\()/i.test(text));
  const took: number[] = [];
  const sqlTook: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    await inSchema(schema, run, me);
    took.push(performance.now() - began);
    const sent = performance.now();
    for (const { text, values } of selects) await bare.query(text, values);
    sqlTook.push(performance.now() - sent);
  }
  return [name, ms(median(took)), ms(quantile(took, 0.95)), ms(median(sqlTook))];
}

async function employee(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`select id from employees order by id limit 1`);
  return rows[0]?.id ?? "";
}

async function reads(ctx: Ctx): Promise<Read[]> {
  const customerId = await busyCustomer(ctx);
  const { rows } = await ctx.tx.execute<{ often: string; seldom: string }>(sql`
    select (select id from employees order by id limit 1) as often, (select id from employees where name = 'Sällan Sedd') as seldom`);
  const { often, seldom } = rows[0] ?? { often: "", seldom: "" };
  const stream = (name: string, view: Omit<Parameters<typeof listTimeline>[1], "customerId">): Read => ({
    name: `timeline: ${name}`,
    run: (it) => listTimeline(it, { customerId, ...view }),
  });
  const deep = await cursorAfter(ctx, customerId, 40);
  return [
    stream("page 1", {}),
    stream("the overview's ten", { size: 10 }),
    stream("page 41", { cursor: deep }),
    ...eventKinds.map((kind) => stream(`only ${kind}`, { kind })),
    stream("of one who did much", { who: often }),
    stream("of one who did three things", { who: seldom }),
    stream("of three years ago", { from: "2023-01-01", to: "2023-01-31" }),
    { name: "calls: the list", run: (it) => listCalls(it, {}) },
    { name: "calls: the busy customer's", run: (it) => listCalls(it, { customer: customerId }) },
    ...lists(),
  ];
}

function lists(): Read[] {
  const columns = ["name", "city", "lastActivity", "nextActivity"];
  return [
    { name: "customers: as usual", run: (it) => listCustomers(it, {}) },
    { name: "customers: with last and next activity", run: (it) => listCustomers(it, { columns }) },
    { name: "contacts: with last and next activity", run: (it) => listContacts(it, { columns }) },
  ];
}

async function cursorAfter(ctx: Ctx, customerId: string, pages: number): Promise<string> {
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++)
    cursor = (await listTimeline(ctx, { customerId, cursor })).next ?? undefined;
  return cursor ?? "";
}
