import { and, gte, inArray, lte, not, or, type SQL } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { caseWhere } from "@/lib/cases/case-where";
import { isClosed } from "@/lib/cases/rules";
import type { Ctx } from "@/lib/core/context";
import type { Way } from "@/lib/views/list-field";
import type { ColumnPlan } from "./board-columns";

/**
 * The rows of several columns. These differ in their status, and closed ones from the others in the days that they show. `found`:
 * among rows that the search found already.
 */
export function columnsWhere(
  ctx: Ctx,
  columns: ColumnPlan[],
  conditions: SQL | undefined,
  way?: Way | "found",
): SQL | undefined {
  const closed = columns.find(({ status }) => isClosed(status.kind))?.filter;
  const going = columns.find(({ status }) => !isClosed(status.kind))?.filter;
  const filter = going ?? closed;
  if (!filter) throw new Error("no column");
  const isGoing = not(inArray(cases.statusKind, ["won", "lost"]));
  const days = going && closed ? or(isGoing, and(...daysOf(closed))) : undefined;
  const status = columns.map(({ status: { id } }) => id);
  const q = way === "found" ? undefined : filter.q;
  return caseWhere(ctx, { ...filter, status, q }, [], and(conditions, days), way === "found" ? "hits" : way);
}

const daysOf = ({ closedFrom, closedTo }: ColumnPlan["filter"]) => [
  closedFrom ? gte(cases.closedOn, closedFrom) : undefined,
  closedTo ? lte(cases.closedOn, closedTo) : undefined,
];
