import { type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import type { ListField } from "@/lib/views/list-field";
import { codeField, momentField, textField } from "@/lib/views/make-fields";

const unwanted = { doNotMarket: sql`(${customers.doNotMarketSource} is not null)` };
const search = { within: customers.search };

/** What stands on the customer itself: its facts, and how to reach it. */
export function customerOwnFields(): ListField[] {
  return [...factFields(), ...reachFields()];
}

function factFields(): ListField[] {
  const number = { kind: "number", by: customers.employeeCount } as const;
  const founded = { kind: "number", by: customers.foundedYear } as const;
  return [
    textField(
      "name",
      customers.name,
      {
        look: "main",
        mobile: 1,
        also: { nickname: customers.nickname, registryStatus: customers.registryStatus },
      },
      { ...search, isIndexed: true },
    ),
    textField("nickname", customers.nickname, { look: "soft", edit: "nickname" }, search),
    textField(
      "number",
      customers.number,
      { look: "id", mobile: 2, edit: "number" },
      { ...search, isIndexed: true },
    ),
    {
      ...textField("orgNumber", customers.orgNumber, { look: "id" }, search),
      // Digits have no alphabet: the index by which numbers are looked up gives their order.
      sort: { by: customers.orgNumber, nullable: true, isIndexed: true },
    },
    typeField(),
    textField("industry", customers.industry, { look: "soft", edit: "industry" }),
    {
      key: "employees",
      kind: "number",
      column: { look: "number", value: customers.employeeCount, edit: "employeeCount" },
      sort: { by: customers.employeeCount, nullable: true, usual: "desc" },
      filter: number,
    },
    {
      key: "founded",
      kind: "number",
      column: { look: "id", value: customers.foundedYear },
      sort: { by: customers.foundedYear, nullable: true },
      filter: founded,
    },
    codeField("registryStatus", customers.registryStatus, (code) =>
      /^(bankrupt|dissolving|dissolved)$/.test(code),
    ),
    codeField("visibility", customers.visibility, (code) => code === "everyone" || code === "owner"),
    {
      key: "doNotMarket",
      kind: "flag",
      column: { look: "flag", value: unwanted.doNotMarket },
      filter: { kind: "flag", by: unwanted.doNotMarket },
    },
    momentField("created", customers.createdAt, true),
    momentField("updated", customers.updatedAt, true),
  ];
}

/** What the customer is to us; one company can be both customer and supplier. */
function typeField(): ListField {
  const tests: Record<string, SQL> = {
    customer: sql`${customers.isCustomer}`,
    supplier: sql`${customers.isSupplier}`,
    person: sql`${customers.kind} = 'person'`,
  };
  return {
    key: "type",
    kind: "choice",
    column: {
      look: "names",
      value: sql`array_remove(array[case when ${tests.customer} then 'customer' end,
        case when ${tests.supplier} then 'supplier' end, case when ${tests.person} then 'person' end], null)`,
    },
    filter: {
      kind: "choice",
      accepts: (value) => Object.hasOwn(tests, value),
      has: (values) =>
        sql`(${sql.join(
          values.map((value) => tests[value] ?? sql`false`),
          sql` or `,
        )})`,
    },
  };
}

function reachFields(): ListField[] {
  return [
    textField("email", customers.email, { look: "email", edit: "email", also: unwanted }, search),
    textField("phone", customers.phone, { look: "phone", edit: "phone", also: unwanted }, search),
    textField("website", customers.website, { look: "web", edit: "website" }, { isPlain: true }),
    textField("street", customers.street, { look: "soft", edit: "street" }),
    textField("postcode", customers.postcode, { look: "id", edit: "postcode" }, { isPlain: true }),
    textField(
      "city",
      customers.city,
      { look: "soft", mobile: 3, edit: "city" },
      { ...search, isIndexed: true },
    ),
    codeField("country", customers.country, (code) => /^[A-Z]{2}$/.test(code)),
  ];
}
