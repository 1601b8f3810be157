import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { StepRows } from "@/components/processes/step-rows";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { listProcesses } from "@/lib/processes/list-processes";
import { presentProcessSettings } from "@/lib/processes/present-processes";
import { inTenant, pageTools } from "@/lib/request/page";
import { archiveProcessAction, saveProcessAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("settings.processes") };
}

export default async function ProcessesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { edit } = await searchParams;
  const { t, can } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const processes = await inTenant(org, (ctx) => listProcesses(ctx, {}));
  const edited = processes.find(({ id }) => id === edit);
  const page = `/${org}/settings/processes`;
  return (
    <>
      <PageHeader title={t("billing.process.title")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("billing.process.intro")}</p>
        <Card>
          <SettingList
            label={t("billing.process.title")}
            rows={presentProcessSettings(processes, t, page)}
            archive={archiveProcessAction.bind(null, org)}
            texts={{ archived: t("billing.settings.archived"), none: t("billing.settings.none") }}
          />
        </Card>
        <SettingCard
          id="process"
          title={edited ? t("billing.settings.edit", { name: edited.name }) : t("billing.process.new")}
          action={saveProcessAction.bind(null, org)}
          row={edited}
          submit={edited ? t("billing.save") : t("billing.settings.add")}
          cancel={edited && { label: t("billing.settings.cancel"), href: page }}
        >
          <Field name="name" label={t("billing.settings.name")} required>
            <TextInput defaultValue={edited?.name} maxLength={60} autoComplete="off" />
          </Field>
          <StepRows
            steps={edited?.steps ?? []}
            texts={{
              title: t("billing.process.steps"),
              hint: t("billing.process.stepsHint"),
              add: t("billing.process.add"),
              // The component puts the row's number in.
              step: t("billing.process.step", { number: "{number}" }),
              up: t("billing.process.up", { number: "{number}" }),
              down: t("billing.process.down", { number: "{number}" }),
              remove: t("billing.process.remove", { number: "{number}" }),
            }}
          />
        </SettingCard>
      </div>
    </>
  );
}
