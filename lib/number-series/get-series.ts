import { query } from "@/lib/core/query";
import { readSeries, type Series } from "./read-series";
import { SeriesChoice } from "./schema";

/** How a series is set, and the next number that it gives. */
export const getSeries = query(
  { name: "get-series", permission: "setting:read", input: SeriesChoice },
  async (ctx, { kind }): Promise<Series> => readSeries(ctx, kind),
);
