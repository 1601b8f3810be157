import type { CustomValues } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import type { CustomField } from "@/lib/custom/custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { describeCustomChange } from "@/lib/custom/present-custom";
import { translatorFor } from "@/lib/i18n/translator";
import type { ChangeField } from "./describe-fields";

const entities: Record<string, CustomField["entity"]> = {
  customers: "customer",
  contacts: "contact",
  cases: "case",
};

type OfTable = { table: string; fields: ChangeField[] };

/** Gives changes of the organisation's own fields their names and values as people read them. */
export async function nameOwnFields(ctx: Ctx, changes: OfTable[]): Promise<void> {
  if (!changes.some(({ fields }) => fields.some(({ kind }) => kind === "custom"))) return;
  const own = await listCustomFields(ctx, {});
  const { actor, tenant, today } = ctx;
  const tools = {
    t: translatorFor(actor.locale),
    format: formatterFor(actor.locale, tenant.timeZone, tenant.currency),
    actor,
    tenant,
    today,
  };
  for (const { table, fields } of changes) {
    const known = own.filter(({ entity }) => entity === entities[table]);
    for (const field of fields) {
      const [key] = field.path ?? [];
      if (field.kind !== "custom" || key === undefined) continue;
      const values = ({ stored }: ChangeField["before"]) =>
        ((stored ?? null) === null ? {} : { [key]: stored }) as CustomValues;
      const [described] = describeCustomChange(values(field.before), values(field.after), known, tools);
      if (!described) continue;
      field.label = described.label;
      field.before = { ...field.before, text: described.before };
      field.after = { ...field.after, text: described.after };
    }
  }
}
