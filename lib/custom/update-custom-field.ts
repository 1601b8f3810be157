import { eq } from "drizzle-orm";
import { type CustomOption, customFields } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import type { CustomField } from "./custom-field";
import { lockCustomField } from "./lock-custom-field";
import { planOptions } from "./plan-options";
import { CustomFieldEdit } from "./schema";
import { hasValues, isOptionUsed } from "./used-values";

/**
 * Renames a field, or changes its kind, its period or its options. An option that is taken away while records carry it
 * is retired: they keep it, and nobody can choose it.
 * @throws DomainError `rule` for another kind or period once records have values: those couldn't be read any more
 */
export const updateCustomField = command(
  { name: "update-custom-field", permission: "setting:write", input: CustomFieldEdit },
  async (ctx, { id, version, kind, hasPeriod, ...facts }) => {
    const field = await lockCustomField(ctx, id);
    if (field.version !== version) throw new DomainError("conflict", "conflict");
    const names = requireNames(ctx, namesOf(facts));
    await refuseUnreadable(ctx, field, { kind, hasPeriod });
    const isChoice = kind === "choice" || kind === "choices";
    const plan = planOptions(field.options, facts, ctx.tenant.locale);
    if (isChoice && plan.options.length === 0) plan.errors.options ??= "options_needed";
    if (isChoice && plan.errors.options) {
      throw new DomainError("invalid", "check_fields", { fields: plan.errors });
    }
    const retired = isChoice ? await usedOf(ctx, field, plan.removed) : [];
    const options = isChoice ? [...plan.options, ...retired] : [];
    await ctx.tx.update(customFields).set({ names, kind, hasPeriod, options }).where(eq(customFields.id, id));
    return {
      id,
      entity: field.entity,
      name: nameIn(names, ctx.actor.locale, ctx.tenant.locale),
      retired: retired.length,
    };
  },
);

async function refuseUnreadable(
  ctx: Ctx,
  field: CustomField,
  { kind, hasPeriod }: Pick<CustomField, "kind" | "hasPeriod">,
): Promise<void> {
  if (field.kind === kind && field.hasPeriod === hasPeriod) return;
  if (!(await hasValues(ctx, field))) return;
  const [name, message] = field.kind === kind ? ["hasPeriod", "period_fixed"] : ["kind", "kind_fixed"];
  throw new DomainError("rule", message, { field: name });
}

async function usedOf(ctx: Ctx, field: CustomField, removed: CustomOption[]): Promise<CustomOption[]> {
  const used: CustomOption[] = [];
  for (const option of removed) {
    if (await isOptionUsed(ctx, field, option.key)) used.push({ ...option, retired: true });
  }
  return used;
}
