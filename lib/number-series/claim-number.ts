import { and, eq, ne, sql } from "drizzle-orm";
import { numberCounters } from "@/db/tenant/schema/customer-links";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nextFreeNumber } from "./next-free-number";
import { readSeries } from "./read-series";
import { seriesNumber } from "./rules";
import type { SeriesKind } from "./schema";

/**
 * Takes a number for a customer that is about to be saved with it. Who else takes one waits until this transaction has
 * ended. The next of the series moves it on; any other is simply taken.
 * @param options.except the customer that may have the number already
 * @throws DomainError `conflict` at `number` when a customer has it, seen or not, with the next free one
 */
export async function claimNumber(
  ctx: Ctx,
  { kind, number, except }: { kind: SeriesKind; number: string; except?: string },
): Promise<void> {
  await lockCounter(ctx, kind);
  const series = await readSeries(ctx, kind);
  const free = await nextFreeNumber(ctx, series);
  const next = seriesNumber(series.prefix, free, series.width);
  if (number === next) {
    const moved = { countedFrom: series.startNumber, nextNumber: free + 1 };
    await ctx.tx.update(numberCounters).set(moved).where(eq(numberCounters.kind, kind));
    return;
  }
  const [taken] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.number, number), except ? ne(customers.id, except) : undefined));
  if (!taken) return;
  throw new DomainError("conflict", "check_fields", {
    fields: { number: "number_taken_next" },
    fieldValues: { number: { next } },
  });
}

/** The row that everybody who takes a number of the series waits at. */
async function lockCounter(ctx: Ctx, kind: SeriesKind): Promise<void> {
  await ctx.tx
    .insert(numberCounters)
    .values({ kind, countedFrom: 0, nextNumber: 0 })
    .onConflictDoUpdate({ target: numberCounters.kind, set: { kind: sql`excluded.kind` } });
}
