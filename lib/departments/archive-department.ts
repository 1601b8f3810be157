import { eq } from "drizzle-orm";
import { departments } from "@/db/tenant/schema/employees";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { ArchiveInput } from "./schema";

/** Takes a department out of use, or back: customers keep it, no more are given it. */
export const archiveDepartment = command(
  { name: "archive-department", permission: "setting:write", input: ArchiveInput },
  async (ctx, { id, restore }): Promise<{ name: string; isArchived: boolean }> => {
    const [row] = await ctx.tx
      .update(departments)
      .set({ archivedAt: restore ? null : ctx.now })
      .where(eq(departments.id, id))
      .returning({ name: departments.name });
    if (!row) throw notFound();
    return { name: row.name, isArchived: !restore };
  },
);
