import { getCase } from "@/lib/cases/get-case";
import { getContact } from "@/lib/contacts/get-contact";
import { fullName } from "@/lib/contacts/rules";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { suggestPeople } from "@/lib/meetings/suggest-people";

type Asked = { customer?: string; contact?: string; case?: string };

/** What the form of a meeting offers to choose from. */
export async function readChoices(ctx: Ctx, customerId: string | null) {
  return {
    employees: await listEmployees(ctx, {}),
    people: await suggestPeople(ctx, { customerId }),
    customers: await suggestCustomers(ctx, {}),
    contacts: await suggestContacts(ctx, { customerId }),
  };
}

/** Where a new meeting is begun: at a case with its customer, at a person with their company, at a customer, whose address is proposed. */
export async function readStart(ctx: Ctx, asked: Asked) {
  const crmCase = asked.case ? await getCase(ctx, { caseId: asked.case }) : null;
  const person = asked.contact ? await getContact(ctx, { id: asked.contact }) : null;
  const place = person?.roles.find((role) => !role.isEnded);
  const customerId = asked.customer ?? crmCase?.customerId ?? place?.customerId;
  const customer = customerId ? await getCustomer(ctx, { id: customerId }) : null;
  const address = customer && [customer.street, [customer.postcode, customer.city].filter(Boolean).join(" ")];
  return {
    customer: customer && { value: customer.id, label: customer.name },
    contact: person && { value: person.id, label: fullName(person) },
    crmCase: crmCase && { id: crmCase.id, label: `${crmCase.number} ${crmCase.title}` },
    location: address?.filter(Boolean).join(", ") || null,
  };
}
