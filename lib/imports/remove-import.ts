import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { importMappings, imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockImport } from "./lock-import";

/** Throws the file and its rows away. What an import has written stays, and can be undone under Settings › Changes. */
export const removeImport = command(
  { name: "remove-import", permission: "import:run", input: z.object({ id: uuid() }) },
  async (ctx, { id }): Promise<{ fileName: string }> => {
    const { fileName, batchId } = await lockImport(ctx, id, [
      "sending",
      "file",
      "columns",
      "checked",
      "done",
      "stopped",
      "failed",
    ]);
    await ctx.tx.execute(sql`set local statement_timeout = '60s'`);
    // What its columns meant is remembered, until what it has written is undone.
    if (batchId !== null)
      await ctx.tx.update(importMappings).set({ batchId }).where(eq(importMappings.importId, id));
    await ctx.tx.delete(imports).where(eq(imports.id, id));
    return { fileName };
  },
);
