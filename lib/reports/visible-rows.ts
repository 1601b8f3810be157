import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { visibleCaseSums, visibleCases } from "@/lib/cases/visibility";
import type { Ctx } from "@/lib/core/context";

type View = { visibility: SQLWrapper; ownerId: SQLWrapper; customerId: SQLWrapper };
type SumsView = { seerId: SQLWrapper; ownerId: SQLWrapper };

/** The rows of a report view that the actor may know of, of one owner if asked. Every report reads through this. */
export const visibleRows = (ctx: Ctx, view: View, owner?: string): SQL =>
  ofOwner(visibleCases(ctx, view), view, owner);

/** The same of a view whose rows are sums of cases: it adds exactly those that `visibleRows` lets through. */
export const visibleSums = (ctx: Ctx, view: SumsView, owner?: string): SQL =>
  ofOwner(visibleCaseSums(ctx, view), view, owner);

function ofOwner(seen: SQL, { ownerId }: { ownerId: SQLWrapper }, owner: string | undefined): SQL {
  if (!owner) return seen;
  return owner === "none" ? sql`${seen} and ${ownerId} is null` : sql`${seen} and ${ownerId} = ${owner}`;
}
