import { getCase } from "@/lib/cases/get-case";
import { listCaseContacts } from "@/lib/cases/list-case-contacts";
import { listCaseSources } from "@/lib/cases/list-case-sources";
import { type CaseStatus, listCaseStatuses } from "@/lib/cases/list-case-statuses";
import type { CaseFormPerson } from "@/lib/cases/present-case-form";
import { getContact } from "@/lib/contacts/get-contact";
import { fullName } from "@/lib/contacts/rules";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import type { Ctx } from "@/lib/core/context";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { listProducts } from "@/lib/products/list-products";
import { listTags } from "@/lib/tags/list-tags";

/** What the facts of a case are chosen from where they stand. */
export async function readFactChoices(ctx: Ctx, statuses: CaseStatus[]) {
  return {
    statuses,
    employees: await listEmployees(ctx, {}),
    products: await listProducts(ctx, {}),
    layout: await getCardLayout(ctx, { entity: "case" }),
    sources: await listCaseSources(ctx, {}),
    tags: await listTags(ctx, {}),
  };
}

/** What the form of a case offers to choose from, new or known. */
export async function readChoices(ctx: Ctx, customerId: string | null) {
  return {
    ...(await readFactChoices(ctx, await listCaseStatuses(ctx, {}))),
    customers: await suggestCustomers(ctx, { q: "" }),
    contacts: await suggestContacts(ctx, { customerId }),
  };
}

/** A case with who takes part in it. */
export async function readKnownCase(ctx: Ctx, caseId: string) {
  const crmCase = await getCase(ctx, { caseId });
  const rows = await listCaseContacts(ctx, { caseId });
  const people = rows.map(({ id, contactId, role, ...person }): CaseFormPerson => {
    const label = fullName(person);
    return { id, contact: { value: contactId, label }, role };
  });
  return { crmCase, people };
}

/** Where a new case is begun: at a customer, at a person who then takes part, at their company if no other is named. */
export async function readStart(ctx: Ctx, asked: { customer?: string; contact?: string }) {
  const contact = asked.contact ? await getContact(ctx, { id: asked.contact }) : null;
  const place = contact?.roles.find((role) => !role.isEnded);
  const chosen = asked.customer
    ? await getCustomer(ctx, { id: asked.customer })
    : place && { id: place.customerId, name: place.customerName };
  const people: CaseFormPerson[] = contact
    ? [{ id: null, contact: { value: contact.id, label: fullName(contact) }, role: null }]
    : [];
  return { customer: chosen ? { value: chosen.id, label: chosen.name } : null, people };
}
