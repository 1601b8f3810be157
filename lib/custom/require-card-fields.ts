import type { CustomValues } from "@/db/tenant/schema/customers";
import type { CardEntity } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { getCardLayout } from "./get-card-layout";
import { customName, valueName } from "./read-custom-values";
import { boxesToShow, type CardRecord } from "./resolve-card";

type Saved = {
  /** What is written, by field. */
  values: Record<string, unknown>;
  custom: CustomValues;
  /** What the conditions look at, after the save. */
  record: CardRecord;
  /** Which fields the save is about; the others are no matter. */
  isSent: (key: string) => boolean;
};

/**
 * What the card's layout requires must not be left empty by who fills in a form. Imports, registries and verbs that make
 * records by themselves are exempt: they take what there is, and don't ask here. So is what the layout hides.
 * @throws DomainError `invalid` with each empty field
 */
export async function requireCardFields(ctx: Ctx, entity: CardEntity, saved: Saved): Promise<void> {
  const { boxes, fields } = await getCardLayout(ctx, { entity });
  const errors: Record<string, string> = {};
  for (const { key, required } of boxesToShow(entity, boxes, saved.record).flatMap((box) => box.fields)) {
    if (!required || !saved.isSent(key)) continue;
    const field = fields.find((one) => customName(one.key) === key);
    const value = field ? saved.custom[field.key] : saved.values[key];
    if (isEmpty(value)) errors[field ? valueName(field) : key] = "required";
  }
  if (Object.keys(errors).length > 0) throw new DomainError("invalid", "check_fields", { fields: errors });
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
