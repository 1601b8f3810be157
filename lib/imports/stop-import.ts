import { eq } from "drizzle-orm";
import { z } from "zod";
import { imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockImport } from "./lock-import";

/** Ends a run after the rows that are being written; what is written stays, can be undone, and the run can go on. */
export const stopImport = command(
  { name: "stop-import", permission: "import:run", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ id: string }> => {
    await lockImport(ctx, id, ["running"]);
    await ctx.tx.update(imports).set({ state: "stopped" }).where(eq(imports.id, id));
    return { id };
  },
);
