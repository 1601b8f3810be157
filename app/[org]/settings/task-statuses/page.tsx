import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { StatusList } from "@/components/cases/status-list";
import { PageHeader } from "@/components/layout/page-header";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { parseInput } from "@/lib/core/command";
import { inTenant, pageTools } from "@/lib/request/page";
import { SettingsState } from "@/lib/statuses/schema";
import { listTaskStatuses } from "@/lib/tasks/list-task-statuses";
import { presentRetiredStatuses, presentTaskStatuses } from "@/lib/tasks/present-status-settings";
import { archiveTaskStatusAction, moveTaskStatusAction } from "./actions";
import { TaskStatusForm } from "./task-status-form";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("tasks.statusesTitle") };
}

export default async function TaskStatusesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const state = parseInput(SettingsState, await searchParams);
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const statuses = await inTenant(org, (ctx) => listTaskStatuses(ctx, { archived: true }));
  const edited = statuses.find(({ id }) => id === state.edit);
  const retired = presentRetiredStatuses(statuses, tools);
  const archive = archiveTaskStatusAction.bind(null, org);
  const titles = { open: t("tasks.openStatuses"), done: t("tasks.doneStatuses") };
  return (
    <>
      <PageHeader title={t("tasks.statusesTitle")}>
        <LinkButton
          href={`/${org}/settings/task-statuses?new=status`}
          variant="primary"
          icon="plus"
          data-keep-scroll=""
        >
          {t("statuses.newStatus")}
        </LinkButton>
      </PageHeader>
      <div className="page-body">
        <p className="m-0 max-w-[72ch] text-ink-2">{t("tasks.statusesIntro")}</p>
        {(edited || state.new === "status") && <TaskStatusForm org={org} status={edited} tools={tools} />}
        {(["open", "done"] as const).map((kind) => (
          <Card key={kind} title={titles[kind]}>
            <StatusList
              label={titles[kind]}
              statuses={presentTaskStatuses(statuses, kind, tools)}
              move={moveTaskStatusAction.bind(null, org)}
              archive={archive}
              texts={{ edit: t("statuses.edit"), archive: t("statuses.archive") }}
            />
          </Card>
        ))}
        {retired.length > 0 && (
          <Card title={t("tasks.retiredStatuses")}>
            <SettingList
              label={t("tasks.retiredStatuses")}
              rows={retired}
              archive={archive}
              texts={{ archived: t("tasks.archivedOnes"), none: "" }}
            />
          </Card>
        )}
      </div>
    </>
  );
}
