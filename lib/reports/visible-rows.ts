import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";

type View = { visibility: SQLWrapper; ownerId: SQLWrapper; customerId: SQLWrapper };

/** The rows of a report view that the actor may know of, of one owner if asked. Every report reads through this. */
export function visibleRows(ctx: Ctx, view: View, owner?: string): SQL {
  const seen = visibleCases(ctx, view);
  if (!owner) return seen;
  return owner === "none"
    ? sql`${seen} and ${view.ownerId} is null`
    : sql`${seen} and ${view.ownerId} = ${owner}`;
}
