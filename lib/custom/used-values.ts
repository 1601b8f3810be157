import { type SQL, sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "./custom-field";

type Asked = Pick<CustomField, "entity" | "key" | "kind" | "hasPeriod">;

/** Records carry a value of the field. Hidden and archived ones count: a setting concerns them all, and shows none. */
export function hasValues(ctx: Ctx, { entity, key }: Asked): Promise<boolean> {
  return exists(ctx, entity, (custom) => sql`jsonb_exists(${custom}, ${key})`);
}

/** Records carry the option. */
export function isOptionUsed(
  ctx: Ctx,
  { entity, key, kind, hasPeriod }: Asked,
  option: string,
): Promise<boolean> {
  const value = kind === "choices" ? [option] : option;
  const holding = JSON.stringify({ [key]: hasPeriod ? { value } : value });
  return exists(ctx, entity, (custom) => sql`${custom} @> ${holding}::jsonb`);
}

async function exists(
  ctx: Ctx,
  entity: CustomField["entity"],
  holds: (custom: typeof customers.custom | typeof contacts.custom | typeof cases.custom) => SQL,
): Promise<boolean> {
  const table = { customer: customers, contact: contacts, case: cases }[entity];
  const rows = await ctx.tx
    .select({ id: table.id })
    .from(table)
    .where(sql`${table.custom} <> '{}' and ${holds(table.custom)}`)
    .limit(1);
  return rows.length > 0;
}
