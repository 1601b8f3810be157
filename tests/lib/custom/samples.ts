import { customFields } from "@/db/tenant/schema/settings";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";

export const tiers = [
  { key: "gold", names: { sv: "Guld", en: "Gold" } },
  { key: "silver", names: { sv: "Silver" } },
  { key: "tin", names: { sv: "Tenn" } },
];

/** A field of the organisation's own, of customers unless told. */
export async function addField(
  ctx: Ctx,
  key: string,
  kind: CustomField["kind"],
  more: Partial<CustomField> = {},
): Promise<CustomField> {
  const options = kind === "choice" || kind === "choices" ? tiers : [];
  const values = { entity: "customer" as const, key, kind, names: { sv: key, nb: key }, options, ...more };
  const [row] = await ctx.tx.insert(customFields).values(values).returning();
  if (!row) throw new Error("the field was not inserted");
  return row;
}
