import type { Metadata } from "next";
import { HistoryTab } from "@/app/[org]/history-tab";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { RecordHeader } from "@/components/layout/record-header";
import { TaskChecklist } from "@/components/tasks/task-checklist";
import { TaskFacts } from "@/components/tasks/task-facts";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tabs } from "@/components/ui/tabs";
import { noteSeen } from "@/lib/request/note-view";
import { pageTools } from "@/lib/request/page";
import { presentTaskForm } from "@/lib/tasks/present-task-form";
import { presentTaskPage } from "@/lib/tasks/present-task-page";
import { tickTaskItemAction, updateTaskHereAction } from "../actions";
import { readPage } from "./read-page";
import { TaskActions } from "./task-actions";

type Props = {
  params: Promise<{ org: string; taskId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { org, taskId } = await params;
  const { t } = await pageTools(org);
  const { task } = await readPage(org, taskId, JSON.stringify(await searchParams));
  return { title: `${task.title} – ${t("tasks.title")}` };
}

export default async function TaskPage({ params, searchParams }: Props) {
  const { org, taskId } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const read = await readPage(org, taskId, JSON.stringify(await searchParams));
  const { state, task, history, newest } = read;
  await noteSeen(org, "task", taskId);
  const shown = presentTaskPage(task, tools);
  const mayWrite = can("activity:write") && task.archivedAt === null;
  const href = `/${org}/tasks/${taskId}`;
  return (
    <>
      <RecordHeader
        title={task.title}
        meta={[
          <StatusBadge key="status" {...shown.row.status} />,
          ...shown.facts.about.map(({ name, href: to }) => (
            <a key={to} className="link" href={to}>
              {name}
            </a>
          )),
        ]}
      >
        <TaskActions org={org} task={task} tools={tools} />
      </RecordHeader>
      {task.archivedAt && (
        <div className="px-4 pb-3 md:px-5">
          <Notice tone="warn">{t("tasks.isArchived")}</Notice>
        </div>
      )}
      <Tabs
        label={t("tasks.tabs")}
        items={[
          { label: t("tasks.overview"), href, current: state.tab === "overview" },
          { label: t("tasks.history"), href: `${href}?tab=history`, current: state.tab === "history" },
        ]}
      />
      <div className="with-aside">
        {history ? (
          <div>
            <HistoryTab org={org} href={href} history={history} tools={tools} />
          </div>
        ) : (
          <div className="page-body">
            <Card title={t("tasks.description")}>
              <p className={`m-0 max-w-[72ch] whitespace-pre-line ${task.description ? "" : "text-ink-3"}`}>
                {task.description ?? t("tasks.noDescription")}
              </p>
            </Card>
            {shown.items.length > 0 && (
              <TaskChecklist
                id={taskId}
                title={t("tasks.checklist")}
                items={shown.items}
                action={mayWrite ? tickTaskItemAction.bind(null, org) : undefined}
              />
            )}
          </div>
        )}
        <TaskFacts
          shown={shown}
          editing={
            mayWrite
              ? {
                  form: presentTaskForm(task, {}, read, tools),
                  action: updateTaskHereAction.bind(null, org),
                }
              : undefined
          }
        />
      </div>
      <LiveRefresh
        url={`/${org}/changes/newest?row=${taskId}`}
        newest={newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
