import { and, asc, eq, gt } from "drizzle-orm";
import { batchRunRows, batchRuns } from "@/db/tenant/schema/batch-runs";
import { type Left, mostNamed, nothingLeft } from "@/lib/bulk/write-where";
import { changeCases } from "@/lib/cases/change-cases";
import { setCasesField } from "@/lib/cases/set-cases-field";
import { changeContacts } from "@/lib/contacts/change-contacts";
import { setContactsField } from "@/lib/contacts/set-contacts-field";
import type { Ctx } from "@/lib/core/context";
import { changeCustomers } from "@/lib/customers/change-customers";
import { setCustomersField } from "@/lib/customers/set-customers-field";
import { changeOrders } from "@/lib/orders/change-orders";

type Run = typeof batchRuns.$inferSelect;
type Change = (ctx: Ctx, input: never) => Promise<{ count: number; left?: Left }>;

const rowsAtOnce = 1_000;
const verbs: Record<string, Change> = {
  "change-customers": changeCustomers,
  "change-contacts": changeContacts,
  "change-cases": changeCases,
  "change-orders": changeOrders,
  "set-customers-field": setCustomersField,
  "set-contacts-field": setContactsField,
  "set-cases-field": setCasesField,
};

/** Does with the next of the chosen rows what was asked for, by the verb of a page: rows that went out of sight since stay. */
export async function changeSome(ctx: Ctx, run: Run): Promise<void> {
  const rows = await ctx.tx
    .select({ place: batchRunRows.place, rowId: batchRunRows.rowId })
    .from(batchRunRows)
    .where(and(eq(batchRunRows.runId, run.id), gt(batchRunRows.place, run.done)))
    .orderBy(asc(batchRunRows.place))
    .limit(rowsAtOnce);
  const last = rows.at(-1);
  if (!last) {
    await ctx.tx.delete(batchRunRows).where(eq(batchRunRows.runId, run.id));
    await ctx.tx
      .update(batchRuns)
      .set({ state: "done", finishedAt: ctx.now })
      .where(eq(batchRuns.id, run.id));
    return;
  }
  const change = verbs[run.verb];
  if (!change) throw new Error(`no change ${run.verb}`);
  const input = { ...run.input, all: "", list: "", id: rows.map(({ rowId }) => rowId) };
  const { count, left = nothingLeft } = await change(ctx, input as never);
  await ctx.tx
    .update(batchRuns)
    .set({
      state: "running",
      done: last.place,
      changed: run.changed + count,
      leftRows: run.leftRows + left.rows,
      leftIds: [...run.leftIds, ...left.ids].slice(0, mostNamed),
    })
    .where(eq(batchRuns.id, run.id));
}
