import { sql } from "drizzle-orm";
import type pg from "pg";
import { closePools } from "@/db/client";
import { provisionTenant } from "@/db/provision-tenant";
import type { Ctx } from "@/lib/core/context";
import { type Read, reads } from "./activities-reads";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { capture } from "./captured";
import { median, ms, quantile, ratio, table } from "./figures";
import { fillActivities } from "./fill-activities";
import { fillRegister } from "./fill-register";
import { inSchema } from "./in-schema";

const customers = Number(process.env.BENCH_CUSTOMERS || 100_000);
const events = 100_000;
const each = Number(process.env.BENCH_ACTIVITIES || 1_000_000);
const rounds = 7;

/** How long people wait for a record with a hundred thousand events, and for lists of a million tasks, notes, calls and meetings. */
export async function benchActivities(): Promise<void> {
  const database = await benchDatabase({ fast: true });
  try {
    const admin = await database.connect();
    const schema = await provisionTenant(admin, benchSecretKey, "sv");
    await fillRegister(admin, schema, { customers, contacts: customers });
    await fillActivities(admin, schema, { events, each });
    await admin.end();
    await database.restart({ fast: false });
    const bare = await database.connect(schema);
    const rows = [["Reads", "median ms", "p95 ms", "database ms", "p95 ms", "ratio"]];
    const me = await inSchema(schema, employee);
    for (const read of await inSchema(schema, reads)) rows.push(await measure(schema, bare, me, read));
    await bare.end();
    const size = `${customers.toLocaleString("en")} customers; a customer, a contact and a case with ${events.toLocaleString("en")} events each; ${each.toLocaleString("en")} tasks, notes, calls and meetings each`;
    console.log(
      `\n${size}\n${table(rows)}\n  database: the read's statements sent bare on one connection. Promised: the timeline within 50 ms there`,
    );
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
  const [whole, alone] = [median(took), median(sqlTook)];
  return [
    name,
    ms(whole),
    ms(quantile(took, 0.95)),
    ms(alone),
    ms(quantile(sqlTook, 0.95)),
    ratio(whole, alone),
  ];
}

async function employee(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.tx.execute<{ id: string }>(sql`select id from employees order by id limit 1`);
  return rows[0]?.id ?? "";
}
