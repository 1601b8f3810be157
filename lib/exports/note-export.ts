import { eq, sql } from "drizzle-orm";
import { type ExportFormat, type ExportKind, exports } from "@/db/tenant/schema/exports";
import type { Ctx } from "@/lib/core/context";

export type ExportNote = {
  kind: ExportKind;
  /** Which list or report; of a person's data: whose, by id. */
  subject: string;
  /** Says the filter, the columns and the order. */
  address: string;
  format: ExportFormat;
};

const longestAddress = 4000;

/** Writes down that the actor takes something out, before anything is read: what breaks off is known too. */
export async function noteExport({ tx, actor }: Ctx, note: ExportNote): Promise<string> {
  const [noted] = await tx
    .insert(exports)
    .values({ ...note, address: note.address.slice(0, longestAddress), actorId: actor.employeeId })
    .returning({ id: exports.id });
  return noted?.id ?? "";
}

/** The last row was written. */
export async function noteExportEnd({ tx }: Ctx, id: string, rowCount: number): Promise<void> {
  await tx.update(exports).set({ rowCount, finishedAt: sql`now()` }).where(eq(exports.id, id));
}
