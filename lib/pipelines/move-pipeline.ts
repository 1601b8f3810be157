import { eq } from "drizzle-orm";
import { casePipelines } from "@/db/tenant/schema/cases";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { MovedRow } from "@/lib/statuses/schema";
import { lockPipelines } from "./lock-pipelines";

/** Moves a pipeline one place up or down. New cases begin in the first one unless told otherwise. */
export const movePipeline = command(
  { name: "move-pipeline", permission: "setting:write", input: MovedRow },
  async (ctx, { id, direction }) => {
    const rows = await lockPipelines(ctx);
    const from = rows.findIndex((row) => row.id === id);
    const moved = rows[from];
    if (!moved) throw notFound();
    const to = Math.max(0, from + (direction === "up" ? -1 : 1));
    const order = rows.toSpliced(from, 1).toSpliced(to, 0, moved);
    for (const [index, row] of order.entries()) {
      const position = index + 1;
      if (row.position !== position) {
        await ctx.tx.update(casePipelines).set({ position }).where(eq(casePipelines.id, row.id));
      }
    }
    return { id };
  },
);
