import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { cases } from "@/db/tenant/schema/cases";
import type { Ctx } from "@/lib/core/context";
import type { ListColumn, ListField } from "@/lib/views/list-field";
import { momentField } from "@/lib/views/make-fields";

/** A case's days. Follow-up and expected close are late as long as it is open, the end of a pause as long as it is stalled. */
export function caseDayFields({ today }: Ctx): ListField[] {
  const late = (by: AnyPgColumn) => sql`(${cases.statusKind} = 'open' and ${by} < ${today})`;
  return [
    dayField(
      "followUp",
      cases.followUpOn,
      { look: "due", edit: "followUpOn", also: { followUpLate: late(cases.followUpOn) } },
      true,
    ),
    dayField(
      "expectedClose",
      cases.expectedCloseOn,
      { look: "due", edit: "expectedCloseOn", also: { expectedCloseLate: late(cases.expectedCloseOn) } },
      true,
    ),
    dayField("opened", cases.openedOn, { look: "date" }),
    dayField("closed", cases.closedOn, { look: "date" }, true),
    dayField("stalledUntil", cases.stalledUntil, {
      look: "due",
      also: { stalledUntilLate: sql`(${cases.stalledUntil} <= ${today})` },
    }),
    momentField("created", cases.createdAt, false),
    momentField("updated", cases.updatedAt, true),
  ];
}

/** As text: a JavaScript date would shift with the time zone. */
function dayField(key: string, by: AnyPgColumn, column: ListColumn, isIndexed = false): ListField {
  return {
    key,
    kind: "date",
    column: { ...column, value: sql`${by}::text` },
    sort: { by, nullable: true, isIndexed },
    filter: { kind: "date", by },
  };
}
