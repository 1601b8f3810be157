import type { contacts } from "@/db/tenant/schema/contacts";
import { postcodeOf } from "@/lib/addresses/postcode-of";
import { requireCategories } from "@/lib/categories/require-categories";
import type { Ctx } from "@/lib/core/context";
import { optOut } from "@/lib/core/opt-out";
import { phoneE164, storePhones } from "@/lib/core/phone";
import { validateCustom } from "@/lib/custom/validate-custom";
import { requireEmployee } from "@/lib/employees/require-employee";
import { keepTags } from "@/lib/tags/keep-tags";
import type { StoredContact } from "./lock-contact";
import type { PersonFields } from "./schema";

type Columns = typeof contacts.$inferInsert;
type Sent = Omit<PersonFields, "firstName"> & { firstName?: string };

/** What is stored as it was sent. */
const plain = [
  "firstName",
  "lastName",
  "email",
  "emails",
  "phone",
  "street",
  "postcode",
  "city",
  "country",
  "ownerId",
  "visibility",
] as const;

/**
 * Checks what only the database can tell, and gives the columns to write: all of them for a new person, those that
 * `holds` names for one who is there.
 */
export async function validateContact(
  ctx: Ctx,
  input: Sent,
  current?: StoredContact,
  holds: string[] = [],
): Promise<Partial<Columns>> {
  const isSent = (field: keyof PersonFields) => !current || holds.includes(field);
  const columns: Partial<Columns> = Object.fromEntries(
    plain.filter(isSent).map((field) => [field, input[field]]),
  );
  if (isSent("ownerId") && input.ownerId !== current?.ownerId) await requireEmployee(ctx, input.ownerId);
  if (isSent("categoryIds")) await requireCategories(ctx, input.categoryIds);
  if (isSent("tags")) columns.tags = await keepTags(ctx, input.tags);
  if (isSent("custom"))
    columns.custom = await validateCustom(ctx, "contact", input.custom, current?.custom ?? {});
  if (isSent("doNotMarket")) Object.assign(columns, optOut(input.doNotMarket, current, ctx.today));
  // A number without country code is read by the person's country, which may just have changed.
  const { country, phone } = { ...current, ...columns };
  const home = country ?? ctx.tenant.country;
  if (isSent("postcode")) columns.postcode = postcodeOf(input.postcode, home, current?.postcode, "postcode");
  columns.phoneE164 = phoneE164(phone ?? null, home);
  columns.phones = storePhones(isSent("phones") ? input.phones : (current?.phones ?? []), home);
  return columns;
}
