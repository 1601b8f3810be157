import type { Metadata } from "next";
import { AsOfForm } from "@/components/changes/as-of-form";
import { CustomerAsOf } from "@/components/changes/customer-as-of";
import { PageHeader } from "@/components/layout/page-header";
import { getCustomerAsOf } from "@/lib/changes/get-customer-as-of";
import { presentCustomerAsOf } from "@/lib/changes/present-customer-as-of";
import { isoDate } from "@/lib/core/fields";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = {
  params: Promise<{ org: string; customerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("changes.asOf") };
}

export default async function CustomerAsOfPage({ params, searchParams }: Props) {
  const { org, customerId } = await params;
  const tools = await pageTools(org);
  const { t, today } = tools;
  const asked = isoDate().safeParse((await searchParams).day).data ?? today;
  const isAhead = asked > today;
  const day = isAhead ? today : asked;
  const found = await inTenant(org, (ctx) => getCustomerAsOf(ctx, { id: customerId, day }));
  const href = `/${org}/customers/${customerId}`;
  return (
    <>
      <PageHeader
        title={t("changes.asOf")}
        parents={[
          { label: t("customers.title"), href: `/${org}/customers` },
          { label: found.name, href },
        ]}
      />
      <div className="page-body">
        <AsOfForm
          action={`${href}/as-of`}
          day={day}
          texts={{ day: t("changes.asOfDay"), show: t("changes.apply") }}
        />
        <CustomerAsOf {...presentCustomerAsOf(found, day, tools)} nowHref={href} />
      </div>
    </>
  );
}
