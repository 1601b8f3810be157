import { type Page, rowsPerPage } from "@/lib/core/paging";
import { query } from "@/lib/core/query";
import { type CallRow, readCalls } from "./read-calls";
import { CallFilter } from "./schema";

/** Calls, the latest first, fifty at a time. */
export const listCalls = query(
  { name: "list-calls", permission: "activity:read", input: CallFilter },
  (ctx, filter): Promise<Page<CallRow>> => readCalls(ctx, filter, rowsPerPage),
);
