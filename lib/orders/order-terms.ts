import { and, eq, isNull } from "drizzle-orm";
import { customerBilling, paymentTerms, priceLists } from "@/db/tenant/schema/billing";
import { type Address, customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import type { OrderAddress } from "@/db/tenant/schema/orders";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { visibleCustomers } from "@/lib/customers/visibility";

const languages: Record<string, Locale> = { SE: "sv", NO: "nb", DK: "da" };

/**
 * What an order takes over from its customer, as it stands now: name, addresses, references, terms, currency and language.
 * @throws DomainError `invalid` at `customerId` for one that is archived, hidden or no customer of ours
 */
export async function orderTerms(ctx: Ctx, customerId: string) {
  const row = await readCustomer(ctx, customerId);
  if (!row) throw new DomainError("invalid", "check_fields", { fields: { customerId: "choose" } });
  const postal = { street: row.street, postcode: row.postcode, city: row.city, country: row.country };
  const { invoice, delivery } = row.addresses;
  return {
    customerName: row.name,
    orgNumber: row.orgNumber,
    invoiceAddress: addressOf(invoice, postal),
    deliveryAddress: addressOf(delivery, postal),
    yourReference: row.yourReference,
    ourReference: row.ourReference,
    paymentTerms: row.paymentTerms,
    creditDays: row.creditDays ?? row.termDays,
    orderInformation: row.orderInformation,
    currency: row.currency ?? row.priceListCurrency ?? ctx.tenant.currency,
    language: languages[row.country] ?? ("en" as const),
  };
}

async function readCustomer(ctx: Ctx, customerId: string) {
  const [row] = await ctx.tx
    .select({
      name: customers.name,
      orgNumber: customers.orgNumber,
      street: customers.street,
      postcode: customers.postcode,
      city: customers.city,
      country: customers.country,
      addresses: customers.addresses,
      yourReference: customerBilling.invoiceReference,
      ourReference: employees.name,
      paymentTerms: paymentTerms.name,
      termDays: paymentTerms.days,
      creditDays: customerBilling.creditDays,
      orderInformation: customerBilling.orderInformation,
      currency: customerBilling.currency,
      priceListCurrency: priceLists.currency,
    })
    .from(customers)
    .leftJoin(customerBilling, eq(customerBilling.customerId, customers.id))
    .leftJoin(employees, eq(employees.id, customerBilling.referenceEmployeeId))
    .leftJoin(paymentTerms, eq(paymentTerms.id, customerBilling.paymentTermId))
    .leftJoin(priceLists, eq(priceLists.id, customerBilling.priceListId))
    .where(and(eq(customers.id, customerId), isNull(customers.archivedAt), visibleCustomers(ctx)))
    .for("key share", { of: customers });
  return row;
}

/** An address that says nothing is none: then the postal one serves. */
function addressOf(own: Address | undefined, postal: Address): OrderAddress {
  const written = own && (own.street ?? own.postcode ?? own.city) ? own : postal;
  const address = { ...written, country: written.country ?? postal.country };
  return Object.fromEntries(Object.entries(address).filter(([, part]) => part !== null));
}
