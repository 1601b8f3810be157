import type { Metadata } from "next";
import { CaseCharts } from "@/components/cases/case-charts";
import { CaseFilters } from "@/components/cases/case-filters";
import { CaseTable } from "@/components/cases/case-table";
import { Pager } from "@/components/data-table/pager";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCases } from "@/lib/cases/list-cases";
import { presentCaseCharts } from "@/lib/cases/present-case-charts";
import { presentCaseFilters } from "@/lib/cases/present-case-filters";
import { presentCaseBar, presentCaseList } from "@/lib/cases/present-case-list";
import { CaseFilter } from "@/lib/cases/schema";
import { summariseCases } from "@/lib/cases/summarise-cases";
import { parseInput } from "@/lib/core/command";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("cases.title") };
}

export default async function CasesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { filter, page, summary, statuses, reasons, employees } = await inTenant(org, async (ctx) => ({
    filter: parseInput(CaseFilter, asked),
    page: await listCases(ctx, asked),
    summary: await summariseCases(ctx, asked),
    statuses: await listCaseStatuses(ctx, {}),
    reasons: await listCaseReasons(ctx, {}),
    employees: await listEmployees(ctx, {}),
  }));
  const charts = presentCaseCharts(summary, statuses, filter, tools);
  const currencies = [...new Set(summary.totals.map(({ currency }) => currency))];
  const chips = presentCaseFilters(filter, { statuses, reasons, employees, currencies, charts }, tools);
  const list = presentCaseList(page, summary, filter, tools);
  const isEmpty = charts.statuses.total === "0" && Object.keys(asked).length === 0;
  const create = can("case:write") && (
    <LinkButton href={`/${org}/cases/new`} variant="primary" shortcut="N">
      {t("cases.new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("cases.title")} count={tools.format.count(list.count)}>
        {create}
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t("cases.emptyTitle")} text={t("cases.emptyText")}>
          {create}
        </EmptyState>
      ) : (
        <>
          <CaseCharts {...charts} />
          <CaseFilters
            {...presentCaseBar(filter, page.rows[0]?.customerName ?? undefined, tools)}
            chips={chips}
            sort={list.sort}
          />
          {page.rows.length > 0 ? (
            <>
              <CaseTable rows={list.rows} texts={list.texts} sorts={list.sorts} footer={list.footer} />
              <Pager {...list.pager} />
            </>
          ) : (
            <EmptyState title={t("cases.noHitsTitle")}>
              <LinkButton href={`/${org}/cases`}>{t("cases.clearFilters")}</LinkButton>
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
