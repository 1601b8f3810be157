import type { CardCondition, CardEntity } from "@/db/tenant/schema/settings";
import { DomainError } from "@/lib/core/errors";
import type { CustomField } from "./custom-field";
import { customName } from "./read-custom-values";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A condition as a form sends it, "isSupplier=on" or "custom.level=gold"; undefined for none.
 * @throws DomainError `invalid` at `when` for a field that nothing can depend on, a value that it can't have, or itself
 */
export function readCondition(
  entity: CardEntity,
  fields: CustomField[],
  text: string | null,
  own?: string,
): CardCondition | undefined {
  if (text === null) return undefined;
  const [field = "", is = ""] = text.split(/=(.*)/s);
  const known = valuesOf(entity, fields, field);
  const isKnown = field === rowsOf[entity] ? uuid.test(is) : known.includes(is);
  if (!isKnown || field === own) throw new DomainError("invalid", "choose", { field: "when" });
  return { field, is };
}

/** What of the organisation's own rows may decide, by the card. */
const rowsOf: Record<CardEntity, string> = {
  customer: "categoryIds",
  contact: "categoryIds",
  case: "statusId",
};

export const conditionText = (when: CardCondition | undefined) => (when ? `${when.field}=${when.is}` : "");

/** What may decide whether something shows: types, and own fields that are chosen. Categories stand apart. */
function valuesOf(entity: CardEntity, fields: CustomField[], name: string): string[] {
  if (entity === "customer" && name === "kind") return ["company", "person"];
  if (entity === "customer" && (name === "isCustomer" || name === "isSupplier")) return ["on"];
  const field = fields.find(({ key, archivedAt }) => archivedAt === null && customName(key) === name);
  if (field?.kind === "flag") return ["yes", "no"];
  return field?.kind === "choice" || field?.kind === "choices" ? field.options.map(({ key }) => key) : [];
}
