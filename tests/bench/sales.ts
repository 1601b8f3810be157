import { mkdirSync, writeFileSync } from "node:fs";
import { closePools } from "@/db/client";
import { provisionTenant } from "@/db/provision-tenant";
import { startBare, statementsFile } from "./bare-server";
import { capture, type Statement } from "./captured";
import { median, ms, quantile, ratio, table } from "./figures";
import { fillRegister } from "./fill-register";
import { fillSales } from "./fill-sales";
import { inSchema } from "./in-schema";
import type { RunningApp } from "./running-app";
import { type SalesRead, salesReads } from "./sales-reads";

const cases = Number(process.env.BENCH_CASES || 1_000_000);
const customers = Number(process.env.BENCH_CUSTOMERS || cases);
const rounds = Number(process.env.BENCH_ROUNDS || 9);

type Measured = SalesRead & { page: string; statements: Statement[]; database: number[]; whole: number[] };

/**
 * How long people wait for the selling work of a large organisation: each read's statements sent bare, the read as the
 * program does it, and the served page of a signed-in user beside the same statements as HTML from node alone.
 */
export async function benchSales(app: RunningApp): Promise<void> {
  const { schema, slug, employeeId } = await fillOrganisation(app);
  const measured: Measured[] = [];
  const bare = await bareClient(app, schema);
  for (const [index, read] of (await inSchema(schema, salesReads, employeeId)).entries())
    measured.push({
      ...read,
      page: `sales-${index}`,
      ...(await measureReads(schema, employeeId, bare, read)),
    });
  await bare.end();
  await closePools();
  mkdirSync(".tmp", { recursive: true });
  const pages = Object.fromEntries(measured.map(({ page, statements }) => [page, statements]));
  writeFileSync(statementsFile, JSON.stringify({ ...app.database, secretKey: app.secretKey, pages }));
  const node = await startBare("bare-node.mjs", {}, "sales-0");
  const rows = [["", "database ms", "p95", "read ms", "HTML ms", "p95", "× database", "× bare node"]];
  try {
    for (const it of measured) {
      const html =
        it.path === undefined
          ? null
          : await fetched(`${app.url}/${slug}/${it.path}`.replace(/\/$/, ""), app.cookie);
      const plain = html && (await fetched(node.address(it.page), ""));
      rows.push([
        `${it.group}: ${it.name}`,
        ms(median(it.database)),
        ms(quantile(it.database, 0.95)),
        ms(median(it.whole)),
        ...(html && plain
          ? [
              ms(median(html)),
              ms(quantile(html, 0.95)),
              ratio(median(html), median(it.database)),
              ratio(median(html), median(plain)),
            ]
          : ["", "", "", ""]),
      ]);
    }
  } finally {
    node.stop();
  }
  console.log(
    `\n${customers.toLocaleString("en")} customers, ${cases.toLocaleString("en")} cases in one organisation; ${rounds} rounds\n${table(rows)}
  database: the read's statements sent bare on one connection, all of them; read: as the program does it; HTML: the page served to a
  signed-in user, × over the statements and over a bare node server that renders the same rows. Promised: reports 50 ms p95 at the database\n`,
  );
}

async function measureReads(
  schema: string,
  employeeId: string,
  bare: Awaited<ReturnType<typeof bareClient>>,
  { run }: SalesRead,
) {
  const statements = (await capture(() => inSchema(schema, run, employeeId))).filter(({ text }) =>
    /^\s*(select|with|\()/i.test(text),
  );
  const database: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round++) {
    whole.push(await took(() => inSchema(schema, run, employeeId)));
    database.push(
      await took(async () => {
        for (const { text, values } of statements) await bare.query(text, values);
      }),
    );
  }
  return { statements, database, whole };
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function fetched(url: string, cookie: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = -2; round < rounds; round++) {
    const time = await took(async () => {
      const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: "manual" });
      await answer.text();
      if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    });
    if (round >= 0) times.push(time);
  }
  return times;
}

/** An organisation of its own in the running program, with the demo's administrator as its administrator. */
async function fillOrganisation({ admin, secretKey, slug: demo }: RunningApp) {
  const slug = "bench-sales";
  const schema = await provisionTenant(admin, secretKey, "sv");
  await admin.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
  await fillRegister(admin, schema, {
    customers,
    contacts: Math.round(customers / 10),
    ownerOnlyEvery: Math.max(2, customers / 500),
  });
  await fillSales(admin, schema, { cases, customers });
  const { rows } = await admin.query(
    `with claimed as (update platform.tenant_schemas set claimed_at = now() where schema_name = $1),
          made as (insert into platform.organisations (slug, name, country, currency, time_zone, locale, schema_name)
                   values ($2, 'Bench', 'SE', 'SEK', 'Europe/Stockholm', 'sv', $1) returning id)
     insert into platform.memberships (user_id, organisation_id, employee_id, role)
     select m.user_id, made.id, (select id from ${schema}.employees order by id limit 1), 'administrator' from made,
       platform.memberships m join platform.organisations o on o.id = m.organisation_id
      where o.slug = $3 and m.role = 'administrator' order by m.created_at limit 1 returning employee_id as "employeeId"`,
    [schema, slug, demo],
  );
  return { slug, schema, employeeId: String(rows[0]?.employeeId) };
}

async function bareClient({ database, secretKey }: RunningApp, schema: string) {
  const { default: pg } = await import("pg");
  const { rolePassword } = await import("@/db/config");
  const client = new pg.Client({ ...database, user: schema, password: rolePassword(secretKey, schema) });
  await client.connect();
  await client.query("set statement_timeout = 0; begin isolation level repeatable read read only");
  return client;
}
