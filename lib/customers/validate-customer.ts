import { addressKinds, type customers } from "@/db/tenant/schema/customers";
import { postcodeOf } from "@/lib/addresses/postcode-of";
import { requireCategories } from "@/lib/categories/require-categories";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { optOut } from "@/lib/core/opt-out";
import { phoneE164, storePhones } from "@/lib/core/phone";
import { validateCustom } from "@/lib/custom/validate-custom";
import { requireEmployee } from "@/lib/employees/require-employee";
import { keepTags } from "@/lib/tags/keep-tags";
import { customerName } from "./customer-name";
import type { StoredCustomer } from "./lock-customer";
import { checkOrganisationNumber } from "./organisation-number";
import type { CustomerInput } from "./schema";

type Columns = typeof customers.$inferInsert;
type Addresses = NonNullable<Columns["addresses"]>;

/** What is stored as it was sent. */
const plain = [
  "kind",
  "isCustomer",
  "isSupplier",
  "nickname",
  "number",
  "email",
  "emails",
  "invoiceEmail",
  "phone",
  "fax",
  "website",
  "street",
  "city",
  "directions",
  "industryCode",
  "industry",
  "employeeCount",
  "foundedYear",
  "ownerId",
  "visibility",
] as const;

/**
 * Checks what only the database and the registers' rules can tell, and gives the columns to write: all of them for a new
 * customer, those that `holds` names for one that is there.
 * @throws DomainError `invalid` on `orgNumber` for wrong check digits, until they are confirmed.
 */
export async function validateCustomer(
  ctx: Ctx,
  input: CustomerInput,
  current?: StoredCustomer,
  holds: string[] = [],
): Promise<Columns> {
  const isSent = (field: keyof CustomerInput) => !current || holds.includes(field);
  const sent = Object.fromEntries(plain.filter(isSent).map((field) => [field, input[field]]));
  const columns: Columns = {
    ...(sent as Partial<Pick<CustomerInput, (typeof plain)[number]>>),
    ...customerName(input, isSent, current),
    country: (isSent("country") ? input.country : current?.country) ?? ctx.tenant.country,
  };
  const { isCustomer, isSupplier, phone } = { ...current, ...columns };
  if (isCustomer === false && !isSupplier)
    throw new DomainError("invalid", "customer_or_supplier", { field: "isCustomer" });
  if (isSent("ownerId") && input.ownerId !== current?.ownerId) await requireEmployee(ctx, input.ownerId);
  if (isSent("categoryIds")) await requireCategories(ctx, input.categoryIds);
  if (isSent("orgNumber")) columns.orgNumber = writtenNumber(input, columns.country, current);
  if (isSent("tags")) columns.tags = await keepTags(ctx, input.tags);
  if (isSent("postcode"))
    columns.postcode = postcodeOf(input.postcode, columns.country, current?.postcode, "postcode");
  if (isSent("addresses"))
    columns.addresses = mergeAddresses(current?.addresses ?? {}, input.addresses, columns.country);
  if (isSent("custom"))
    columns.custom = await validateCustom(ctx, "customer", input.custom, current?.custom ?? {});
  if (isSent("doNotMarket")) Object.assign(columns, optOut(input.doNotMarket, current, ctx.today));
  // A number without country code is read by the customer's country, which may just have changed.
  columns.phoneE164 = phoneE164(phone ?? null, columns.country);
  columns.phones = storePhones(isSent("phones") ? input.phones : (current?.phones ?? []), columns.country);
  return columns;
}

function writtenNumber(input: CustomerInput, country: string, current?: StoredCustomer): string | null {
  const { orgNumber, orgNumberConfirmed } = input;
  // A number that the customer has already is not questioned again.
  if (!orgNumber || orgNumber === current?.orgNumber) return orgNumber;
  const { value, isValid } = checkOrganisationNumber(orgNumber, country);
  if (!isValid && !orgNumberConfirmed) throw new DomainError("invalid", "org_number", { field: "orgNumber" });
  return value;
}

function mergeAddresses(present: Addresses, sent: CustomerInput["addresses"], home: string): Addresses {
  const merged: Addresses = {};
  for (const kind of addressKinds) {
    const before = present[kind];
    const typed = sent[kind];
    const address = typed ?? before;
    if (!address || !(address.street || address.postcode || address.city)) continue;
    const { postcode } = address;
    const field = `addresses.${kind}.postcode`;
    merged[kind] = typed
      ? { ...typed, postcode: postcodeOf(postcode, typed.country ?? home, before?.postcode, field) }
      : address;
  }
  return merged;
}
