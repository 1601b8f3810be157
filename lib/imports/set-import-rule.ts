import { eq } from "drizzle-orm";
import { z } from "zod";
import { importRules, imports } from "@/db/tenant/schema/imports";
import { command } from "@/lib/core/command";
import { uuid } from "@/lib/core/fields";
import { lockImport } from "./lock-import";
import { queueImport } from "./queue-import";

/** Says what becomes of records that are here already, and looks at the rows anew. */
export const setImportRule = command(
  {
    name: "set-import-rule",
    permission: "import:run",
    input: z.object({ id: uuid(), rule: z.enum(importRules, "choose") }),
  },
  async (ctx, { id, rule }): Promise<{ id: string }> => {
    await lockImport(ctx, id, ["checked"]);
    await ctx.tx
      .update(imports)
      .set({ rule, state: "checking", position: 0, counts: {} })
      .where(eq(imports.id, id));
    await queueImport(ctx, id);
    return { id };
  },
);
