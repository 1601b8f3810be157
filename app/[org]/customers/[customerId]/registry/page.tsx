import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { RegistryDifferences } from "@/components/registries/registry-differences";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { getCustomer } from "@/lib/customers/get-customer";
import { lookupCustomer } from "@/lib/registries/lookup-customer";
import { presentDifferences, refusalText } from "@/lib/registries/present-differences";
import { inTenant, pageTools } from "@/lib/request/page";
import { acceptRegistryAnswerAction } from "../../registry-changes/actions";

type Props = { params: Promise<{ org: string; customerId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, customerId } = await params;
  const { t } = await pageTools(org);
  const { name } = await inTenant(org, (ctx) => getCustomer(ctx, { id: customerId }));
  return { title: `${t("registries.refreshTitle")} – ${name}` };
}

/** What the registry says of a customer now, beside what we have; what is ticked becomes ours. */
export default async function CustomerRegistryPage({ params }: Props) {
  const { org, customerId } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const { customer, answer } = await lookupCustomer((run) => inTenant(org, run), customerId);
  const href = `/${org}/customers/${customerId}`;
  const parents = [
    { label: t("customers.title"), href: `/${org}/customers` },
    { label: customer.name, href },
  ];
  const shown = answer.state === "company" ? presentDifferences(customer, answer.company, tools) : null;
  return (
    <>
      <PageHeader title={t("registries.refreshTitle")} parents={parents} />
      <div className="page-body">
        {answer.state !== "company" && <Notice tone="warn">{refusalText(answer, t)}</Notice>}
        {shown?.rows.length === 0 && <Notice tone="ok">{shown.intro}</Notice>}
        {shown && shown.rows.length > 0 && (
          <RegistryDifferences
            {...shown}
            customerId={customerId}
            action={acceptRegistryAnswerAction.bind(null, org)}
            backHref={href}
          />
        )}
        {(!shown || shown.rows.length === 0) && (
          <p className="m-0">
            <LinkButton href={href}>{t("registries.back")}</LinkButton>
          </p>
        )}
      </div>
    </>
  );
}
