import type { ReactNode } from "react";
import { CallsTab } from "@/app/[org]/calls-tab";
import { HistoryTab } from "@/app/[org]/history-tab";
import { MeetingsTab } from "@/app/[org]/meetings-tab";
import { NotesBox } from "@/app/[org]/notes-box";
import { NotesTab } from "@/app/[org]/notes-tab";
import { RowMenus } from "@/app/[org]/row-menus";
import { TasksBox } from "@/app/[org]/tasks-box";
import { TasksTab } from "@/app/[org]/tasks-tab";
import { TimelineTab } from "@/app/[org]/timeline-tab";
import { CasePeople } from "@/components/cases/case-people";
import { CaseTimeline } from "@/components/cases/case-timeline";
import { OtherCases } from "@/components/cases/other-cases";
import { OrderTable } from "@/components/orders/order-table";
import { ActivityBox } from "@/components/timeline/activity-box";
import type { CallRow } from "@/lib/calls/read-calls";
import type { CaseDetail } from "@/lib/cases/get-case";
import type { CaseContactRow } from "@/lib/cases/list-case-contacts";
import type { CaseRow } from "@/lib/cases/list-other-cases";
import { presentCase } from "@/lib/cases/present-case";
import { caseTableTexts } from "@/lib/cases/present-case-list";
import { presentCasePeople } from "@/lib/cases/present-case-people";
import { presentTimeline } from "@/lib/cases/present-timeline";
import type { CasePageState } from "@/lib/cases/schema";
import type { ChangeEntry } from "@/lib/changes/entries-of";
import type { History } from "@/lib/changes/read-history";
import type { ContactSuggestion } from "@/lib/contacts/suggest-contacts";
import type { Page } from "@/lib/core/paging";
import type { MeetingRow } from "@/lib/meetings/list-meetings";
import type { NoteCategory } from "@/lib/notes/list-note-categories";
import type { NotePage } from "@/lib/notes/list-notes";
import { orderTableTexts, presentOrder } from "@/lib/orders/present-order";
import type { OrderRow } from "@/lib/orders/short-order";
import type { PageTools } from "@/lib/request/page";
import type { TaskRow } from "@/lib/tasks/short-task";
import { presentActivityBox } from "@/lib/timeline/present-timeline";
import type { TimelineEvent } from "@/lib/timeline/read-events";
import type { Timeline } from "@/lib/timeline/read-timeline";
import { addCaseContactAction, removeCaseContactAction } from "../actions";
import type { caseOwn } from "./case-own";

type Props = {
  crmCase: CaseDetail;
  own: ReturnType<typeof caseOwn>;
  /** Read only for the tab that shows them. */
  others: CaseRow[] | null;
  history: History | null;
  events: ChangeEntry[] | null;
  orders: OrderRow[];
  meetings: { ahead: MeetingRow[]; past: MeetingRow[] } | null;
  calls: Page<CallRow> | null;
  tasks: TaskRow[] | null;
  nextTasks: TaskRow[] | null;
  notes: { notes: NotePage; categories: NoteCategory[] } | null;
  activities: TimelineEvent[] | null;
  timeline: Timeline | null;
  state: CasePageState;
  people: { rows: CaseContactRow[]; options: ContactSuggestion[] } | null;
  tools: PageTools;
};

