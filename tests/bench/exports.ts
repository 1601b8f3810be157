import { createWriteStream, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { withAdmin } from "@/db/admin";
import { fillTenant } from "@/db/archive/fill-tenant";
import { closePools } from "@/db/client";
import { provisionTenant } from "@/db/provision-tenant";
import { tenantTransaction } from "@/db/transaction";
import { caseListWords } from "@/lib/cases/case-list-words";
import { exportCases } from "@/lib/cases/export-cases";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { contactListWords } from "@/lib/contacts/contact-list-words";
import { exportContacts } from "@/lib/contacts/export-contacts";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { exportCustomers } from "@/lib/customers/export-customers";
import { type TableFormat, tableFile } from "@/lib/exports/table-file";
import { writeArchive } from "@/lib/exports/write-archive";
import { translatorFor } from "@/lib/i18n/translator";
import { exportOrders } from "@/lib/orders/export-orders";
import { orderListWords } from "@/lib/orders/order-list-words";
import { erasePerson } from "@/lib/privacy/erase-person";
import { getPersonData } from "@/lib/privacy/get-person-data";
import type { ListWords } from "@/lib/views/list-tools";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import type { ListRow } from "@/lib/views/read-list";
import { openArchive } from "@/scripts/tenants/open-archive";
import { activityFiles, fillOrders } from "./activity-exports";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { table, timed } from "./figures";
import { fillActivities } from "./fill-activities";
import { fillRegister } from "./fill-register";
import { fillSales } from "./fill-sales";
import { inSchema } from "./in-schema";

const customers = Number(process.env.BENCH_CUSTOMERS || 100_000);
const seconds = (took: number) => (took / 1000).toFixed(1);
const megabytes = (bytes: number) => String(Math.round(bytes / 1024 / 1024));

/** How long files of lists, an organisation's archive and a person's data take, and what memory they need. */
export async function benchExports(): Promise<void> {
  const database = await benchDatabase({ fast: true });
  const path = join(tmpdir(), `vekt-bench-${process.pid}.zip`);
  try {
    const admin = await database.connect();
    const [schema, empty] = [
      await provisionTenant(admin, benchSecretKey, "sv"),
      await provisionTenant(admin, benchSecretKey, "sv"),
    ];
    await fillRegister(admin, schema, { customers, contacts: customers });
    await fillSales(admin, schema, { cases: customers, customers });
    await fillActivities(admin, schema, { events: 1000, each: customers });
    await fillOrders(admin, schema, customers);
    await admin.end();
    await database.restart({ fast: false });
    const rows = [["Export", "rows", "seconds", "of which here", "MB", "peak memory MB"]];
    const add = async (name: string, work: () => Promise<{ rows: number; bytes: number }>) => {
      const memory = watchMemory();
      const begun = process.cpuUsage();
      const { value, took } = await timed(work);
      // The processor's time in this process: what a busy machine doesn't change.
      const { user, system } = process.cpuUsage(begun);
      const here = seconds((user + system) / 1000);
      const sizes = [megabytes(value.bytes), megabytes(memory.peak())];
      rows.push([name, String(value.rows), seconds(took), here, ...sizes]);
    };
    for (const format of ["csv", "xlsx"] as const) {
      await add(`customers, ${format}`, () => inSchema(schema, (ctx) => customerFile(ctx, format, {})));
      await add(`customers by e-mail, ${format}`, () =>
        inSchema(schema, (ctx) => customerFile(ctx, format, { sort: "email" })),
      );
      await add(`contacts, ${format}`, () => inSchema(schema, (ctx) => contactFile(ctx, format)));
      await add(`cases, ${format}`, () => inSchema(schema, (ctx) => caseFile(ctx, format)));
      await add(`orders, ${format}`, () => inSchema(schema, (ctx) => orderFile(ctx, format)));
      for (const [name, file] of Object.entries(activityFiles))
        await add(`${name}, ${format}`, () => inSchema(schema, (ctx) => file(ctx, format)));
    }
    await add("everything, archive", () => inSchema(schema, (ctx) => archive(ctx, path)));
    await add("everything, into a new organisation", () => bringIn(database.adminUrl, empty, path));
    const id = await inSchema(schema, somebody);
    await add("a person's data", () =>
      inSchema(schema, async (ctx) => {
        const data = await getPersonData(ctx, { kind: "contact", id });
        return { rows: data.rows.length + data.mentions.length + data.log.length, bytes: 0 };
      }),
    );
    await add("a person erased", () => eraseOne(schema, id));
    console.log(`\n${table(rows)}\n  promised: 100,000 rows of a list in 10 s, a person's data in 60 s`);
  } finally {
    rmSync(path, { force: true });
    await closePools();
    await database.remove();
  }
}

function watchMemory() {
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage().rss);
  };
  look();
  const timer = setInterval(look, 20);
  return {
    peak: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

const toolsOf = (ctx: Ctx) => ({
  ...ctx,
  t: translatorFor("sv"),
  format: formatterFor("sv", ctx.tenant.timeZone, ctx.tenant.currency),
});

type Exported = { rows: AsyncIterable<ListRow[]> };

/** The whole file of a list, as its route makes it. */
async function listFile<List extends Exported>(
  ctx: Ctx,
  format: TableFormat,
  list: List,
  wordsOf: (list: List) => ListWords,
) {
  const words = wordsOf(list);
  let rows = 0;
  async function* batches() {
    for await (const some of list.rows) {
      rows += some.length;
      yield exportRows(some, words, toolsOf(ctx));
    }
  }
  const bytes = await drained(tableFile(exportHeadings(words, toolsOf(ctx)), batches(), format, "sv"));
  return { rows, bytes };
}

const nobodyKnown = { employees: [], categories: [] };

async function customerFile(ctx: Ctx, format: TableFormat, asked: Parameters<typeof exportCustomers>[1]) {
  const list = await exportCustomers(ctx, asked);
  return listFile(ctx, format, list, (read) => customerListWords(read, nobodyKnown, toolsOf(ctx)));
}

async function contactFile(ctx: Ctx, format: TableFormat) {
  const list = await exportContacts(ctx, {});
  return listFile(ctx, format, list, (read) => contactListWords(read, nobodyKnown, toolsOf(ctx)));
}

async function caseFile(ctx: Ctx, format: TableFormat) {
  const known = { ...nobodyKnown, statuses: await listCaseStatuses(ctx, {}), reasons: [] };
  const list = await exportCases(ctx, { state: "all" });
  return listFile(ctx, format, list, (read) => caseListWords(read, known, toolsOf(ctx)));
}

async function orderFile(ctx: Ctx, format: TableFormat) {
  const list = await exportOrders(ctx, {});
  return listFile(ctx, format, list, (read) => orderListWords(read, [], toolsOf(ctx)));
}

async function drained(file: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const piece of file) bytes += piece.length;
  return bytes;
}

