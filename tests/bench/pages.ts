import { mkdirSync, writeFileSync } from "node:fs";
import { closePools } from "@/db/client";
import { tenantTransaction } from "@/db/transaction";
import { listCategories } from "@/lib/categories/list-categories";
import type { Ctx } from "@/lib/core/context";
import { listCustomers } from "@/lib/customers/list-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { getPipelineReport } from "@/lib/reports/get-pipeline-report";
import { findAdministrator } from "@/scripts/act-as";
import { step } from "@/scripts/serve/progress";
import { buildBareNext } from "./bare-next";
import { startBare, statementsFile } from "./bare-server";
import { capture } from "./captured";
import { ms, ratio, table } from "./figures";
import { foldCases } from "./fold-cases";
import { type Load, measureLoad } from "./measure-load";
import type { RunningApp } from "./running-app";

const customers = 100_000;
const seconds = Number(process.env.BENCH_SECONDS || 8);
const pages = { customers: "Customers, 50 of 100,000", pipeline: "Report: weighted pipeline" } as const;
type Page = keyof typeof pages;
type Server = { name: string; address: (page: Page) => string; cookie?: string; pids: () => number[] };

/** Latency, throughput and CPU of the customer list and a report, beside the same SQL from node alone and from Next alone. */
export async function benchPages(app: RunningApp, { load }: { load: boolean }): Promise<void> {
  await step(`Filling in ${customers.toLocaleString("en")} customers and cases`, () => fill(app));
  await captureStatements(app);
  const nextDir = await step("Building a bare Next application", () => buildBareNext(statementsFile));
  if (!load) return;
  const node = await startBare("bare-node.mjs", {}, "customers");
  const next = await startBare("bare-next.mjs", { BENCH_NEXT_DIR: nextDir }, "customers");
  const paths = { customers: `/${app.slug}/customers`, pipeline: `/${app.slug}/reports/pipeline` };
  const servers: Server[] = [
    {
      name: "Vekt",
      address: (page) => app.url + paths[page],
      cookie: app.cookie,
      pids: () => [...app.processes().web, ...app.processes().supervisor],
    },
    { name: "bare node", ...node },
    { name: "bare Next", ...next },
  ];
  try {
    for (const page of Object.keys(pages) as Page[]) await comparePage(page, servers);
  } finally {
    node.stop();
    next.stop();
  }
}

async function comparePage(page: Page, servers: Server[]): Promise<void> {
  const rows = [["", "connections", "requests/s", "p50 ms", "p99 ms", "CPU ms", "× requests/s", "× CPU"]];
  for (const connections of [1, 8]) {
    const loads: { name: string; load: Load }[] = [];
    for (const { name, address, cookie, pids } of servers)
      loads.push({
        name,
        load: await measureLoad({ url: address(page), cookie, connections, seconds, pids }),
      });
    const own = loads[0]?.load;
    for (const { name, load } of loads)
      rows.push([
        name,
        String(connections),
        load.requestsPerSecond.toFixed(0),
        ms(load.p50),
        ms(load.p99),
        load.cpuMs.toFixed(2),
        own ? ratio(own.requestsPerSecond, load.requestsPerSecond) : "",
        own ? ratio(own.cpuMs, load.cpuMs) : "",
      ]);
  }
  console.log(
    `\n${pages[page]} (two web workers; CPU of all node processes for one request; × is Vekt over that server)`,
  );
  console.log(table(rows));
  if (page === "customers") console.log("  promised: at least 100 requests/s and at most 8 ms CPU a request");
}

async function fill({ admin, schema }: RunningApp): Promise<void> {
  await admin.query(`set search_path = ${schema}, app, ext; set app.actor = '00000000-0000-7000-8000-000000000001';
    set app.batch = '00000000-0000-7000-8000-000000000002'; set app.verb = 'bench'`);
  await admin.query(`
    insert into customers (name, number, org_number, country, city, email, phone, owner_id, updated_at)
    select (array['Åkerlund','Bergström','Ängsbacken','Nordby','Østlandet','Sjödin','Västkust','Lindgren'])[1 + n % 8]
             || ' ' || (array['Bygg','Mekaniska','Transport','El','Livs','Konsult'])[1 + n % 6] || ' ' || n,
           'B' || n, '55' || lpad(n::text, 8, '0'), 'SE',
           (array['Malmö','Lund','Göteborg','Stockholm','Umeå'])[1 + n % 5], 'info' || n || '@example.se',
           '040-' || n, e.id, now() - n * interval '1 minute'
      from generate_series(1, ${customers}) n
      join lateral (select id from employees where n is not null order by id offset n % (select count(*) from employees) limit 1) e on true`);
  await admin.query(`
    insert into cases (title, customer_id, owner_id, status_id, status_kind, pipeline_id, currency, value, probability_percent, expected_close_on, opened_on)
    select 'Ärende ' || c.number, c.id, c.owner_id, s.id, 'open', s.pipeline_id, 'SEK', 1000 + (random() * 1e6)::int, s.probability_percent,
           current_date + (random() * 300)::int - 30, current_date
      from customers c
      join lateral (select id, pipeline_id, probability_percent from case_statuses
                     where kind = 'open' and archived_at is null and c.id is not null
                     order by random() limit 1) s on true
     where c.number like 'B%'`);
  await admin.query(
    "insert into customer_categories (customer_id, category_id) select c.id, (select id from categories order by name limit 1) from customers c where c.number like 'B%0'",
  );
  await foldCases(admin, schema);
  await admin.query("vacuum (analyze)");
}

/** What the two pages read, caught in the act, so that the bare servers send the very same statements. */
async function captureStatements(app: RunningApp): Promise<void> {
  const { tenant, actor } = await findAdministrator(app.slug);
  const read = (fn: (ctx: Ctx) => Promise<unknown>) =>
    capture(() => {
      const batchId = crypto.randomUUID();
      const ctx = { tenant, actor, now: new Date(), today: new Date().toISOString().slice(0, 10), batchId };
      const origin = { actorId: actor.employeeId, batchId, verb: "read" };
      return tenantTransaction(tenant.schema, "read", origin, (tx) => fn({ ...ctx, tx }));
    });
  const session = await sessionStatements(app);
  const list = await read(async (ctx) => {
    await listCustomers(ctx, {});
    await listEmployees(ctx, {});
    await listCategories(ctx, {});
  });
  const report = await read(async (ctx) => {
    await getPipelineReport(ctx, {});
    await listEmployees(ctx, {});
  });
  await closePools();
  mkdirSync(".tmp", { recursive: true });
  writeFileSync(
    statementsFile,
    JSON.stringify({
      ...app.database,
      secretKey: app.secretKey,
      pages: { customers: [...session, ...list], pipeline: [...session, ...report] },
    }),
  );
  if (list.length < 4 || report.length < 3) throw new Error("no statements were caught");
}

async function sessionStatements(app: RunningApp) {
  const { decode } = await import("next-auth/jwt");
  const { createHmac } = await import("node:crypto");
  const { findSession } = await import("@/lib/auth/find-session");
  const secret = createHmac("sha256", app.secretKey).update("session").digest("base64url");
  const token = await decode({ token: app.cookie.split("=")[1], secret });
  return capture(() => findSession(String(token?.sid)));
}
