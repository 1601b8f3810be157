import type { CustomValues } from "@/db/tenant/schema/customers";
import type { CardEntity } from "@/db/tenant/schema/settings";
import type { EditedField } from "@/lib/changes/refuse-stale-edit";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "./custom-field";
import { listCustomFields } from "./list-custom-fields";
import { customName, isAmount, readCustomValues, valueName } from "./read-custom-values";
import { storedValue } from "./stored-value";

/** The own fields that a form sent, as the comparison with a colleague's edit wants them. */
export async function editedOwnFields(
  ctx: Ctx,
  entity: CardEntity,
  sent: Record<string, unknown>,
  now: CustomValues,
): Promise<Record<string, EditedField>> {
  if (Object.keys(sent).length === 0) return {};
  const fields = await listCustomFields(ctx, { entity });
  const { values } = readCustomValues({ fields, raw: sent, current: now, currency: ctx.tenant.currency });
  const edited = fields
    .filter(({ key }) => Object.hasOwn(sent, key))
    .map((field): [string, EditedField] => [
      customName(field.key),
      {
        column: "custom",
        of: (stored) => (stored as CustomValues | null)?.[field.key] ?? null,
        sent: values[field.key] ?? null,
        now: now[field.key] ?? null,
        // A group of boxes can't be filled by name and value.
        adopts: field.kind === "choices" ? false : inputsOf(field, now),
      },
    ]);
  return Object.fromEntries(edited);
}

/** What the field's inputs hold for the record as it is now. */
function inputsOf(field: CustomField, now: CustomValues): Record<string, string> {
  const { value = null, from, until } = storedValue(now, field.key) ?? {};
  const name = customName(field.key);
  const period = field.hasPeriod ? { [`${name}.from`]: from ?? "", [`${name}.until`]: until ?? "" } : {};
  if (value !== null && isAmount(value)) {
    return { [valueName(field)]: value.amount, [`${name}.currency`]: value.currency, ...period };
  }
  const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "");
  return { [valueName(field)]: text, ...period };
}
