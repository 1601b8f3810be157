import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { customerBilling, customerInvoiceLines, paymentTerms, priceLists } from "@/db/tenant/schema/billing";
import { callOutcomes, telephonyLines, telephonyServices } from "@/db/tenant/schema/calls";
import {
  caseContacts,
  caseLines,
  casePipelines,
  caseReasons,
  caseStatuses,
  cases,
  products,
} from "@/db/tenant/schema/cases";
import { contactCategories, contactRoles, contacts } from "@/db/tenant/schema/contacts";
import {
  customerDepartments,
  customerEmployees,
  customerLogos,
  customerProcesses,
  numberSeries,
  processes,
  processSteps,
  tags,
} from "@/db/tenant/schema/customer-links";
import { categories, customerCategories, customers } from "@/db/tenant/schema/customers";
import { departments, employees } from "@/db/tenant/schema/employees";
import { retentionRules } from "@/db/tenant/schema/exports";
import { noteCategories } from "@/db/tenant/schema/notes";
import { jobDecisions, notificationSettings } from "@/db/tenant/schema/notifications";
import { letterheads, orderLines, orders } from "@/db/tenant/schema/orders";
import { registryChanges, registryRules, registryServices } from "@/db/tenant/schema/registries";
import { exchangeRates, salesTargets } from "@/db/tenant/schema/sales";
import { cardLayouts, customFields, savedViews } from "@/db/tenant/schema/settings";
import { taskStatuses } from "@/db/tenant/schema/tasks";
import { visibleCases } from "@/lib/cases/visibility";
import { visibleContacts } from "@/lib/contacts/visibility";
import type { Ctx } from "@/lib/core/context";
import { phoneText } from "@/lib/core/phone";
import { visibleCustomers } from "@/lib/customers/visibility";
import { visibleOrders } from "@/lib/orders/visibility";
import { labelActivities, labelHangingOnActivities, numberMark } from "./label-activities";
import { labelOwn } from "./label-own";
import { labelPairs } from "./label-pairs";

/** What people call the rows of these ids, of whichever table. What the actor may not see, or is no more, is absent. */
export async function labelRows(ctx: Ctx, ids: Iterable<string>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let wanted = [...new Set(ids)];
  for (const parts of stages) {
    if (wanted.length === 0) break;
    const { rows } = await ctx.tx.execute<{ id: string; label: string }>(labels(ctx, wanted, parts));
    for (const { id, label } of rows) found.set(id, written(label, ctx.tenant.country));
    wanted = wanted.filter((id) => !found.has(id));
  }
  return found;
}

const written = (label: string, country: string) =>
  label.startsWith(numberMark) ? phoneText(label.slice(numberMark.length), country) : label;

type Part = (ctx: Ctx, among: Among) => SQL[];

function labels(ctx: Ctx, ids: string[], parts: Part[]): SQL {
  const among: Among = (table) => sql`${table.id} = any(${sql.param(ids)}::uuid[])`;
  const selects = parts.flatMap((part) => part(ctx, among));
  return sql`select id, label from (${sql.join(selects, sql` union all `)}) named (id, label)`;
}

type Among = (table: { id: SQLWrapper }) => SQL;
type Labelled = { id: SQLWrapper } & SQLWrapper;

const person = sql`concat_ws(' ', ${contacts.firstName}, ${contacts.lastName})`;

function records(ctx: Ctx, among: Among): SQL[] {
  return [
    sql`select ${customers.id} as id, ${customers.name} as label from ${customers}
         where ${among(customers)} and ${visibleCustomers(ctx)}`,
    sql`select ${contacts.id}, ${person} from ${contacts} where ${among(contacts)} and ${visibleContacts(ctx)}`,
    sql`select ${cases.id}, ${cases.number} || ' ' || ${cases.title} from ${cases}
         where ${among(cases)} and ${visibleCases(ctx)}`,
    sql`select ${orders.id}, ${orders.number} || ' ' || ${orders.title} from ${orders}
         where ${among(orders)} and ${visibleOrders(ctx)}`,
    sql`select ${employees.id}, ${employees.name} from ${employees} where ${among(employees)}`,
  ];
}

