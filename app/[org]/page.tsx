import type { Metadata } from "next";
import { type ReactNode, Suspense } from "react";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { PageHeader } from "@/components/layout/page-header";
import { CardSkeleton } from "@/components/overview/card-skeleton";
import { FigureSkeleton } from "@/components/overview/figure-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { hasRecords } from "@/lib/reports/has-records";
import { inTenant, type PageTools, pageTools } from "@/lib/request/page";
import { Figures, Meetings, Newest, Sellers, Tasks } from "./overview-cards";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t, tenant } = await pageTools((await params).org);
  // The layout's template is for the pages below it, and this one lies beside it.
  return { title: { absolute: `${t("overview.title")} – ${tenant.name}` } };
}

export default async function OverviewPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { scope: asked, whole } = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const isSeller = can("case:write");
  // Who owns no cases looks at everybody's.
  const scope = isSeller && asked !== "all" ? "mine" : "all";
  if (!(await inTenant(org, (ctx) => hasRecords(ctx, {})))) return <FirstSteps org={org} tools={tools} />;
  const address = scope === "all" && isSeller ? `/${org}?scope=all&whole=1` : `/${org}?whole=1`;
  const part = (fallback: ReactNode, card: ReactNode) =>
    // Streamed parts are put in place by a script; who has none is led to the page in one piece.
    whole ? card : <Suspense fallback={fallback}>{card}</Suspense>;
  return (
    <>
      <PageHeader title={t("overview.title")}>
        {isSeller && (
          <ViewSwitcher
            label={t("overview.whose")}
            views={[
              { label: t("overview.mine"), href: `/${org}`, current: scope === "mine" },
              { label: t("overview.all"), href: `/${org}?scope=all`, current: scope === "all" },
            ]}
          />
        )}
      </PageHeader>
      {!whole && (
        <noscript>
          <meta httpEquiv="refresh" content={`0;url=${address}`} />
        </noscript>
      )}
      <div className="page-body">
        {part(<FigureSkeleton count={6} />, <Figures tools={tools} scope={scope} />)}
        <div className="grid items-start gap-3 lg:grid-cols-2">
          {part(
            <CardSkeleton title={t("calendar.todaysMeetings")} className="my-tasks" />,
            <Meetings tools={tools} />,
          )}
          {part(<CardSkeleton title={t("tasks.myTasks")} className="my-tasks" />, <Tasks tools={tools} />)}
        </div>
        <div className="grid items-start gap-3 lg:grid-cols-2">
          {part(
            <CardSkeleton title={t("overview.customers")} className="newest" />,
            <Newest tools={tools} />,
          )}
          <div className="grid gap-3">
            {part(
              <CardSkeleton title={t("overview.sellers")} className="sellers" />,
              <Sellers tools={tools} />,
            )}
          </div>
        </div>
      </div>
    </>
  );
}

function FirstSteps({ org, tools: { t, can } }: { org: string; tools: PageTools }) {
  return (
    <>
      <PageHeader title={t("overview.title")} />
      <EmptyState title={t("overview.emptyTitle")} text={t("overview.emptyText")}>
        {can("customer:write") && (
          <LinkButton href={`/${org}/customers/new`} variant="primary" shortcut="N">
            {t("overview.firstCustomer")}
          </LinkButton>
        )}
        {can("setting:write") && (
          <>
            <LinkButton href={`/${org}/settings/members`}>{t("overview.invite")}</LinkButton>
            <LinkButton href={`/${org}/settings/statuses`}>{t("overview.statuses")}</LinkButton>
          </>
        )}
      </EmptyState>
    </>
  );
}
