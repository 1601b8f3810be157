import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { LetterheadForm } from "@/components/letterheads/letterhead-form";
import { LetterheadLogo } from "@/components/letterheads/letterhead-logo";
import { LinkButton } from "@/components/ui/link-button";
import { getLetterhead } from "@/lib/letterheads/get-letterhead";
import { presentLetterheadForm } from "@/lib/letterheads/present-letterhead-form";
import { inTenant, pageTools } from "@/lib/request/page";
import { removeLetterheadLogoAction, setLetterheadLogoAction, updateLetterheadAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("orders.letterhead.title") };
}

export default async function LetterheadPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const letterhead = await inTenant(org, (ctx) => getLetterhead(ctx, {}));
  const base = `/${org}/settings/letterhead`;
  return (
    <>
      <PageHeader title={t("orders.letterhead.title")}>
        <LinkButton href={`${base}/preview`} target="_blank" icon="file-text">
          {t("orders.letterhead.preview")}
        </LinkButton>
      </PageHeader>
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("orders.letterhead.intro")}</p>
        <LetterheadForm
          key={letterhead.version}
          {...presentLetterheadForm(letterhead, tools)}
          action={updateLetterheadAction.bind(null, org)}
        />
        <LetterheadLogo
          picture={letterhead.logoMark && `${base}/logo?v=${letterhead.logoMark}`}
          save={setLetterheadLogoAction.bind(null, org)}
          remove={removeLetterheadLogoAction.bind(null, org)}
          texts={{
            title: t("orders.letterhead.logo"),
            present: t("orders.letterhead.presentLogo"),
            choose: t("orders.letterhead.chooseLogo"),
            hint: t("orders.letterhead.logoHint"),
            save: t("orders.letterhead.saveLogo"),
            remove: t("orders.letterhead.removeLogo"),
            shrinking: { willShrink: t("common.willShrink"), shrunk: t("common.shrunk", { size: "{size}" }) },
          }}
        />
      </div>
    </>
  );
}
