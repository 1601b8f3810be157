import { randomUUID } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import { closePools } from "@/db/client";
import { provisionTenant } from "@/db/provision-tenant";
import { batchRuns } from "@/db/tenant/schema/batch-runs";
import { tenantTransaction } from "@/db/transaction";
import { changeSome } from "@/lib/batches/change-some";
import { undoBatch } from "@/lib/changes/undo-batch";
import { undoSome } from "@/lib/changes/undo-some";
import type { Ctx } from "@/lib/core/context";
import { changeCustomers } from "@/lib/customers/change-customers";
import { countPairs } from "@/lib/duplicates/count-pairs";
import { scanSome } from "@/lib/duplicates/scan-some";
import { startScan } from "@/lib/duplicates/start-scan";
import { mergeCustomers } from "@/lib/merging/merge-customers";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { median, ms, quantile, table, timed } from "./figures";
import { fillRegister } from "./fill-register";
import { inSchema } from "./in-schema";

const customers = Number(process.env.BENCH_CUSTOMERS || 1_000_000);
const contacts = Math.round(customers * 1.5);
/** So many rows are changed and put back; of the search so many records are looked at. */
const many = Math.min(100_000, Math.round(customers / 2));
const looked = Math.min(20_000, customers);
const nobody = "00000000-0000-7000-8000-000000000001";
const works = { undo: undoSome, change: changeSome, duplicates: scanSome };

/** Likely duplicates of one record and of a register of a million, merging, changing many rows, and undoing both. */
export async function benchMerging(): Promise<void> {
  const database = await benchDatabase({ fast: true });
  try {
    const admin = await database.connect();
    const schema = await provisionTenant(admin, benchSecretKey, "sv");
    await fillRegister(admin, schema, { customers, contacts });
    await admin.end();
    await database.restart({ fast: false });
    const rows = [["", "median", "longest"], ...(await ofOne(schema)), ...(await ofMany(schema))];
    console.log(
      `\n${customers.toLocaleString("en")} customers, ${contacts.toLocaleString("en")} contacts\n${table(rows)}\n  promised: candidates of one record 50 ms`,
    );
  } finally {
    await closePools();
    await database.remove();
  }
}

/** A transaction that writes, as somebody of the organisation, in a batch of its own unless told. */
async function write<T>(schema: string, run: (ctx: Ctx) => Promise<T>, batchId: string = randomUUID()) {
  const { tx: _tx, ...who } = await inSchema(schema, async (ctx) => ctx);
  const origin = { actorId: nobody, batchId, verb: "bench" };
  return tenantTransaction(schema, "write", origin, (tx) => run({ ...who, tx, batchId }));
}

async function ofOne(schema: string): Promise<string[][]> {
  const found = await inSchema(schema, (ctx) =>
    ctx.tx.execute<{ id: string }>(
      sql`select id from customers where archived_at is null and visibility = 'everyone' order by id offset ${customers >> 1} limit 60`,
    ),
  );
  const ids = found.rows.map(({ id }) => id);
  const took = { candidates: [] as number[], merge: [] as number[], undo: [] as number[] };
  for (const id of ids) {
    const count = () => inSchema(schema, (ctx) => countPairs(ctx, { entity: "customers", id }));
    await count();
    took.candidates.push((await timed(count)).took);
  }
  for (let at = 0; at + 1 < 20; at += 2) {
    const [survivorId = "", other = ""] = [ids[at], ids[at + 1]];
    const batchId = randomUUID();
    const merge = () => write(schema, (ctx) => mergeCustomers(ctx, { survivorId, id: [other] }), batchId);
    took.merge.push((await timed(merge)).took);
    took.undo.push((await timed(() => write(schema, (ctx) => undoBatch(ctx, { batchId })))).took);
  }
  const row = (name: string, of: number[]) => [name, `${ms(median(of))} ms`, `${ms(quantile(of, 1))} ms`];
  return [
    row("candidates of one customer", took.candidates),
    row("merge two customers", took.merge),
    row("undo it", took.undo),
  ];
}

async function ofMany(schema: string): Promise<string[][]> {
  await write(schema, (ctx) => startScan(ctx, {}));
  const scan = await workOff(schema, looked);
  const batchId = randomUUID();
  for (let at = 0; at < many; at += 1000)
    await write(schema, (ctx) =>
      ctx.tx.execute(
        sql`update customers set tags = '{bench}' where id in (select id from customers order by id offset ${at} limit 1000)`,
      ),
    );
  await write(
    schema,
    (ctx) =>
      changeCustomers(ctx, {
        all: "on",
        list: "view=all&where=tag:any:bench",
        change: "addTag",
        tag: "bulk",
      }),
    batchId,
  );
  const change = await workOff(schema);
  await write(schema, (ctx) => undoBatch(ctx, { batchId }));
  const undo = await workOff(schema);
  const count = (rows: number) => rows.toLocaleString("en");
  const whole = ((scan.took / scan.done) * (customers + contacts)) / 60_000;
  return [
    [
      `search ${count(scan.done)} records (all: ${whole.toFixed(1)} min)`,
      seconds(scan.took),
      `${ms(scan.longest)} ms a step`,
    ],
    [`change ${count(change.done)} customers`, seconds(change.took), `${ms(change.longest)} ms a step`],
    [`undo that`, seconds(undo.took), `${ms(undo.longest)} ms a step`],
  ];
}

const seconds = (took: number) => `${(took / 1000).toFixed(1)} s`;

/** Works off the oldest unfinished run as the job does, or so much of it. */
async function workOff(schema: string, until = Number.POSITIVE_INFINITY) {
  let longest = 0;
  let took = 0;
  for (;;) {
    const step = await timed(() =>
      inSchema(schema, async (ctx) => {
        const open = sql`${batchRuns.state} in ('waiting', 'running')`;
        const [next] = await ctx.tx
          .select()
          .from(batchRuns)
          .where(open)
          .orderBy(asc(batchRuns.createdAt))
          .limit(1);
        return next;
      }),
    );
    const run = step.value;
    if (!run) return { took, longest, done: 0 };
    const work = await timed(() => write(schema, (ctx) => works[run.kind](ctx, run), run.id));
    took += work.took;
    longest = Math.max(longest, work.took);
    const [now] = await inSchema(schema, (ctx) =>
      ctx.tx.select().from(batchRuns).where(eq(batchRuns.id, run.id)),
    );
    if (now && now.finishedAt === null && now.done < until) continue;
    // What is left of a search is not waited for.
    if (now?.finishedAt === null)
      await write(schema, (ctx) =>
        ctx.tx
          .update(batchRuns)
          .set({ state: "failed", finishedAt: new Date() })
          .where(eq(batchRuns.id, run.id)),
      );
    return { took, longest, done: now?.done ?? 0 };
  }
}