async function archive({ tx, tenant, now }: Ctx, path: string) {
  const { tables } = await writeArchive(tx, tenant, now, createWriteStream(path));
  return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), bytes: statSync(path).size };
}

async function bringIn(adminUrl: string, schema: string, path: string) {
  const { source, close } = await openArchive(path);
  const filled = await withAdmin(adminUrl, (client) => fillTenant(client, schema, source, async () => {}));
  close();
  return { rows: filled.reduce((sum, { rows }) => sum + rows, 0), bytes: 0 };
}

async function somebody({ tx }: Ctx): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from contacts where last_name is not null and email is not null and phone is not null and visibility = 'everyone' order by id limit 1`,
  );
  return rows[0]?.id ?? "";
}

async function eraseOne(schema: string, id: string) {
  const nobody = "00000000-0000-7000-8000-000000000001";
  const origin = { actorId: nobody, batchId: nobody, verb: "erase-person" };
  const context = await inSchema(schema, async (ctx) => ctx);
  return tenantTransaction(schema, "write", origin, async (tx) => {
    const { rows } = await tx.execute<{ name: string }>(
      sql`select concat_ws(' ', first_name, last_name) as name from contacts where id = ${id}`,
    );
    const { counts } = await erasePerson(
      { ...context, tx },
      { kind: "contact", id, name: rows[0]?.name ?? "" },
    );
    return { rows: counts.logged ?? 0, bytes: 0 };
  });
}