/** What the organisation has set up; what there is only one of has no name. */
function settings(ctx: Ctx, among: Among): SQL[] {
  const row = (table: Labelled, label: SQLWrapper) =>
    sql`select ${table.id}, ${label} from ${table} where ${among(table)}`;
  const inLanguage = (names: SQLWrapper) =>
    sql`coalesce(${names} ->> ${ctx.actor.locale}, ${names} ->> ${ctx.tenant.locale}, '')`;
  return [
    row(categories, categories.name),
    row(products, products.name),
    row(casePipelines, inLanguage(casePipelines.names)),
    row(caseStatuses, inLanguage(caseStatuses.names)),
    row(caseReasons, inLanguage(caseReasons.names)),
    row(departments, departments.name),
    row(processes, processes.name),
    row(processSteps, processSteps.name),
    row(numberSeries, sql`''`),
    row(paymentTerms, paymentTerms.name),
    row(priceLists, priceLists.name),
    row(tags, tags.name),
    row(customFields, inLanguage(customFields.names)),
    row(cardLayouts, sql`''`),
    row(registryServices, sql`''`),
    row(registryRules, registryRules.field),
    row(letterheads, sql`''`),
    row(exchangeRates, exchangeRates.currency),
    row(retentionRules, sql`''`),
    row(taskStatuses, inLanguage(taskStatuses.names)),
    row(callOutcomes, inLanguage(callOutcomes.names)),
    row(telephonyServices, telephonyServices.provider),
    row(telephonyLines, telephonyLines.number),
    row(noteCategories, inLanguage(noteCategories.names)),
    row(notificationSettings, sql`''`),
    row(jobDecisions, sql`''`),
    sql`select ${salesTargets.id}, ${employees.name} from ${salesTargets}
         join ${employees} on ${employees.id} = ${salesTargets.employeeId} where ${among(salesTargets)}`,
    sql`select ${savedViews.id}, ${savedViews.name} from ${savedViews}
         where ${among(savedViews)} and (${savedViews.isShared} or ${savedViews.ownerId} = ${ctx.actor.employeeId})`,
  ];
}

/** What hangs on a record is called after its other end, or after the record itself where it has none. */
function links(ctx: Ctx, among: Among): SQL[] {
  const ofCustomer = (table: Labelled & { customerId: SQLWrapper }, label: SQLWrapper, joined = sql``) =>
    sql`select ${table.id}, ${label} from ${table}
          join ${customers} on ${customers.id} = ${table.customerId} ${joined}
         where ${among(table)} and ${visibleCustomers(ctx)}`;
  const join = (other: Labelled, id: SQLWrapper) => sql`join ${other} on ${other.id} = ${id}`;
  return [
    ofCustomer(customerCategories, categories.name, join(categories, customerCategories.categoryId)),
    ofCustomer(customerLogos, customers.name),
    ofCustomer(customerEmployees, employees.name, join(employees, customerEmployees.employeeId)),
    ofCustomer(customerDepartments, departments.name, join(departments, customerDepartments.departmentId)),
    ofCustomer(customerProcesses, processes.name, join(processes, customerProcesses.processId)),
    ofCustomer(customerBilling, customers.name),
    ofCustomer(
      customerInvoiceLines,
      sql`coalesce(${products.name}, ${customerInvoiceLines.description}, '')`,
      sql`left ${join(products, customerInvoiceLines.productId)}`,
    ),
    ofCustomer(registryChanges, customers.name),
    sql`select ${contactCategories.id}, ${categories.name} from ${contactCategories}
          join ${categories} on ${categories.id} = ${contactCategories.categoryId}
          join ${contacts} on ${contacts.id} = ${contactCategories.contactId}
         where ${among(contactCategories)} and ${visibleContacts(ctx)}`,
    sql`select ${contactRoles.id}, ${person} from ${contactRoles}
          join ${contacts} on ${contacts.id} = ${contactRoles.contactId}
          join ${customers} on ${customers.id} = ${contactRoles.customerId}
         where ${among(contactRoles)} and ${visibleContacts(ctx)} and ${visibleCustomers(ctx)}`,
    sql`select ${caseContacts.id}, ${person} from ${caseContacts}
          join ${contacts} on ${contacts.id} = ${caseContacts.contactId}
          join ${cases} on ${cases.id} = ${caseContacts.caseId}
         where ${among(caseContacts)} and ${visibleContacts(ctx)} and ${visibleCases(ctx)}`,
    sql`select ${caseLines.id}, coalesce(${products.name}, ${caseLines.description}, '') from ${caseLines}
          join ${cases} on ${cases.id} = ${caseLines.caseId}
          left join ${products} on ${products.id} = ${caseLines.productId}
         where ${among(caseLines)} and ${visibleCases(ctx)}`,
    sql`select ${orderLines.id}, coalesce(${orderLines.description}, ${products.name}, '') from ${orderLines}
          join ${orders} on ${orders.id} = ${orderLines.orderId}
          left join ${products} on ${products.id} = ${orderLines.productId}
         where ${among(orderLines)} and ${visibleOrders(ctx)}`,
  ];
}

/** Mostly the first knows all; a statement that names every table takes longer to plan than to run. */
const stages: Part[][] = [
  [records],
  [settings, labelActivities],
  [links, labelPairs, labelHangingOnActivities, labelOwn],
];
