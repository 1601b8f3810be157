import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { StatusForm } from "@/components/cases/status-form";
import { StatusList } from "@/components/cases/status-list";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { inTenant, pageTools } from "@/lib/request/page";
import { listStatusSettings } from "@/lib/statuses/list-status-settings";
import { colorOptions, nameFields, presentStatuses, settingsTabs } from "@/lib/statuses/present-settings";
import { SettingsState } from "@/lib/statuses/schema";
import { archiveStatusAction, createStatusAction, moveStatusAction, updateStatusAction } from "./actions";

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
  const statuses = await inTenant(org, (ctx) => listStatusSettings(ctx, {}));
  const edited = statuses.find(({ id }) => id === state.edit);
  const shown = presentStatuses(statuses, tools);
  const href = `/${org}/settings/statuses`;
  const isNew = state.new === "status";
  const isOpen = isNew || edited?.kind === "open";
  return (
    <>
      <PageHeader title={t("statuses.title")}>
        <LinkButton href={`${href}?new=status`} variant="primary" icon="plus" data-keep-scroll="">
          {t("statuses.newStatus")}
        </LinkButton>
      </PageHeader>
      <Tabs label={t("statuses.tabs")} items={settingsTabs("statuses", tools)} />
      <div className="page-body">
        {(isNew || edited) && (
          <StatusForm
            key={edited?.id ?? "new"}
            action={(edited ? updateStatusAction : createStatusAction).bind(null, org)}
            cancelHref={href}
            id={edited?.id}
            version={edited?.version}
            names={nameFields(edited?.names ?? {}, tools)}
            open={
              isOpen
                ? {
                    colorSlot: edited?.colorSlot ?? 2,
                    probabilityPercent: edited?.probabilityPercent ?? null,
                    colors: colorOptions(t),
                  }
                : undefined
            }
            texts={{
              title: shown.find(({ id }) => id === edited?.id)?.edit.label ?? t("statuses.newStatus"),
              namesHint: t("statuses.namesHint"),
              color: t("statuses.color"),
              probability: t("statuses.probability"),
              probabilityHint: t("statuses.probabilityHint"),
              submit: edited ? t("statuses.save") : t("statuses.add"),
              cancel: t("statuses.cancel"),
            }}
          />
        )}
        <Card>
          <p className="m-0 mb-2 text-ink-2">{t("statuses.intro")}</p>
          <StatusList
            label={t("statuses.statuses")}
            statuses={shown}
            move={moveStatusAction.bind(null, org)}
            archive={archiveStatusAction.bind(null, org)}
            texts={{ edit: t("statuses.edit"), archive: t("statuses.archive") }}
          />
        </Card>
      </div>
    </>
  );
}
