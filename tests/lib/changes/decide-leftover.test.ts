import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { getBatchRun } from "@/lib/batches/get-batch-run";
import { decideLeftover } from "@/lib/changes/decide-leftover";
import { undoBatch } from "@/lib/changes/undo-batch";
import type { Ctx } from "@/lib/core/context";
import { createCustomer } from "@/lib/customers/create-customer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";

useDatabase();

const change = (id: string, city: string) => (ctx: Ctx) =>
  ctx.tx.execute(sql`update customers set city = ${city}, version = version + 1 where id = ${id}`);
const cityOf = async (ctx: Ctx, id: string) =>
  (await ctx.tx.execute(sql`select city from customers where id = ${id}`)).rows[0]?.city;

it("puts a row back over what was changed since, undoably, or lets it be; each once", async () => {
  await rolledBack(async (ctx) => {
    const create = (own: Ctx) => createCustomer(own, { name: "Ek", city: "Lund", country: "SE" });
    const id = (await inBatch(ctx, create)).value?.id ?? "";
    const { batchId } = await inBatch(ctx, change(id, "Malmö"));
    await inBatch(ctx, change(id, "Ystad"));
    const runId = (await inBatch(ctx, (own) => undoBatch(own, { batchId }))).value?.runId ?? "";
    const decide = (by: Ctx, decision: "put_back" | "left") =>
      inBatch(by, (own) => decideLeftover(own, { runId, table: "customers", rowId: id, decision }));
    expect((await decide(actingAs(ctx, "bertil"), "put_back")).refused?.code).toBe("not_found");
    const decided = await decide(ctx, "put_back");
    expect(decided.value).toEqual({ label: "Ek", decision: "put_back" });
    expect(await cityOf(ctx, id)).toBe("Lund");
    expect((await decide(ctx, "left")).refused?.code).toBe("not_found");
    expect((await getBatchRun(ctx, { id: runId })).leftovers[0]?.decision).toBe("put_back");
    await inBatch(ctx, (own) => undoBatch(own, { batchId: decided.batchId }));
    expect(await cityOf(ctx, id)).toBe("Ystad");
  });
});

it("removes what a batch made although it was changed since, unless something refers to it", async () => {
  await rolledBack(async (ctx) => {
    const made = await inBatch(ctx, (own) => createCustomer(own, { name: "Ek", country: "SE" }));
    const id = made.value?.id ?? "";
    await inBatch(ctx, change(id, "Ystad"));
    await ctx.tx.execute(
      sql`insert into customers (name, country, parent_id) values ('Dotter', 'SE', ${id})`,
    );
    const runId = (await inBatch(ctx, (own) => undoBatch(own, { batchId: made.batchId }))).value?.runId ?? "";
    const remove = () =>
      inBatch(ctx, (own) =>
        decideLeftover(own, { runId, table: "customers", rowId: id, decision: "put_back" }),
      );
    expect((await remove()).refused?.message).toBe("leftover_referred_to");
    await ctx.tx.execute(sql`delete from customers where name = 'Dotter'`);
    expect((await remove()).refused).toBeNull();
    expect((await ctx.tx.execute(sql`select from customers where id = ${id}`)).rowCount).toBe(0);
  });
});
