import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type ImportCounts, type ImportState, imports } from "@/db/tenant/schema/imports";
import { undoneBatches } from "@/lib/changes/undone-batches";
import { type Undoing, unfinishedUndoings } from "@/lib/changes/unfinished-undoings";
import { notFound } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { visibleImports } from "./visibility";

/** The actor's import: how its file is read, what its columns mean, how far it has come. */
export const getImport = query(
  { name: "get-import", permission: "import:run", input: z.object({ id: uuid() }) },
  async (ctx, { id }) => {
    const [row] = await ctx.tx
      .select({
        id: imports.id,
        fileName: imports.fileName,
        byteCount: imports.byteCount,
        state: imports.state,
        kind: imports.kind,
        source: imports.source,
        format: imports.format,
        encoding: imports.encoding,
        delimiter: imports.delimiter,
        sheet: imports.sheet,
        columns: imports.columns,
        mapping: imports.mapping,
        rule: imports.rule,
        rowCount: imports.rowCount,
        position: imports.position,
        counts: imports.counts,
        failure: imports.failure,
        batchId: imports.batchId,
        forgottenAt: imports.forgottenAt,
        createdAt: imports.createdAt,
      })
      .from(imports)
      .where(and(eq(imports.id, id), visibleImports(ctx)));
    if (!row) throw notFound();
    const ids = row.batchId === null ? [] : [row.batchId];
    const isUndone = (await undoneBatches(ctx, ids)).size > 0;
    const [undoing = null] = (await unfinishedUndoings(ctx, ids)).values();
    return { ...row, isUndone, undoing };
  },
);

export type ImportDetail = Awaited<ReturnType<typeof getImport>>;
export type ImportListRow = {
  id: string;
  fileName: string;
  kind: ImportDetail["kind"];
  state: ImportState;
  rowCount: number;
  counts: ImportCounts;
  createdAt: Date;
  isUndone: boolean;
  undoing: Undoing["state"] | null;
};
