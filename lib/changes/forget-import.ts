import { and, eq, isNull, sql } from "drizzle-orm";
import { importMappings, importParts, importRows, imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";

/**
 * What an import brought along goes with it when it is undone: file, rows, what its columns were found to hold and what they were
 * said to mean. That there was one stays, by name and figures.
 */
export async function forgetImport({ tx, now }: Ctx, batchId: string): Promise<void> {
  const forgotten = {
    forgottenAt: now,
    columns: [],
    mapping: {},
    updatedAt: now,
    version: sql`${imports.version} + 1`,
  };
  // Of one whose file was thrown away before.
  await tx.delete(importMappings).where(eq(importMappings.batchId, batchId));
  const [job] = await tx
    .update(imports)
    .set(forgotten)
    .where(and(eq(imports.batchId, batchId), isNull(imports.forgottenAt)))
    .returning({ id: imports.id });
  if (!job) return;
  await tx.delete(importParts).where(eq(importParts.importId, job.id));
  await tx.delete(importRows).where(eq(importRows.importId, job.id));
  await tx.delete(importMappings).where(eq(importMappings.importId, job.id));
}
