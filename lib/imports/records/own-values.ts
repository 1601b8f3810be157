import type { CustomValues } from "@/db/tenant/schema/customers";
import type { CardEntity } from "@/db/tenant/schema/settings";
import { readCustomValues } from "@/lib/custom/read-custom-values";
import type { RowValues } from "../read-row";
import { customText } from "./custom-text";
import type { DraftContext } from "./record-kind";

/** What a row says for the organisation's own fields, as it is stored. */
export function ownValues(
  { custom }: RowValues,
  entity: CardEntity,
  { ctx, lookups }: DraftContext,
): { values: CustomValues } | { reason: string; value: string } {
  const { values, errors } = readCustomValues({
    fields: lookups.custom.filter((field) => field.entity === entity),
    raw: customText(custom, entity, lookups.custom),
    current: {},
    currency: ctx.tenant.currency,
  });
  const [fault] = Object.keys(errors);
  if (fault === undefined) return { values };
  return { reason: "own_field", value: custom[fault.split(".")[1] ?? ""] ?? "" };
}
