import { getCase } from "@/lib/cases/get-case";
import { suggestCases } from "@/lib/cases/suggest-cases";
import { getContact } from "@/lib/contacts/get-contact";
import { fullName } from "@/lib/contacts/rules";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import type { Ctx } from "@/lib/core/context";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import type { TaskStart } from "@/lib/tasks/present-task-form";

type Asked = Record<string, string | string[] | undefined>;

/** What a task's form chooses from; the first of each stand there before anything is typed. */
export async function readTaskForm(ctx: Ctx, customerId: string | null = null) {
  return {
    employees: await listEmployees(ctx, {}),
    statuses: await listTaskStatuses(ctx, {}),
    options: {
      customers: await suggestCustomers(ctx, {}),
      contacts: await suggestContacts(ctx, { customerId }),
      cases: await suggestCases(ctx, { customerId }),
    },
  };
}

/** What a new task begins with, as the card or the calendar that led here says in the address. */
export async function readTaskStart(ctx: Ctx, { customer, contact, case: caseId, due, time, title }: Asked) {
  const text = (value: string | string[] | undefined) => (typeof value === "string" && value ? value : null);
  const start: TaskStart = { dueOn: text(due), dueTime: text(time), title: text(title) ?? undefined };
  const [customerId, contactId, crmCaseId] = [text(customer), text(contact), text(caseId)];
  if (crmCaseId) {
    const crmCase = await getCase(ctx, { caseId: crmCaseId });
    start.crmCase = { value: crmCase.id, label: `${crmCase.number} ${crmCase.title}` };
    if (crmCase.customerId) start.customer = { value: crmCase.customerId, label: crmCase.customerName ?? "" };
  } else if (customerId) {
    start.customer = { value: customerId, label: (await getCustomer(ctx, { id: customerId })).name };
  }
  if (contactId)
    start.contact = { value: contactId, label: fullName(await getContact(ctx, { id: contactId })) };
  return start;
}
