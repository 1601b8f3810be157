import { query } from "@/lib/core/query";
import { listEmployees } from "@/lib/employees/list-employees";
import { listChanges } from "./list-changes";
import { HistoryView } from "./schema";

export type History = Awaited<ReturnType<typeof readHistory>>;

/** A page of a record's history, what it is narrowed by, and who it can be narrowed to. */
export const readHistory = query(
  { name: "read-history", permission: "change:read", input: HistoryView },
  async (ctx, view) => {
    const { from, to, what, who } = view;
    return {
      filter: { from, to, what, who },
      changes: await listChanges(ctx, view),
      people: await listEmployees(ctx, {}),
    };
  },
);
