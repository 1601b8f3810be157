import { eq } from "drizzle-orm";
import { numberCounters, numberSeries } from "@/db/tenant/schema/customer-links";
import type { Ctx } from "@/lib/core/context";
import type { SeriesKind } from "./schema";

export type Series = {
  prefix: string;
  /** The number that the settings say. */
  startNumber: number;
  /** The next one to be given, unless somebody took it by hand. */
  nextNumber: number;
  width: number;
  /** 0 while the organisation has set nothing of its own. */
  version: number;
};

const usual = { prefix: "", startNumber: 1001, width: 4, version: 0 };

/** A series as it is set, and how far it has come. */
export async function readSeries(ctx: Ctx, kind: SeriesKind): Promise<Series> {
  const [row] = await ctx.tx
    .select({
      prefix: numberSeries.prefix,
      startNumber: numberSeries.nextNumber,
      width: numberSeries.width,
      version: numberSeries.version,
    })
    .from(numberSeries)
    .where(eq(numberSeries.kind, kind));
  const set = row ?? usual;
  const [counter] = await ctx.tx
    .select({ countedFrom: numberCounters.countedFrom, nextNumber: numberCounters.nextNumber })
    .from(numberCounters)
    .where(eq(numberCounters.kind, kind));
  const nextNumber = counter?.countedFrom === set.startNumber ? counter.nextNumber : set.startNumber;
  return { ...set, nextNumber };
}
