import { query } from "@/lib/core/query";
import { nextFreeNumber } from "./next-free-number";
import { readSeries } from "./read-series";
import { seriesNumber } from "./rules";
import { SeriesChoice } from "./schema";

/** The number that a new record of this kind would get; it is taken only when the record is saved with it. */
export const proposeNumber = query(
  { name: "propose-number", permission: "customer:write", input: SeriesChoice },
  async (ctx, { kind }): Promise<{ number: string }> => {
    const series = await readSeries(ctx, kind);
    return { number: seriesNumber(series.prefix, await nextFreeNumber(ctx, kind, series), series.width) };
  },
);
