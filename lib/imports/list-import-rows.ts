import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { type ImportOutcome, importRows, type RowDetail } from "@/db/tenant/schema/imports";
import { uuid } from "@/lib/core/fields";
import { query } from "@/lib/core/query";
import { getImport } from "./get-import";

export const outcomes = ["new", "update", "same", "duplicate", "hidden", "error"] as const;

export type ImportRow = {
  number: number;
  cells: string[];
  outcome: ImportOutcome | null;
  detail: RowDetail | null;
};

/** Rows of the file that came out in one way, in the file's order, those after a place. `left`: all that weren't taken. */
export const listImportRows = query(
  {
    name: "list-import-rows",
    permission: "import:run",
    input: z.object({
      id: uuid(),
      outcome: z.enum([...outcomes, "left"]).catch("new"),
      /** An address may say anything. */
      after: z
        .union([z.string(), z.number()])
        .optional()
        .transform((after) => (/^\d{1,9}$/.test(String(after)) ? Number(after) : 0)),
      limit: z.number().int().min(1).max(5000).default(50),
    }),
  },
  async (ctx, { id, outcome, after, limit }): Promise<{ rows: ImportRow[]; next: number | null }> => {
    await getImport(ctx, { id });
    const asked =
      outcome === "new"
        ? isNull(importRows.outcome)
        : inArray(importRows.outcome, outcome === "left" ? ["error", "duplicate", "hidden"] : [outcome]);
    const rows = await ctx.tx
      .select({
        number: importRows.number,
        cells: importRows.cells,
        outcome: importRows.outcome,
        detail: importRows.detail,
      })
      .from(importRows)
      .where(and(eq(importRows.importId, id), gt(importRows.number, after), asked))
      .orderBy(asc(importRows.number))
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null };
  },
);