/** What the chosen tab holds: the history, the customer's other cases, or the case itself. */
export function CaseTab(props: Props) {
  const { crmCase, own, others, history, events, orders, state, people, tools } = props;
  const { t, tenant, can } = tools;
  const base = `/${tenant.slug}/cases`;
  const mayAdd = can("activity:write") && !crmCase.isArchived;
  if (history) {
    return <HistoryTab org={tenant.slug} href={`${base}/${crmCase.id}`} history={history} tools={tools} />;
  }
  if (props.tasks) {
    const where = { href: `${base}/${crmCase.id}?tab=tasks`, about: { case: crmCase.id } };
    return <TasksTab {...where} standing={state.standing} rows={props.tasks} tools={tools} />;
  }
  if (props.meetings) {
    const about = `case=${crmCase.id}`;
    return (
      <MeetingsTab
        org={tenant.slug}
        href={`${base}/${crmCase.id}`}
        about={about}
        meetings={props.meetings}
        tools={tools}
      />
    );
  }
  if (props.timeline)
    return <TimelineTab href={`${base}/${crmCase.id}`} timeline={props.timeline} tools={tools} />;
  if (props.calls) {
    const href = `${base}/${crmCase.id}?tab=calls`;
    return <CallsTab href={href} about={{ case: crmCase.id }} page={props.calls} tools={tools} />;
  }
  if (state.tab === "notes" && props.notes) {
    return (
      <div className="page-body notes-page">
        <NotesTab
          {...props.notes}
          href={`${base}/${crmCase.id}?tab=notes`}
          about={{ caseId: crmCase.id }}
          mayAdd={!crmCase.isArchived && props.notes.notes.page === 1}
          tools={tools}
        />
      </div>
    );
  }
  if (state.tab === "orders") {
    return (
      <>
        <OrderTable rows={orders.map((row) => presentOrder(row, tools))} texts={orderTableTexts(t)} />
        <RowMenus org={tenant.slug} noun="orders" tools={tools} />
      </>
    );
  }
  if (others) {
    const rows = others.filter(({ id }) => id !== crmCase.id);
    return (
      <>
        <OtherCases
          rows={rows.map((row) => presentCase(row, tools))}
          texts={{
            ...caseTableTexts(tools),
            caption: t("cases.otherCases"),
            closed: t("cases.closed"),
            more: t("layout.rowMore"),
          }}
        />
        <RowMenus org={tenant.slug} noun="cases" tools={tools} />
        <p className="m-0 px-5 py-3">
          <a className="link" href={`${base}?state=all&customer=${crmCase.customerId}`}>
            {t("cases.allOfCustomer")}
          </a>
        </p>
      </>
    );
  }
  const parts: Record<string, ReactNode> = {
    description: own.description,
    lines: own.lines,
    people: people && (
      <CasePeople
        key="people"
        {...presentCasePeople(people.rows, tools)}
        caseId={crmCase.id}
        change={
          can("case:write") && !crmCase.isArchived
            ? {
                org: tenant.slug,
                customerId: crmCase.customerId ?? undefined,
                options: people.options,
                add: addCaseContactAction.bind(null, tenant.slug),
                remove: removeCaseContactAction.bind(null, tenant.slug),
              }
            : undefined
        }
      />
    ),
  };
  return (
    <div className="page-body">
      {own.inOrder(Object.keys(parts)).map((key) => parts[key])}
      {props.nextTasks && (props.nextTasks.length > 0 || mayAdd) && (
        <TasksBox
          about={{ case: crmCase.id }}
          rows={props.nextTasks}
          allHref={`${base}/${crmCase.id}?tab=tasks`}
          mayAdd={mayAdd}
          tools={tools}
        />
      )}
      {props.notes && (
        <NotesBox
          {...props.notes}
          about={{ caseId: crmCase.id }}
          allHref={`${base}/${crmCase.id}?tab=notes`}
          mayAdd={!crmCase.isArchived}
          tools={tools}
        />
      )}
      {props.activities && (props.activities.length > 0 || mayAdd) && (
        <ActivityBox
          {...presentActivityBox(props.activities, `${base}/${crmCase.id}`, tools)}
          begin={mayAdd ? begun(crmCase.id, tools) : []}
        />
      )}
      {events && (
        <CaseTimeline
          title={t("pipelines.timeline")}
          events={presentTimeline(events, crmCase.id, tools)}
          all={{ label: t("pipelines.wholeHistory"), href: `${base}/${crmCase.id}?tab=history` }}
        />
      )}
    </div>
  );
}

/** What can be begun about the case from its overview, beside a note and a task. */
const begun = (caseId: string, { t, tenant }: PageTools) => [
  { label: t("meetings.new"), href: `/${tenant.slug}/meetings/new?case=${caseId}` },
  { label: t("calls.log"), href: `/${tenant.slug}/calls/new?case=${caseId}` },
];
