import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import type { ListColumn, ListField } from "@/lib/views/list-field";

const currency = { currency: cases.currency };

/** What a case is worth, and how sure it is. */
export function caseAmountFields(): ListField[] {
  return [
    numberField("value", cases.value, { look: "money", mobile: 4, edit: "value", also: currency }, true),
    {
      key: "currency",
      kind: "choice",
      column: { look: "names", value: cases.currency },
      filter: {
        kind: "choice",
        accepts: (value) => /^[A-Z]{3}$/.test(value),
        has: (values) => sql`${cases.currency} = any(${sql.param(values)}::text[])`,
      },
    },
    numberField(
      "probability",
      cases.probabilityPercent,
      {
        look: "percent",
        edit: "probabilityPercent",
        also: { isOwn: cases.probabilityIsOwn },
      },
      "always",
    ),
    numberField("weighted", sql`${cases.weightedValue}`, { look: "money", also: currency }, true),
    numberField("moves", cases.expectedCloseMoves, { look: "number" }),
  ];
}

/** `isIndexed`: in its order; `always`: and none is without. */
function numberField(
  key: string,
  by: SQLWrapper,
  column: ListColumn,
  isIndexed: boolean | "always" = false,
): ListField {
  return {
    key,
    kind: "number",
    column: { ...column, value: column.look === "money" ? asText(by) : by },
    sort: { by, nullable: isIndexed === true, usual: "desc", isIndexed: isIndexed !== false },
    filter: { kind: "number", by },
  };
}

/** A JavaScript number would lose digits. */
const asText = (by: SQLWrapper): SQL => sql`(${by})::text`;
