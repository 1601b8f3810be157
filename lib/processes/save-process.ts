import { and, eq, isNull, sql } from "drizzle-orm";
import { processes } from "@/db/tenant/schema/customer-links";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { ProcessInput } from "./schema";
import { writeSteps } from "./write-steps";

/** Adds a process with its steps, or changes it for the customers that stand in it. */
export const saveProcess = command(
  { name: "save-process", permission: "setting:write", input: ProcessInput },
  async (ctx, { id, version, name, steps }): Promise<{ name: string }> => {
    if (id === null) {
      const last = sql<number>`(select coalesce(max(position), 0) + 1 from ${processes})`;
      const [row] = await ctx.tx
        .insert(processes)
        .values({ name, position: last })
        .returning({ id: processes.id });
      if (!row) throw new Error("the process was not inserted");
      await writeSteps(ctx, row.id, steps);
      return { name };
    }
    const isIt = and(eq(processes.id, id), isNull(processes.archivedAt));
    const [row] = await ctx.tx
      .select({ version: processes.version })
      .from(processes)
      .where(isIt)
      .for("update");
    if (!row) throw notFound();
    if (row.version !== version) throw new DomainError("conflict", "conflict");
    await ctx.tx.update(processes).set({ name }).where(isIt);
    await writeSteps(ctx, id, steps);
    return { name };
  },
);
