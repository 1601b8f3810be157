import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { LogLines } from "@/components/privacy/log-lines";
import { RetentionPreview } from "@/components/privacy/retention-preview";
import { RetentionRule } from "@/components/privacy/retention-rule";
import { parseInput } from "@/lib/core/command";
import { listErasures } from "@/lib/privacy/list-erasures";
import { listRetention } from "@/lib/privacy/list-retention";
import { presentPreview, presentPrivacy } from "@/lib/privacy/present-privacy";
import { previewRetention } from "@/lib/privacy/preview-retention";
import { PrivacyView } from "@/lib/privacy/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { applyRetentionAction, saveRetentionRuleAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("privacy.title") };
}

export default async function PrivacyPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { preview: kind } = parseInput(PrivacyView, await searchParams);
  const tools = await pageTools(org);
  const { t } = tools;
  const { retention, erasures, preview } = await inTenant(org, async (ctx) => ({
    retention: await listRetention(ctx, {}),
    erasures: await listErasures(ctx, {}),
    preview: kind ? await previewRetention(ctx, { kind }) : null,
  }));
  const shown = presentPrivacy(retention, erasures, tools);
  return (
    <>
      <PageHeader title={t("privacy.title")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("privacy.intro")}</p>
        {preview && (
          <div id="preview">
            <RetentionPreview
              {...presentPreview(preview, tools)}
              run={applyRetentionAction.bind(null, org)}
            />
          </div>
        )}
        {shown.rules.map((rule) => (
          <RetentionRule
            key={rule.kind}
            {...rule}
            texts={shown.texts}
            save={saveRetentionRuleAction.bind(null, org)}
          />
        ))}
        <LogLines title={t("privacy.runs")} none={t("privacy.noRuns")} rows={shown.runs} />
        <LogLines title={t("privacy.erasures")} none={t("privacy.noErasures")} rows={shown.erasures} />
      </div>
    </>
  );
}
