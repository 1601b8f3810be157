import { and, eq, ne, sql } from "drizzle-orm";
import { numberCounters } from "@/db/tenant/schema/customer-links";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nextFreeNumber } from "./next-free-number";
import { numberedTables } from "./numbered-tables";
import { readSeries } from "./read-series";
import { seriesNumber } from "./rules";
import type { SeriesKind } from "./schema";

/**
 * Takes a number for a record that is about to be saved with it; null: the next of the series. Who else takes one waits
 * until this transaction has ended. The next of the series moves it on; any other is simply taken.
 * @param options.except the record that may have the number already
 * @returns the number
 * @throws DomainError `conflict` at `number` when another record has it, seen or not, with the next free one
 */
export async function claimNumber(
  ctx: Ctx,
  { kind, number: wanted, except }: { kind: SeriesKind; number: string | null; except?: string },
): Promise<string> {
  await lockCounter(ctx, kind);
  const series = await readSeries(ctx, kind);
  const free = await nextFreeNumber(ctx, kind, series);
  const next = seriesNumber(series.prefix, free, series.width);
  const number = wanted ?? next;
  if (number === next) {
    const moved = { countedFrom: series.startNumber, nextNumber: free + 1 };
    await ctx.tx.update(numberCounters).set(moved).where(eq(numberCounters.kind, kind));
    return number;
  }
  const table = numberedTables[kind];
  const [taken] = await ctx.tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.number, number), except ? ne(table.id, except) : undefined));
  if (!taken) return number;
  throw new DomainError("conflict", "check_fields", {
    fields: { number: takenTexts[kind] },
    fieldValues: { number: { next } },
  });
}

const takenTexts = { customer: "number_taken_next", order: "order_number_taken_next" };

/** The row that everybody who takes a number of the series waits at. */
async function lockCounter(ctx: Ctx, kind: SeriesKind): Promise<void> {
  await ctx.tx
    .insert(numberCounters)
    .values({ kind, countedFrom: 0, nextNumber: 0 })
    .onConflictDoUpdate({ target: numberCounters.kind, set: { kind: sql`excluded.kind` } });
}
