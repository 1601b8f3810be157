import { and, eq, isNull } from "drizzle-orm";
import { caseStatuses } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { lockStatus } from "./lock-status";
import { MovedRow } from "./schema";

/** Moves a status one place up or down in its pipeline; Won and Lost stay at the end. */
export const moveStatus = command(
  { name: "move-status", permission: "setting:write", input: MovedRow },
  async (ctx, { id, direction }) => {
    const { tx } = ctx;
    const { pipelineId } = await lockStatus(ctx, id);
    if (pipelineId === null) throw notFound();
    const rows = await tx
      .select({ id: caseStatuses.id, position: caseStatuses.position })
      .from(caseStatuses)
      .where(and(eq(caseStatuses.pipelineId, pipelineId), isNull(caseStatuses.archivedAt)))
      .orderBy(caseStatuses.position, caseStatuses.id)
      .for("update");
    const from = rows.findIndex((row) => row.id === id);
    const moved = rows[from];
    if (!moved) throw notFound();
    const to = Math.max(0, from + (direction === "up" ? -1 : 1));
    const order = rows.toSpliced(from, 1).toSpliced(to, 0, moved);
    for (const [index, row] of order.entries()) {
      const position = index + 1;
      if (row.position !== position) {
        await tx.update(caseStatuses).set({ position }).where(eq(caseStatuses.id, row.id));
      }
    }
    return { id };
  },
);
