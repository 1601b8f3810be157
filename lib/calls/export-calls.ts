import { query } from "@/lib/core/query";
import { readCalls } from "./read-calls";
import { CallFilter } from "./schema";

const rowsPerBatch = 5000;

/** A stretch of the list of calls for a file: all of it in as many calls as it takes. */
export const exportCalls = query(
  { name: "export-calls", permission: "activity:read", input: CallFilter },
  (ctx, filter) => readCalls(ctx, filter, rowsPerBatch),
);
