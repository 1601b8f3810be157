import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ExchangeCard } from "@/components/calls/exchange-card";
import { PageHeader } from "@/components/layout/page-header";
import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { env } from "@/lib/core/env";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { listTelephony } from "@/lib/telephony/list-telephony";
import { presentTelephony } from "@/lib/telephony/present-telephony";
import { renewTelephonySecretAction, saveTelephonyServiceAction } from "./actions";
import { Lines } from "./lines";
import { Outcomes } from "./outcomes";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calls.settingsTitle") };
}

export default async function TelephonyPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { edit } = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const { outcomes, services, lines, employees } = await inTenant(org, async (ctx) => ({
    ...(await listTelephony(ctx, {})),
    outcomes: await listCallOutcomes(ctx, {}),
    employees: await listEmployees(ctx, {}),
  }));
  const texts = {
    enabled: t("calls.enabled"),
    address: t("calls.address"),
    secret: t("calls.secret"),
    secretHint: t("calls.secretHint"),
    token: t("calls.authToken"),
    renew: t("calls.renew"),
    save: t("common.save"),
  };
  return (
    <>
      <PageHeader title={t("calls.settingsTitle")} />
      <div className="page-body">
        <Outcomes org={org} outcomes={outcomes} edit={edit} tools={tools} />
        <p className="m-0 max-w-[72ch] text-ink-2">{t("calls.telephonyIntro")}</p>
        {presentTelephony(services, env().appUrl, tools).map((service) => (
          <ExchangeCard
            key={`${service.provider} ${service.enabled} ${service.secret ?? service.address}`}
            {...service}
            save={saveTelephonyServiceAction.bind(null, org)}
            renew={renewTelephonySecretAction.bind(null, org)}
            texts={texts}
          />
        ))}
        <Lines org={org} lines={lines} employees={employees} tools={tools} />
      </div>
    </>
  );
}
