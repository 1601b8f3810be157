import type { Metadata } from "next";
import { CallFilters } from "@/components/calls/call-filters";
import { CallTable } from "@/components/calls/call-table";
import { Pager } from "@/components/data-table/pager";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { countCalls } from "@/lib/calls/count-calls";
import { listCallOutcomes } from "@/lib/calls/list-call-outcomes";
import { listCalls } from "@/lib/calls/list-calls";
import { presentCallBar, presentCallList } from "@/lib/calls/present-call-list";
import { CallFilter } from "@/lib/calls/schema";
import { parseInput } from "@/lib/core/command";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { RowMenus } from "../row-menus";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calls.title") };
}

export default async function CallsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { filter, page, counted, ...choices } = await inTenant(org, async (ctx) => ({
    filter: parseInput(CallFilter, asked),
    page: await listCalls(ctx, asked),
    counted: await countCalls(ctx, asked),
    employees: await listEmployees(ctx, {}),
    outcomes: await listCallOutcomes(ctx, {}),
  }));
  const list = presentCallList(page, counted, filter, tools);
  const isEmpty = counted.count === 0 && Object.keys(asked).length === 0;
  const log = can("activity:write") && (
    <LinkButton href={`/${org}/calls/new`} variant="primary" shortcut="N">
      {t("calls.log")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("calls.title")} count={list.count}>
        <LinkButton href={`/${org}/calls/unknown`}>{t("calls.unknown")}</LinkButton>
        {log}
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t("calls.emptyTitle")} text={log ? t("calls.emptyText") : undefined}>
          {log}
        </EmptyState>
      ) : (
        <>
          <CallFilters {...presentCallBar(filter, { ...choices, first: page.rows[0] }, tools)} />
          {page.rows.length > 0 ? (
            <>
              <CallTable rows={list.rows} texts={list.texts} />
              <RowMenus org={org} noun="calls" tools={tools} />
              <Pager {...list.pager} />
            </>
          ) : (
            <EmptyState title={t("calls.noHits")}>
              <LinkButton href={`/${org}/calls`}>{t("calls.clearFilters")}</LinkButton>
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
