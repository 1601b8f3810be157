import { eq } from "drizzle-orm";
import { contactCategories, type contacts } from "@/db/tenant/schema/contacts";
import type { Ctx } from "@/lib/core/context";
import { requireCardFields } from "@/lib/custom/require-card-fields";
import { contactRecord } from "./contact-record";
import type { StoredContact } from "./lock-contact";
import type { PersonFields } from "./schema";

type Sent = Pick<PersonFields, "fromForm" | "custom" | "categoryIds">;

/**
 * Demands what the organisation's layout of the card does: of a new person where somebody filled in the form, of one who
 * is there among the fields that are being changed.
 * @throws DomainError `invalid` with each empty field
 */
export async function requireContactFields(
  ctx: Ctx,
  input: Sent,
  columns: Partial<typeof contacts.$inferInsert>,
  current?: StoredContact,
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
  const custom = saved.custom ?? {};
  await requireCardFields(ctx, "contact", {
    values: { ...saved, categoryIds },
    custom,
    record: contactRecord({ custom, categories: categoryIds.map((id) => ({ id })) }),
    isSent: (key) => !current || isHeld(key),
  });
}

async function categoriesOf(ctx: Ctx, contactId: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: contactCategories.categoryId })
    .from(contactCategories)
    .where(eq(contactCategories.contactId, contactId));
  return rows.map(({ id }) => id);
}
