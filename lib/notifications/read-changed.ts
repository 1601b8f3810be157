import { and, asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { changeLog } from "@/db/tenant/schema/change-log";
import { type ChangeEntry, entriesOf } from "@/lib/changes/entries-of";
import { visibleChanges } from "@/lib/changes/visibility";
import type { Ctx } from "@/lib/core/context";

const Noted = z.object({ changes: z.array(z.int()) });

/** The entries of the change log that a notification is about. */
export function notedChanges(details: Record<string, unknown>): number[] {
  const noted = Noted.safeParse(details);
  return noted.success ? noted.data.changes : [];
}

/** What these entries say, as far as the actor may know it now: whatever became hidden meanwhile is left out. */
export async function readChanged(ctx: Ctx, ids: number[]): Promise<Map<number, ChangeEntry>> {
  if (ids.length === 0) return new Map();
  const among = await ctx.tx
    .selectDistinct({ name: changeLog.tableName })
    .from(changeLog)
    .where(inArray(changeLog.id, ids));
  const rows = await ctx.tx
    .select()
    .from(changeLog)
    .where(
      and(
        inArray(changeLog.id, ids),
        visibleChanges(
          ctx,
          among.map(({ name }) => name),
        ),
      ),
    )
    .orderBy(asc(changeLog.id));
  return new Map((await entriesOf(ctx, rows)).map((entry) => [entry.id, entry]));
}
