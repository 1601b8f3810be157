import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ReasonForm } from "@/components/cases/reason-form";
import { ReasonList } from "@/components/cases/reason-list";
import { PageHeader } from "@/components/layout/page-header";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { inTenant, pageTools } from "@/lib/request/page";
import { listReasonSettings } from "@/lib/statuses/list-reason-settings";
import { nameFields, presentReasons, settingsTabs } from "@/lib/statuses/present-settings";
import { SettingsState } from "@/lib/statuses/schema";
import { archiveReasonAction, createReasonAction, updateReasonAction } from "../actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("statuses.reasons") };
}

export default async function ReasonsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const state = parseInput(SettingsState, await searchParams);
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const reasons = await inTenant(org, (ctx) => listReasonSettings(ctx, {}));
  const shown = presentReasons(reasons, tools);
  const edited = reasons.find(({ id }) => id === state.edit);
  const editTitle = shown.find(({ id }) => id === state.edit)?.edit.label;
  const outcome = edited?.outcome ?? (state.new === "won" || state.new === "lost" ? state.new : undefined);
  const href = `/${org}/settings/statuses/reasons`;
  const titles = { won: t("statuses.wonReasons"), lost: t("statuses.lostReasons") };
  return (
    <>
      <PageHeader title={t("statuses.title")} />
      <Tabs label={t("statuses.tabs")} items={settingsTabs("reasons", tools)} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{t("statuses.reasonsIntro")}</p>
        {outcome && (
          <ReasonForm
            key={edited?.id ?? outcome}
            action={(edited ? updateReasonAction : createReasonAction).bind(null, org)}
            cancelHref={href}
            fields={edited ? { id: edited.id } : { outcome }}
            version={edited?.version}
            names={nameFields(edited?.names ?? {}, tools)}
            texts={{
              title: editTitle ?? `${t("statuses.newReason")}: ${titles[outcome]}`,
              namesHint: t("statuses.namesHint"),
              submit: edited ? t("statuses.save") : t("statuses.add"),
              cancel: t("statuses.cancel"),
            }}
          />
        )}
        <div className="card-grid">
          {(["lost", "won"] as const).map((kind) => (
            <ReasonList
              key={kind}
              title={titles[kind]}
              add={{ label: t("statuses.newReason"), href: `${href}?new=${kind}` }}
              reasons={shown.filter((reason) => reason.outcome === kind)}
              archive={archiveReasonAction.bind(null, org)}
              texts={{ edit: t("statuses.edit"), archive: t("statuses.archive") }}
            />
          ))}
        </div>
      </div>
    </>
  );
}
