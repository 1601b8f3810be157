import { and, type SQL, sql } from "drizzle-orm";
import { updateRows } from "@/db/many-rows";
import type { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { phoneE164, storePhones } from "@/lib/core/phone";
import { nothingLeft, type Written, writeWhere } from "./write-where";

/** Another country: numbers without a country code are read by it, so rows that have any are written one by one. */
export async function setCountry(
  ctx: Ctx,
  table: typeof customers | typeof contacts,
  chosen: SQL,
  country: string,
): Promise<Written> {
  const needed = sql`${table.country} is distinct from ${country}`;
  const hasPhones = sql`(${table.phone} is not null or ${table.phones} <> '[]')`;
  const rows = await ctx.tx
    .select({ id: table.id, phone: table.phone, phones: table.phones })
    .from(table as typeof customers)
    .where(and(chosen, needed, hasPhones))
    .for("update");
  await updateRows(
    ctx.tx,
    table === customers ? "customers" : "contacts",
    ["country", "phone_e164", "phones"],
    rows.map(({ id, phone, phones }) => ({
      id,
      columns: { country, phone_e164: phoneE164(phone, country), phones: storePhones(phones, country) },
    })),
  );
  const others = await writeWhere(ctx, { table, id: table.id }, chosen, { columns: { country }, needed });
  return { count: rows.length + others.count, left: nothingLeft };
}
