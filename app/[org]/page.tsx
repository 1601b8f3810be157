import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { NewestCustomers } from "@/components/overview/newest-customers";
import { TopSellers } from "@/components/overview/top-sellers";
import { KpiCard } from "@/components/ui/kpi-card";
import { getOverview } from "@/lib/reports/get-overview";
import { presentOverview } from "@/lib/reports/present-overview";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, tenant } = await pageTools((await params).org);
  // The layout's template is for the pages below it, and this one lies beside it.
  return { title: { absolute: `${t("overview.title")} – ${tenant.name}` } };
}

export default async function OverviewPage({ params }: Props) {
  const { org } = await params;
  const { t, format, today, tenant, actor, can } = await pageTools(org);
  // Who owns no cases looks at everybody's.
  const scope = can("case:write") ? "mine" : "all";
  const overview = await inTenant(org, (ctx) => getOverview(ctx, { scope }));
  const tools = { t, format, slug: org, today, currency: tenant.currency, me: actor.employeeId };
  const { kpis, sellers } = presentOverview(overview, scope, tools);
  const report = { label: t("overview.report"), href: `/${org}/reports/closed` };
  return (
    <>
      <PageHeader title={t("overview.title")} />
      <div className="page-body">
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          {kpis.map((kpi) => (
            <KpiCard key={kpi.label} {...kpi} />
          ))}
        </div>
        <div className="grid items-start gap-3 lg:grid-cols-2">
          <div className="grid gap-3">
            {sellers.map(({ currency, title, bars }) => (
              <TopSellers key={currency} title={title} action={report} bars={bars} emptyText="" />
            ))}
            {sellers.length === 0 && (
              <TopSellers
                title={t("overview.sellers")}
                action={report}
                bars={[]}
                emptyText={t("overview.noSales")}
              />
            )}
          </div>
          <NewestCustomers
            title={t("overview.customers")}
            action={{ label: t("overview.allCustomers"), href: `/${org}/customers?sort=updated` }}
            emptyText={t("overview.noCustomers")}
            customers={overview.customers.map(({ id, name, city, createdAt }) => ({
              id,
              name,
              city,
              href: `/${org}/customers/${id}`,
              registered: format.dateTime(createdAt),
            }))}
          />
        </div>
      </div>
    </>
  );
}
