import { cache } from "react";
import { countCalls } from "@/lib/calls/count-calls";
import { listCalls } from "@/lib/calls/list-calls";
import { getCase } from "@/lib/cases/get-case";
import { listCaseContacts } from "@/lib/cases/list-case-contacts";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listOtherCases } from "@/lib/cases/list-other-cases";
import { CasePageState } from "@/lib/cases/schema";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { listChanges } from "@/lib/changes/list-changes";
import { readHistory } from "@/lib/changes/read-history";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import { parseInput } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { can } from "@/lib/core/permissions";
import { getFollow } from "@/lib/follows/get-follow";
import { listMeetings } from "@/lib/meetings/list-meetings";
import { countNotes } from "@/lib/notes/count-notes";
import { listCaseOrders } from "@/lib/orders/list-case-orders";
import { inTenant } from "@/lib/request/page";
import { countRecordTasks } from "@/lib/tasks/count-record-tasks";
import { listRecordTasks } from "@/lib/tasks/list-record-tasks";
import { getNearest } from "@/lib/timeline/get-nearest";
import { listTimeline } from "@/lib/timeline/list-timeline";
import { readTimeline } from "@/lib/timeline/read-timeline";
import { readNotesTab } from "../../read-notes-tab";
import { readFactChoices } from "../read-form";

/** One read for the page and its title; the parameters travel as text, so that both calls are the same call. */
export const readPage = cache((org: string, caseId: string, parameters: string) =>
  inTenant(org, async (ctx) => {
    const state = parseInput(CasePageState, JSON.parse(parameters));
    const crmCase = await getCase(ctx, { caseId });
    const { customerId } = crmCase;
    const showsOthers = state.tab === "customer" && customerId;
    const statuses = await listCaseStatuses(ctx, {});
    return {
      state,
      crmCase,
      known: await readFactChoices(ctx, statuses),
      isFollowed: await getFollow(ctx, { caseId }),
      newest: (await getNewestChange(ctx, { rowId: caseId })).id,
      statuses,
      reasons: state.close ? await listCaseReasons(ctx, { outcome: state.close }) : [],
      others: showsOthers ? await listOtherCases(ctx, { customerId }) : null,
      events: state.tab === "overview" ? (await listChanges(ctx, { rowId: caseId })).rows : null,
      activities: state.tab === "overview" ? await readActivities(ctx, caseId) : null,
      timeline: state.tab === "timeline" ? await readTimeline(ctx, { ...state, caseId }) : null,
      people: state.tab === "overview" ? await readPeople(ctx, caseId, customerId) : null,
      nearest: await getNearest(ctx, { of: "case", id: caseId }),
      taskCount: await countRecordTasks(ctx, { caseId }),
      tasks: state.tab === "tasks" ? await listRecordTasks(ctx, { caseId, standing: state.standing }) : null,
      nextTasks: state.tab === "overview" ? await listRecordTasks(ctx, { caseId, limit: tasksShown }) : null,
      noteCount: await countNotes(ctx, { caseId }),
      notes: ["overview", "notes"].includes(state.tab)
        ? await readNotesTab(ctx, { caseId, cursor: state.tab === "notes" ? state.cursor : undefined })
        : null,
      callCount: (await countCalls(ctx, { case: caseId })).count,
      meetings: state.tab === "meetings" ? await readMeetings(ctx, caseId) : null,
      calls: state.tab === "calls" ? await listCalls(ctx, { case: caseId, cursor: state.cursor }) : null,
      orders: await listCaseOrders(ctx, { caseId }),
      history: state.tab === "history" ? await readHistory(ctx, { ...state, rowId: caseId }) : null,
    };
  }),
);

async function readMeetings(ctx: Ctx, caseId: string) {
  const ahead = await listMeetings(ctx, { caseId });
  return { ahead, past: await listMeetings(ctx, { caseId, when: "past" }) };
}

async function readPeople(ctx: Ctx, caseId: string, customerId: string | null) {
  const { role } = ctx.actor;
  const mayAdd = can(role, "case:write");
  return {
    rows: await listCaseContacts(ctx, { caseId }),
    options: mayAdd ? await suggestContacts(ctx, { customerId }) : [],
  };
}

const activitiesShown = 8;
const tasksShown = 5;

async function readActivities(ctx: Ctx, caseId: string) {
  return (await listTimeline(ctx, { caseId, activitiesOnly: true, size: activitiesShown })).rows;
}
