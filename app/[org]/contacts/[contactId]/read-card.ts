import { z } from "zod";
import { countCalls } from "@/lib/calls/count-calls";
import { listCalls } from "@/lib/calls/list-calls";
import { listCategories } from "@/lib/categories/list-categories";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { readHistory } from "@/lib/changes/read-history";
import { historyFilter } from "@/lib/changes/schema";
import { getContact } from "@/lib/contacts/get-contact";
import { listContactCases } from "@/lib/contacts/list-contact-cases";
import type { Ctx } from "@/lib/core/context";
import { checkbox } from "@/lib/core/fields";
import { can } from "@/lib/core/permissions";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { countPairs } from "@/lib/duplicates/count-pairs";
import { listEmployees } from "@/lib/employees/list-employees";
import { getFollow } from "@/lib/follows/get-follow";
import { listMeetings } from "@/lib/meetings/list-meetings";
import { countNotes } from "@/lib/notes/count-notes";
import { mayMarketTo } from "@/lib/registries/may-market-to";
import { countRecordTasks } from "@/lib/tasks/count-record-tasks";
import { listRecordTasks } from "@/lib/tasks/list-record-tasks";
import { getNearest } from "@/lib/timeline/get-nearest";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { readTimeline } from "@/lib/timeline/read-timeline";
import { timelineFilter } from "@/lib/timeline/schema";
import { readNotesTab } from "../../read-notes-tab";

/** What a person's card shows, as its address holds it. */
export const ContactView = z.object({
  tab: z
    .enum(["overview", "companies", "cases", "meetings", "tasks", "notes", "calls", "timeline", "history"])
    .catch("overview")
    .default("overview"),
  /** Which tasks are shown. */
  standing: z.enum(["open", "done", "all"]).catch("open").default("open"),
  /** The place that is being edited. */
  role: z.string().max(36).optional().catch(undefined),
  /** It is being ended. */
  end: checkbox().catch(false),
  ...historyFilter,
  kind: timelineFilter.kind,
  cursor: z.string().max(2000).optional().catch(undefined),
});
export type ContactView = z.output<typeof ContactView>;

const overviewShown = 6;
const eventsShown = 10;

/** A person, which of their companies want no advertising, and what the chosen tab needs beside them. */
export async function readCard(ctx: Ctx, contactId: string, view: ContactView) {
  const contact = await getContact(ctx, { id: contactId });
  const newest = (await getNewestChange(ctx, { rowId: contactId })).id;
  const layout = await getCardLayout(ctx, { entity: "contact" });
  const unwilling: string[] = [];
  for (const { customerId, customerName, isEnded } of contact.roles) {
    const answer = isEnded ? null : await mayMarketTo(ctx, { customerId });
    if (answer?.allowed === false) unwilling.push(customerName);
  }
  const { role } = ctx.actor;
  const mayChange = can(role, "contact:write") && contact.archivedAt === null;
  const known = mayChange ? { ...(await readChoices(ctx)), layout } : null;
  const noteCount = await countNotes(ctx, { contactId });
  const callCount = (await countCalls(ctx, { contact: contactId })).count;
  const taskCount = await countRecordTasks(ctx, { contactId });
  const body = await readTab(ctx, contactId, view);
  const duplicates =
    can(role, "merge:run") && !contact.archivedAt
      ? await countPairs(ctx, { entity: "contacts", id: contactId })
      : 0;
  const isFollowed = await getFollow(ctx, { contactId });
  const nearest = await getNearest(ctx, { of: "contact", id: contactId });
  return {
    ...{ contact, isFollowed, layout, known, newest, unwilling, noteCount, callCount, taskCount, duplicates },
    nearest,
    body,
  };
}

async function readChoices(ctx: Ctx) {
  return { employees: await listEmployees(ctx, {}), categories: await listCategories(ctx, {}) };
}

export type ContactCard = Awaited<ReturnType<typeof readCard>>;

async function readTab(ctx: Ctx, contactId: string, view: ContactView) {
  const { tab, role, end } = view;
  if (tab === "timeline") return { tab, timeline: await readTimeline(ctx, { ...view, contactId }) } as const;
  if (tab === "history")
    return { tab, history: await readHistory(ctx, { ...view, rowId: contactId }) } as const;
  if (tab === "tasks") {
    const { standing } = view;
    return { tab, standing, tasks: await listRecordTasks(ctx, { contactId, standing }) } as const;
  }
  if (tab === "meetings") {
    const about = { contactId };
    const ahead = await listMeetings(ctx, about);
    return { tab, meetings: { ahead, past: await listMeetings(ctx, { ...about, when: "past" }) } } as const;
  }
  if (tab === "notes")
    return { tab, ...(await readNotesTab(ctx, { contactId, cursor: view.cursor })) } as const;
  if (tab === "calls") {
    const { cursor } = view;
    return { tab, calls: await listCalls(ctx, { contact: contactId, cursor }) } as const;
  }
  if (tab === "cases") return { tab, cases: await listContactCases(ctx, { contactId }) } as const;
  if (tab === "companies") {
    return { tab, edited: { role, isEnding: end }, customers: await suggestCustomers(ctx, {}) } as const;
  }
  const cases = await listContactCases(ctx, { contactId, openOnly: true, limit: overviewShown });
  const events = (await listTimeline(ctx, { contactId, size: eventsShown })).rows;
  return { tab, cases, events, notes: await readNotesTab(ctx, { contactId }) } as const;
}
