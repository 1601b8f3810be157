import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { RuleForm } from "@/components/registries/rule-form";
import { ServiceCard } from "@/components/registries/service-card";
import { listRegistryRules } from "@/lib/registries/list-registry-rules";
import { listRegistryServices } from "@/lib/registries/list-registry-services";
import { presentRules, presentServices } from "@/lib/registries/present-settings";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateRegistryRulesAction, updateRegistryServiceAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("registries.settingsTitle") };
}

export default async function RegistriesPage({ params }: Props) {
  const { org } = await params;
  const { t, can } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const { services, rules } = await inTenant(org, async (ctx) => ({
    services: await listRegistryServices(ctx, {}),
    rules: await listRegistryRules(ctx, {}),
  }));
  const texts = {
    enabled: t("registries.enabled"),
    ownAccess: t("registries.ownAccess"),
    userName: t("registries.userName"),
    secret: t("registries.secret"),
    secretKept: t("registries.secretKept"),
    forgetSecret: t("registries.forgetSecret"),
    baseUrl: t("registries.baseUrl"),
    baseUrlHint: t("registries.baseUrlHint"),
    save: t("common.save"),
  };
  return (
    <>
      <PageHeader title={t("registries.settingsTitle")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("registries.settingsIntro")}</p>
        {presentServices(services, t).map((service) => (
          <ServiceCard
            key={service.service}
            {...service}
            action={updateRegistryServiceAction.bind(null, org)}
            texts={texts}
          />
        ))}
        <RuleForm {...presentRules(rules, t)} action={updateRegistryRulesAction.bind(null, org)} />
      </div>
    </>
  );
}
