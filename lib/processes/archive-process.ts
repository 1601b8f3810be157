import { eq } from "drizzle-orm";
import { processes } from "@/db/tenant/schema/customer-links";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { ArchiveInput } from "./schema";

/** Takes a process out of use, or back: no card shows it meanwhile, and every customer's step is kept. */
export const archiveProcess = command(
  { name: "archive-process", permission: "setting:write", input: ArchiveInput },
  async (ctx, { id, restore }): Promise<{ name: string; isArchived: boolean }> => {
    const [row] = await ctx.tx
      .update(processes)
      .set({ archivedAt: restore ? null : ctx.now })
      .where(eq(processes.id, id))
      .returning({ name: processes.name });
    if (!row) throw notFound();
    return { name: row.name, isArchived: !restore };
  },
);
