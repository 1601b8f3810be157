import { calls } from "@/db/tenant/schema/calls";
import { type Counted, countUpTo } from "@/lib/core/count-up-to";
import { query } from "@/lib/core/query";
import { callWhere } from "./call-where";
import { CallFilter } from "./schema";

const countedAtMost = 10_000;

/** How many calls a view holds, counted up to ten thousand. */
export const countCalls = query(
  { name: "count-calls", permission: "activity:read", input: CallFilter },
  async (ctx, filter): Promise<Counted> => countUpTo(ctx, countedAtMost, calls, callWhere(ctx, filter)),
);
