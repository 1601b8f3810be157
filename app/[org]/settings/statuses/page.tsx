import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PipelineCard } from "@/components/cases/pipeline-card";
import { StatusList } from "@/components/cases/status-list";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { listPipelines } from "@/lib/pipelines/list-pipelines";
import { presentPipelines } from "@/lib/pipelines/present-pipelines";
import { inTenant, pageTools } from "@/lib/request/page";
import { listStatusSettings } from "@/lib/statuses/list-status-settings";
import { presentStatuses, settingsTabs } from "@/lib/statuses/present-settings";
import { SettingsState } from "@/lib/statuses/schema";
import { archivePipelineAction, archiveStatusAction, movePipelineAction, moveStatusAction } from "./actions";
import { SettingForm } from "./setting-form";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("statuses.statuses") };
}

export default async function StatusesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const state = parseInput(SettingsState, await searchParams);
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const { statuses, pipelines } = await inTenant(org, async (ctx) => ({
    statuses: await listStatusSettings(ctx, {}),
    pipelines: await listPipelines(ctx, {}),
  }));
  const ending = statuses.filter(({ pipelineId }) => pipelineId === null);
  const statusActions = {
    move: moveStatusAction.bind(null, org),
    archive: archiveStatusAction.bind(null, org),
  };
  const texts = {
    edit: t("statuses.edit"),
    archive: t("statuses.archive"),
    newStatus: t("statuses.newStatus"),
    rename: t("pipelines.rename"),
    archivePipeline: t("pipelines.archivePipeline"),
  };
  return (
    <>
      <PageHeader title={t("statuses.title")}>
        <LinkButton
          href={`/${org}/settings/statuses?new=pipeline`}
          variant="primary"
          icon="plus"
          data-keep-scroll=""
        >
          {t("pipelines.new")}
        </LinkButton>
      </PageHeader>
      <Tabs label={t("statuses.tabs")} items={settingsTabs("statuses", tools)} />
      <div className="page-body">
        <SettingForm org={org} state={state} statuses={statuses} pipelines={pipelines} tools={tools} />
        <p className="m-0 max-w-[72ch] text-ink-2">{t("pipelines.intro")}</p>
        {presentPipelines(pipelines, statuses, tools).map((pipeline) => (
          <PipelineCard
            key={pipeline.id}
            pipeline={pipeline}
            move={movePipelineAction.bind(null, org)}
            archive={archivePipelineAction.bind(null, org)}
            statusActions={statusActions}
            texts={texts}
          />
        ))}
        <Card title={t("pipelines.endings")}>
          <StatusList
            label={t("pipelines.endings")}
            statuses={presentStatuses(ending, tools)}
            {...statusActions}
            texts={texts}
          />
        </Card>
      </div>
    </>
  );
}
