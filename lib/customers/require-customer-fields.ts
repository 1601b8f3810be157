import { eq } from "drizzle-orm";
import { customerCategories, type customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { requireCardFields } from "@/lib/custom/require-card-fields";
import { customerRecord } from "./customer-record";
import type { StoredCustomer } from "./lock-customer";
import type { CustomerInput } from "./schema";

type Columns = typeof customers.$inferInsert;

/**
 * Demands what the organisation's layout of the card does: of a new customer where a person filled in the form, of one
 * that is there among the fields that are being changed.
 * @throws DomainError `invalid` with each empty field
 */
export async function requireCustomerFields(
  ctx: Ctx,
  input: CustomerInput,
  columns: Columns,
  current?: StoredCustomer,
  holds: string[] = [],
): Promise<void> {
  if (!current && !input.fromForm) return;
  const isHeld = (key: string) =>
    key.startsWith("custom.")
      ? Object.hasOwn(input.custom, key.slice("custom.".length))
      : holds.includes(key);
  const categoryIds =
    current && !holds.includes("categoryIds") ? await categoriesOf(ctx, current.id) : input.categoryIds;
  const saved = { ...current, ...columns };
  const { kind = "company", isCustomer = true, isSupplier = false, custom = {} } = saved;
  const categories = categoryIds.map((id) => ({ id }));
  await requireCardFields(ctx, "customer", {
    values: { ...saved, categoryIds },
    custom,
    record: customerRecord({ kind, isCustomer, isSupplier, categories, custom }),
    isSent: (key) => !current || isHeld(key),
  });
}

async function categoriesOf(ctx: Ctx, customerId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: customerCategories.categoryId })
    .from(customerCategories)
    .where(eq(customerCategories.customerId, customerId));
  return rows.map(({ id }) => id);
}
