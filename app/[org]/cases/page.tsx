import type { Metadata } from "next";
import { CaseCharts } from "@/components/cases/case-charts";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { viewSwitch } from "@/lib/board/present-board-texts";
import { caseListWords } from "@/lib/cases/case-list-words";
import { caseTo } from "@/lib/cases/case-to";
import { presentCaseCharts } from "@/lib/cases/present-case-charts";
import { newCaseHref } from "@/lib/cases/present-case-list";
import { pageTools } from "@/lib/request/page";
import { ImportLink } from "../import-link";
import { RowMenus } from "../row-menus";
import { CaseListScreen } from "./case-list-screen";
import { readCaseList } from "./read-list";

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
  const { t, can, format } = tools;
  const { page, known, names } = await readCaseList(org, asked);
  const words = caseListWords(page, known, tools);
  const to = caseTo(words.place, page.filter);
  const charts = presentCaseCharts(page.summary, known.statuses, page.filter, to, tools);
  const create = can("case:write") && (
    <>
      <ImportLink {...tools} />
      <LinkButton
        href={newCaseHref(org, page.filter, known.statuses)}
        variant="primary"
        icon="plus"
        shortcut="N"
      >
        {t("cases.new")}
      </LinkButton>
    </>
  );
  const isEmpty =
    charts.statuses.total === "0" && Object.keys(asked).length === 0 && page.resolved.view === null;
  if (isEmpty) {
    return (
      <>
        <PageHeader title={t("cases.title")} />
        <EmptyState title={t("cases.emptyTitle")} text={t("cases.emptyText")}>
          {create}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("cases.title")} count={format.count(page.count)}>
        <ViewSwitcher {...viewSwitch("list", words.place, tools)} />
        {create}
      </PageHeader>
      <CaseCharts {...charts} />
      <CaseListScreen
        page={page}
        known={known}
        names={names}
        words={words}
        charts={charts}
        edit={typeof asked.edit === "string" ? asked.edit : undefined}
        tools={tools}
      />
      <RowMenus org={org} noun="cases" tools={tools} />
    </>
  );
}
