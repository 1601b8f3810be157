import { inArray } from "drizzle-orm";
import { type Address, addressKinds, categories, type customers } from "@/db/tenant/schema/customers";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { phoneE164, storePhones } from "@/lib/core/phone";
import { validateCustom } from "@/lib/custom/validate-custom";
import { requireEmployee } from "@/lib/employees/require-employee";
import { keepTags } from "@/lib/tags/keep-tags";
import { customerName } from "./customer-name";
import type { StoredCustomer } from "./lock-customer";
import { checkOrganisationNumber } from "./organisation-number";
import type { CustomerInput } from "./schema";

type Columns = typeof customers.$inferInsert;

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
  "postcode",
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
  if (isSent("addresses")) columns.addresses = mergeAddresses(current?.addresses ?? {}, input.addresses);
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

function mergeAddresses(present: NonNullable<Columns["addresses"]>, sent: CustomerInput["addresses"]) {
  const all = { ...present, ...sent };
  const isFilled = ({ street, postcode, city }: Address) => Boolean(street || postcode || city);
  return Object.fromEntries(
    addressKinds.flatMap((kind) => {
      const address = all[kind];
      return address && isFilled(address) ? [[kind, address]] : [];
    }),
  );
}

/** Their own word can be taken back here; what a registry says can't. */
function optOut(isTicked: boolean, current: StoredCustomer | undefined, today: string): Partial<Columns> {
  if (current?.doNotMarketSource === "registry") return {};
  if (!isTicked) return { doNotMarketSource: null, doNotMarketSince: null };
  return { doNotMarketSource: "own", doNotMarketSince: current?.doNotMarketSince ?? today };
}

async function requireCategories(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await ctx.tx.select({ id: categories.id }).from(categories).where(inArray(categories.id, ids));
  if (rows.length < new Set(ids).size) throw new DomainError("invalid", "choose", { field: "categoryIds" });
}
