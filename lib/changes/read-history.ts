import type { Ctx } from "@/lib/core/context";
import { listEmployees } from "@/lib/employees/list-employees";
import { listChanges } from "./list-changes";
import type { HistoryFilter } from "./schema";

export type History = Awaited<ReturnType<typeof readHistory>>;

/** A page of a record's history, and who it can be narrowed to. */
export async function readHistory(
  ctx: Ctx,
  of: { customerId: string } | { rowId: string },
  view: HistoryFilter & { cursor?: string },
) {
  const { from, to, what, who, cursor } = view;
  const filter = { from, to, what, who };
  return {
    filter,
    changes: await listChanges(ctx, { ...of, ...filter, cursor }),
    people: await listEmployees(ctx, {}),
  };
}
