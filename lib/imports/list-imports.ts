import { desc } from "drizzle-orm";
import { z } from "zod";
import { imports } from "@/db/tenant/schema/imports";
import { undoneBatches } from "@/lib/changes/undone-batches";
import { unfinishedUndoings } from "@/lib/changes/unfinished-undoings";
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
    const ids = rows.flatMap(({ batchId }) => batchId ?? []);
    const undone = await undoneBatches(ctx, ids);
    const undoings = await unfinishedUndoings(ctx, ids);
    return rows.map(({ batchId, ...row }) => ({
      ...row,
      isUndone: undone.has(batchId ?? ""),
      undoing: undoings.get(batchId ?? "")?.state ?? null,
    }));
  },
);
