import { and, asc, eq, isNull } from "drizzle-orm";
import { type TaskKind, taskStatuses } from "@/db/tenant/schema/tasks";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";

type Standing = { statusId: string; statusKind: TaskKind };

/** A status that is in use, held so that nobody takes it out meanwhile. @throws DomainError `invalid` */
export async function requireTaskStatus(ctx: Ctx, id: string): Promise<Standing> {
  const [row] = await ctx.tx
    .select({ statusId: taskStatuses.id, statusKind: taskStatuses.kind })
    .from(taskStatuses)
    .where(and(eq(taskStatuses.id, id), isNull(taskStatuses.archivedAt)))
    .for("key share");
  if (!row) throw new DomainError("invalid", "choose", { field: "statusId" });
  return row;
}

/** The first status of a kind: what a tick sets, or takes back to. */
export async function firstTaskStatus(ctx: Ctx, kind: TaskKind): Promise<Standing> {
  const [row] = await ctx.tx
    .select({ statusId: taskStatuses.id, statusKind: taskStatuses.kind })
    .from(taskStatuses)
    .where(and(eq(taskStatuses.kind, kind), isNull(taskStatuses.archivedAt)))
    .orderBy(asc(taskStatuses.position), asc(taskStatuses.id))
    .limit(1)
    .for("key share");
  if (!row) throw new DomainError("rule", "last_status");
  return row;
}
