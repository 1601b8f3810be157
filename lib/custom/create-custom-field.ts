import { eq, sql } from "drizzle-orm";
import { customFields } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nameIn } from "@/lib/core/names";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { keyFromName } from "./field-key";
import { planOptions } from "./plan-options";
import { CustomFieldInput } from "./schema";

/** Adds a field of the organisation's own, last in its own box. Its key is made of its name and never another's. */
export const createCustomField = command(
  { name: "create-custom-field", permission: "setting:write", input: CustomFieldInput },
  async (ctx, { entity, kind, hasPeriod, ...facts }) => {
    const names = requireNames(ctx, namesOf(facts));
    const isChoice = kind === "choice" || kind === "choices";
    const { options, errors } = planOptions([], facts, ctx.tenant.locale);
    if (isChoice && options.length === 0) errors.options ??= "options_needed";
    if (isChoice && errors.options) throw new DomainError("invalid", "check_fields", { fields: errors });
    const taken = await takenKeys(ctx, entity);
    const key = keyFromName(names[ctx.tenant.locale] ?? "", taken, "field");
    const [row] = await ctx.tx
      .insert(customFields)
      .values({ entity, key, names, kind, hasPeriod, options: isChoice ? options : [] })
      .returning({ id: customFields.id });
    if (!row) throw new Error("the field was not inserted");
    return { id: row.id, key, entity, name: nameIn(names, ctx.actor.locale, ctx.tenant.locale) };
  },
);

/** Keys that a field has or ever had: one whose making was undone may have left values behind. */
async function takenKeys(ctx: Ctx, entity: (typeof customFields.entity)["_"]["data"]): Promise<Set<string>> {
  const present = await ctx.tx
    .select({ key: customFields.key })
    .from(customFields)
    .where(eq(customFields.entity, entity));
  const { rows: gone } = await ctx.tx.execute<{ key: string }>(sql`
    select old ->> 'key' as key from change_log
     where table_name = 'custom_fields' and operation = 'delete' and old ->> 'entity' = ${entity}`);
  return new Set([...present, ...gone].map(({ key }) => key));
}
