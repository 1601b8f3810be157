import type { CustomerTools } from "./customer-tools";
import type { CustomerDetail } from "./get-customer";

export type CustomerMark = { text: string; tone: "info" | "warn" | "danger" };

/** The head of a customer's card as finished texts: the line under the name, and the marks. */
export function presentCustomer(customer: CustomerDetail, tools: CustomerTools) {
  const { t, tenant } = tools;
  const { id, number, orgNumber, city, ownerName, logoId } = customer;
  return {
    name: customer.name,
    logo: logoId ? `/${tenant.slug}/customers/${id}/logo?v=${logoId}` : null,
    meta: [
      number ? t("customers.numbered", { number }) : null,
      orgNumber ? `${orgNumberLabel(customer.country, t)} ${orgNumber}` : null,
      city,
    ].filter((text) => text !== null),
    marks: marksOf(customer, t),
    owner: ownerName ? t("customers.ownedBy", { name: ownerName }) : null,
  };
}

function marksOf(customer: CustomerDetail, t: CustomerTools["t"]): CustomerMark[] {
  const { kind, isCustomer, isSupplier, visibility, registryStatus, doNotMarketSource } = customer;
  const statuses = {
    bankrupt: t("customers.bankrupt"),
    dissolving: t("customers.dissolving"),
    dissolved: t("customers.dissolved"),
  };
  const marks: (CustomerMark | false | null)[] = [
    kind === "company" && isCustomer && { text: t("customers.customer"), tone: "info" },
    kind === "person" && { text: t("customers.privatePerson"), tone: "info" },
    isSupplier && { text: t("customers.supplier"), tone: "info" },
    registryStatus && { text: statuses[registryStatus], tone: "danger" },
    visibility === "owner" && { text: t("customers.ownerOnly"), tone: "warn" },
    doNotMarketSource && { text: t("customers.doNotMarket"), tone: "warn" },
  ];
  return marks.filter((mark) => mark !== false && mark !== null);
}

/** What the number is called where the customer is registered, whatever the reader's language. */
export function orgNumberLabel(country: string, t: CustomerTools["t"]): string {
  if (country === "SE") return t("customers.orgNumberSe");
  if (country === "NO") return t("customers.orgNumberNo");
  if (country === "DK") return t("customers.orgNumberDk");
  if (country === "FI") return t("customers.orgNumberFi");
  return t("customers.orgNumber");
}
