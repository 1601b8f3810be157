import type { CustomValues } from "@/db/tenant/schema/customers";
import type { CardEntity } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { listCustomFields } from "./list-custom-fields";
import { readCustomValues } from "./read-custom-values";

/**
 * The organisation's own fields of a record, as they are to be stored: those that were sent are checked by their kind,
 * the others stay.
 * @throws DomainError `invalid` with `fields` such as "custom.gold"
 */
export async function validateCustom(
  ctx: Ctx,
  entity: CardEntity,
  sent: Record<string, unknown>,
  stored: CustomValues,
): Promise<CustomValues> {
  if (Object.keys(sent).length === 0) return stored;
  const fields = await listCustomFields(ctx, { entity });
  const { currency } = ctx.tenant;
  const { values, errors } = readCustomValues({ fields, raw: sent, current: stored, currency });
  if (Object.keys(errors).length === 0) return values;
  throw new DomainError("invalid", "check_fields", { fields: errors });
}
