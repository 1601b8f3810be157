import { sql } from "drizzle-orm";
import { listCalendar } from "@/lib/calendar/list-calendar";
import { listCalls } from "@/lib/calls/list-calls";
import { listContacts } from "@/lib/contacts/list-contacts";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthStart } from "@/lib/core/dates";
import { listCustomers } from "@/lib/customers/list-customers";
import { listNotes } from "@/lib/notes/list-notes";
import { countUnread } from "@/lib/notifications/count-unread";
import { listMyDay } from "@/lib/tasks/list-my-day";
import { listTasks } from "@/lib/tasks/list-tasks";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { eventKinds } from "@/lib/timeline/schema";
import { busyRecords } from "./fill-activities";

export type Read = { name: string; run: (ctx: Ctx) => Promise<unknown> };
type Record = Pick<Parameters<typeof listTimeline>[1], "customerId" | "contactId" | "caseId">;

/** What people read of activities: a busy record's stream, and the organisation's lists. */
export async function reads(ctx: Ctx): Promise<Read[]> {
  const busy = await busyRecords(ctx);
  const { rows } = await ctx.tx.execute<{ often: string; seldom: string; ten: string[] }>(sql`
    select (select id from employees order by id limit 1) as often, (select id from employees where name = 'Sällan Sedd') as seldom,
      array(select id from employees order by id limit 10) as ten`);
  const people = rows[0] ?? { often: "", seldom: "", ten: [] };
  return [
    ...(await streams(ctx, "customer", { customerId: busy.customer }, people)),
    ...(await streams(ctx, "contact", { contactId: busy.contact }, people)),
    ...(await streams(ctx, "case", { caseId: busy.case }, people)),
    ...lists(ctx, busy.customer, people),
  ];
}

async function streams(
  ctx: Ctx,
  of: string,
  record: Record,
  { often, seldom }: { often: string; seldom: string },
): Promise<Read[]> {
  const stream = (name: string, view: Omit<Parameters<typeof listTimeline>[1], keyof Record>): Read => ({
    name: `timeline of a ${of}: ${name}`,
    run: (it) => listTimeline(it, { ...record, ...view }),
  });
  return [
    stream("page 1", {}),
    stream("the overview's ten", { size: 10 }),
    stream("page 41", { cursor: await cursorAfter(ctx, record, 40) }),
    ...eventKinds
      .filter((kind) => of === "customer" || !["case", "order"].includes(kind))
      .map((kind) => stream(`only ${kind}`, { kind })),
    stream("of one who did much", { who: often }),
    stream("of one who did three things", { who: seldom }),
    stream("calls of one who made none", { who: seldom, kind: "call" }),
    stream("of three years ago", {
      from: addDays(ctx.today, -1100),
      to: addDays(ctx.today, -1070),
    }),
  ];
}

function lists(ctx: Ctx, customer: string, { often, ten }: { often: string; ten: string[] }): Read[] {
  const columns = ["name", "city", "lastActivity", "nextActivity"];
  const month = { from: monthStart(ctx.today), to: monthStart(ctx.today, 1) };
  return [
    { name: "tasks: my day", run: (it) => listMyDay(it, {}) },
    { name: "tasks: mine, in their groups", run: (it) => listTasks(it, {}) },
    { name: "tasks: everybody's", run: (it) => listTasks(it, { whose: "all" }) },
    { name: "tasks: nobody's", run: (it) => listTasks(it, { whose: "none" }) },
    { name: "tasks: everybody's done ones", run: (it) => listTasks(it, { whose: "all", group: "done" }) },
    { name: "tasks: searched", run: (it) => listTasks(it, { whose: "all", q: "ring 777" }) },
    {
      name: "calendar: a month of ten colleagues",
      run: (it) => listCalendar(it, { ...month, who: ten }),
    },
    { name: "calendar: a month of one's own", run: (it) => listCalendar(it, { ...month, who: [] }) },
    { name: "notes: the wall", run: (it) => listNotes(it, {}) },
    { name: "notes: mine", run: (it) => listNotes(it, { only: "mine" }) },
    { name: "notes: the busy customer's", run: (it) => listNotes(it, { customerId: customer }) },
    { name: "notes: searched", run: (it) => listNotes(it, { q: "ventilation" }) },
    { name: "calls: the list", run: (it) => listCalls(it, {}) },
    { name: "calls: of one employee", run: (it) => listCalls(it, { employee: often }) },
    { name: "calls: missed ones", run: (it) => listCalls(it, { result: "missed" }) },
    { name: "calls: nobody's number", run: (it) => listCalls(it, { unlinked: "1" }) },
    { name: "calls: the busy customer's", run: (it) => listCalls(it, { customer }) },
    { name: "bell: how many are unread", run: (it) => countUnread(it, {}) },
    { name: "customers: as usual", run: (it) => listCustomers(it, {}) },
    { name: "customers: with last and next activity", run: (it) => listCustomers(it, { columns }) },
    { name: "contacts: with last and next activity", run: (it) => listContacts(it, { columns }) },
  ];
}

async function cursorAfter(ctx: Ctx, record: Record, pages: number): Promise<string> {
  let cursor: string | undefined;
  for (let page = 0; page < pages; page++)
    cursor = (await listTimeline(ctx, { ...record, cursor })).next ?? undefined;
  return cursor ?? "";
}
