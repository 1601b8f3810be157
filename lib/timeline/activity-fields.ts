import { type SQLWrapper, sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import type { ListField } from "@/lib/views/list-field";
import { lastActivity, nextActivity, type RecordKind } from "./last-activity";

/** When something was last done with a list's records, and what is to be done next: read for the rows that are shown. */
export function activityFields(ctx: Ctx, of: RecordKind, id: SQLWrapper): ListField[] {
  const last = lastActivity(ctx, of, id);
  const next = nextActivity(ctx, of, id);
  return [
    {
      key: "lastActivity",
      kind: "moment",
      column: { look: "moment", value: last },
      sort: { by: last, nullable: true, usual: "desc", isLookedUp: true },
      filter: { kind: "moment", by: last },
    },
    {
      key: "nextActivity",
      kind: "date",
      column: {
        look: "due",
        value: sql`(${next})::text`,
        also: { nextActivityLate: sql`(${next} < ${ctx.today}::date)` },
      },
      sort: { by: next, nullable: true, isLookedUp: true },
      filter: { kind: "date", by: next },
    },
  ];
}
