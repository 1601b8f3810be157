import { desc } from "drizzle-orm";
import { z } from "zod";
import { imports } from "@/db/tenant/schema/imports";
import { undoneBatches } from "@/lib/changes/undone-batches";
import { query } from "@/lib/core/query";
import type { ImportListRow } from "./get-import";
import { visibleImports } from "./visibility";

/** The actor's latest imports, the newest first. */
export const listImports = query(
  { name: "list-imports", permission: "import:run", input: z.object({}) },
  async (ctx): Promise<ImportListRow[]> => {
    const rows = await ctx.tx
      .select({
        id: imports.id,
        fileName: imports.fileName,
        kind: imports.kind,
        state: imports.state,
        rowCount: imports.rowCount,
        counts: imports.counts,
        createdAt: imports.createdAt,
        batchId: imports.batchId,
      })
      .from(imports)
      .where(visibleImports(ctx))
      .orderBy(desc(imports.createdAt))
      .limit(50);
    const undone = await undoneBatches(
      ctx,
      rows.flatMap(({ batchId }) => batchId ?? []),
    );
    return rows.map(({ batchId, ...row }) => ({ ...row, isUndone: batchId !== null && undone.has(batchId) }));
  },
);
