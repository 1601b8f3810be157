import { eq } from "drizzle-orm";
import { numberSeries } from "@/db/tenant/schema/customer-links";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { readSeries } from "./read-series";
import { seriesNumber } from "./rules";
import { SeriesInput } from "./schema";

/** Sets a series' prefix, width and next number. A next number that is left as it was goes on being counted. */
export const updateSeries = command(
  { name: "update-series", permission: "setting:write", input: SeriesInput },
  async (ctx, { kind, version, prefix, nextNumber, width }): Promise<{ next: string }> => {
    await ctx.tx
      .select({ id: numberSeries.id })
      .from(numberSeries)
      .where(eq(numberSeries.kind, kind))
      .for("update");
    const present = await readSeries(ctx, kind);
    if (present.version !== version) throw new DomainError("conflict", "conflict");
    const start = nextNumber === present.nextNumber ? present.startNumber : nextNumber;
    const columns = { prefix, width, nextNumber: start };
    if (version > 0) await ctx.tx.update(numberSeries).set(columns).where(eq(numberSeries.kind, kind));
    else await ctx.tx.insert(numberSeries).values({ kind, ...columns });
    return { next: seriesNumber(prefix, nextNumber, width) };
  },
);
