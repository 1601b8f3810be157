import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { getCase } from "@/lib/cases/get-case";
import { getContact } from "@/lib/contacts/get-contact";
import { fullName } from "@/lib/contacts/rules";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";

type Asked = { customer?: string; contact?: string; case?: string; number?: string };

/** What a new call is about before anybody said anything: the card that it is logged from, and its number. */
export async function readStart(ctx: Ctx, asked: Asked) {
  const crmCase = asked.case ? await getCase(ctx, { caseId: asked.case }) : null;
  const contact = asked.contact ? await getContact(ctx, { id: asked.contact }) : null;
  const customerId = asked.customer ?? crmCase?.customerId ?? onlyPlace(contact?.roles ?? []);
  const customer = customerId ? await getCustomer(ctx, { id: customerId }) : null;
  const atWork = contact?.roles.find((role) => !role.isEnded && role.phone)?.phone;
  return {
    customer: customer && { value: customer.id, label: customer.name },
    contact: contact && { value: contact.id, label: fullName(contact) },
    crmCase: crmCase && { value: crmCase.id, label: `${crmCase.number} ${crmCase.title}` },
    number: asked.number ?? contact?.phone ?? atWork ?? customer?.phone ?? "",
  };
}

function onlyPlace(roles: { customerId: string; isEnded: boolean }[]): string | undefined {
  const places = new Set(roles.filter((role) => !role.isEnded).map((role) => role.customerId));
  return places.size === 1 ? [...places][0] : undefined;
}

/** What the form offers. */
export async function readChoices(ctx: Ctx, customerId: string | null) {
  return {
    employees: await listEmployees(ctx, {}),
    outcomes: await listCallOutcomes(ctx, {}),
    customers: await suggestCustomers(ctx, {}),
    contacts: await suggestContacts(ctx, { customerId }),
  };
}
