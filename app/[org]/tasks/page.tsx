import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { QuickLine, UnderstoodLine } from "@/components/tasks/quick-line";
import { TaskFilters } from "@/components/tasks/task-filters";
import { TaskGroups } from "@/components/tasks/task-groups";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentQuickLine } from "@/lib/tasks/present-quick-line";
import { taskFormTexts } from "@/lib/tasks/present-task-form";
import { presentTaskBar, presentTaskBulk, presentTaskGroups } from "@/lib/tasks/present-task-list";
import { taskHref, taskParameters } from "@/lib/tasks/task-href";
import { RowMenus } from "../row-menus";
import { changeTasksAction, createFromLineAction, updateTaskHereAction } from "./actions";
import { readTaskList } from "./read-list";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("tasks.title") };
}

export default async function TasksPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can, actor } = tools;
  const mayWrite = can("activity:write");
  const read = await inTenant(org, (ctx) => readTaskList(ctx, asked));
  const { filter, understood } = read;
  const base = `/${org}/tasks`;
  const groups = presentTaskGroups(read.groups, filter, tools);
  const bulk = presentTaskBulk(read, filter, tools);
  return (
    <>
      <PageHeader title={t("tasks.title")}>
        {mayWrite && (
          <LinkButton href={`${base}/new`} variant="primary" shortcut="N">
            {t("tasks.new")}
          </LinkButton>
        )}
      </PageHeader>
      {mayWrite && (
        <QuickLine
          action={base}
          keep={taskParameters(filter)}
          value={filter.line}
          texts={{
            label: t("tasks.quickLine"),
            placeholder: t("tasks.quickExample"),
            read: t("tasks.readLine"),
          }}
        />
      )}
      {mayWrite && filter.line && understood && (
        <UnderstoodLine
          {...presentQuickLine(filter.line, understood, tools)}
          create={createFromLineAction.bind(null, org)}
          cancelHref={taskHref(base, filter)}
          owners={bulk.owners}
          ownerId={actor.employeeId}
        />
      )}
      <TaskFilters
        {...presentTaskBar(filter, read, { customer: read.customer }, tools)}
        org={org}
        customers={read.customers}
        picker={taskFormTexts(t).picker}
      />
      {groups.length > 0 ? (
        <TaskGroups
          groups={groups}
          changes={
            mayWrite
              ? {
                  change: changeTasksAction.bind(null, org),
                  edit: updateTaskHereAction.bind(null, org),
                  bulk,
                }
              : null
          }
        />
      ) : (
        <EmptyState title={t("tasks.emptyTitle")} text={mayWrite ? t("tasks.emptyText") : undefined}>
          {Object.keys(taskParameters(filter)).length > 0 && (
            <LinkButton href={base}>{t("tasks.clearFilters")}</LinkButton>
          )}
        </EmptyState>
      )}
      <RowMenus org={org} noun="tasks" tools={tools} />
    </>
  );
}
