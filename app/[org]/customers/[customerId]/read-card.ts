import { getBilling } from "@/lib/billing/get-billing";
import { listTerms } from "@/lib/billing/list-terms";
import { calendarSpan } from "@/lib/calendar/calendar-days";
import { listCalendar } from "@/lib/calendar/list-calendar";
import type { CalendarState } from "@/lib/calendar/schema";
import { countCalls } from "@/lib/calls/count-calls";
import { listCalls } from "@/lib/calls/list-calls";
import { listCategories } from "@/lib/categories/list-categories";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { readHistory } from "@/lib/changes/read-history";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import type { Ctx } from "@/lib/core/context";
import { can } from "@/lib/core/permissions";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import type { CardView } from "@/lib/customers/card-view";
import { getCustomer } from "@/lib/customers/get-customer";
import { listCustomerCases } from "@/lib/customers/list-customer-cases";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listConnections } from "@/lib/departments/list-connections";
import { listDepartments } from "@/lib/departments/list-departments";
import { countPairs } from "@/lib/duplicates/count-pairs";
import { listEmployees } from "@/lib/employees/list-employees";
import { getFollow } from "@/lib/follows/get-follow";
import { getGroup } from "@/lib/groups/get-group";
import { listMeetings } from "@/lib/meetings/list-meetings";
import { countNotes } from "@/lib/notes/count-notes";
import { listCustomerOrders } from "@/lib/orders/list-customer-orders";
import { listCustomerSteps } from "@/lib/processes/list-customer-steps";
import { listProcesses } from "@/lib/processes/list-processes";
import { listProducts } from "@/lib/products/list-products";
import { listTags } from "@/lib/tags/list-tags";
import { countRecordTasks } from "@/lib/tasks/count-record-tasks";
import { listRecordTasks } from "@/lib/tasks/list-record-tasks";
import { getNearest } from "@/lib/timeline/get-nearest";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { readTimeline } from "@/lib/timeline/read-timeline";
import { readNotesTab } from "../../read-notes-tab";

export const casesShown = 100;
const overviewShown = 10;
const eventsShown = 10;

export type Card = Awaited<ReturnType<typeof readCard>>;

/** A customer, what its facts may be changed to, and what the chosen tab needs. */
export async function readCard(ctx: Ctx, customerId: string, view: CardView, calendar: CalendarState) {
  const customer = await getCustomer(ctx, { id: customerId });
  const { role } = ctx.actor;
  const mayChange = can(role, "customer:write") && customer.archivedAt === null;
  const layout = await getCardLayout(ctx, { entity: "customer" });
  const known = mayChange ? { ...(await readChoices(ctx)), layout } : null;
  const newest = (await getNewestChange(ctx, { customerId })).id;
  const noteCount = await countNotes(ctx, { customerId });
  const callCount = (await countCalls(ctx, { customer: customerId })).count;
  const taskCount = await countRecordTasks(ctx, { customerId });
  const duplicates =
    can(role, "merge:run") && !customer.archivedAt
      ? await countPairs(ctx, { entity: "customers", id: customerId })
      : 0;
  const isFollowed = await getFollow(ctx, { customerId });
  return {
    ...{ customer, isFollowed, layout, known, newest, noteCount, callCount, taskCount, duplicates },
    nearest: await getNearest(ctx, { of: "customer", id: customerId }),
    body: await readTab(ctx, customerId, view, calendar),
  };
}

async function readChoices(ctx: Ctx) {
  return {
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  };
}

export type CardBody = Awaited<ReturnType<typeof readTab>>;

async function readTab(ctx: Ctx, customerId: string, view: CardView, calendar: CalendarState) {
  const { tab, role, end } = view;
  if (tab === "contacts") {
    const people = await listCustomerContacts(ctx, { customerId });
    const edited = { role, isEnding: end };
    return { tab, people, edited, options: await suggestContacts(ctx, {}) } as const;
  }
  if (tab === "cases") {
    return { tab, cases: await listCustomerCases(ctx, { customerId, limit: casesShown }) } as const;
  }
  if (tab === "tasks") {
    const { standing } = view;
    return { tab, standing, tasks: await listRecordTasks(ctx, { customerId, standing }) } as const;
  }
  if (tab === "meetings") {
    return { tab, ...(await readMeetings(ctx, customerId, calendar)) } as const;
  }
  if (tab === "notes")
    return { tab, ...(await readNotesTab(ctx, { customerId, cursor: view.cursor })) } as const;
  if (tab === "calls") {
    const { cursor } = view;
    return { tab, calls: await listCalls(ctx, { customer: customerId, cursor }) } as const;
  }
  if (tab === "orders") {
    return { tab, orders: await listCustomerOrders(ctx, { customerId, limit: casesShown }) } as const;
  }
  if (tab === "billing") return { tab, billing: await readBillingTab(ctx, customerId) } as const;
  if (tab === "group") {
    const group = await getGroup(ctx, { customerId });
    return { tab, group, options: await suggestCustomers(ctx, {}) } as const;
  }
  if (tab === "timeline") return { tab, timeline: await readTimeline(ctx, { ...view, customerId }) } as const;
  if (tab === "history") return { tab, history: await readHistory(ctx, { ...view, customerId }) } as const;
  const { role: actorRole } = ctx.actor;
  return {
    tab,
    people: await listCustomerContacts(ctx, { customerId, currentOnly: true, limit: overviewShown }),
    cases: await listCustomerCases(ctx, { customerId, openOnly: true, limit: overviewShown }),
    options: can(actorRole, "contact:write") ? await suggestContacts(ctx, {}) : [],
    ...(await readOrganisationSide(ctx, customerId)),
    notes: await readNotesTab(ctx, { customerId }),
    events: (await listTimeline(ctx, { customerId, size: eventsShown })).rows,
    tags: can(actorRole, "customer:write") ? await listTags(ctx, {}) : [],
  } as const;
}

async function readMeetings(
  ctx: Ctx,
  customerId: string,
  { view = "month", day = ctx.today, ...asked }: CalendarState,
) {
  const about = { customerId };
  return {
    meetings: {
      ahead: await listMeetings(ctx, about),
      past: await listMeetings(ctx, { ...about, when: "past" }),
    },
    calendar: {
      state: { ...asked, view, day, who: [], customer: customerId },
      read: await listCalendar(ctx, { ...calendarSpan([view], day), who: [], customerId }),
      employees: await listEmployees(ctx, {}),
    },
  };
}

async function readOrganisationSide(ctx: Ctx, customerId: string) {
  return {
    processes: await listProcesses(ctx, {}),
    places: await listCustomerSteps(ctx, { customerId }),
    departments: await listDepartments(ctx, {}),
    connections: await listConnections(ctx, { customerId }),
  };
}

async function readBillingTab(ctx: Ctx, customerId: string) {
  return {
    billing: await getBilling(ctx, { customerId }),
    terms: await listTerms(ctx, {}),
    employees: await listEmployees(ctx, {}),
    products: await listProducts(ctx, {}),
  };
}
