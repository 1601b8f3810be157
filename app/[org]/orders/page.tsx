import type { Metadata } from "next";
import { Pager } from "@/components/data-table/pager";
import { PageHeader } from "@/components/layout/page-header";
import { OrderFilters } from "@/components/orders/order-filters";
import { OrderTable } from "@/components/orders/order-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { parseInput } from "@/lib/core/command";
import { listEmployees } from "@/lib/employees/list-employees";
import { listOrders } from "@/lib/orders/list-orders";
import { presentOrderBar, presentOrderList } from "@/lib/orders/present-order-list";
import { OrderFilter } from "@/lib/orders/schema";
import { sumOrders } from "@/lib/orders/sum-orders";
import { inTenant, pageTools } from "@/lib/request/page";
import { RowMenus } from "../row-menus";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("orders.title") };
}

export default async function OrdersPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { filter, page, totals, employees } = await inTenant(org, async (ctx) => ({
    filter: parseInput(OrderFilter, asked),
    page: await listOrders(ctx, asked),
    totals: await sumOrders(ctx, asked),
    employees: await listEmployees(ctx, {}),
  }));
  const list = presentOrderList(page, totals, filter, tools);
  const isEmpty = list.count === 0 && Object.keys(asked).length === 0;
  const create = can("order:write") && (
    <LinkButton href={`/${org}/orders/new`} variant="primary" shortcut="N">
      {t("orders.new")}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t("orders.title")} count={tools.format.count(list.count)}>
        {create}
      </PageHeader>
      {isEmpty ? (
        <EmptyState title={t("orders.emptyTitle")} text={t("orders.emptyText")}>
          {create}
        </EmptyState>
      ) : (
        <>
          <OrderFilters
            {...presentOrderBar(filter, employees, page.rows[0]?.customerName, tools)}
            sort={list.sort}
          />
          {page.rows.length > 0 ? (
            <>
              <OrderTable rows={list.rows} texts={list.texts} sorts={list.sorts} footer={list.footer} />
              <RowMenus org={org} noun="orders" tools={tools} />
              <Pager {...list.pager} />
            </>
          ) : (
            <EmptyState title={t("orders.noHits")}>
              <LinkButton href={`/${org}/orders`}>{t("orders.clearFilters")}</LinkButton>
            </EmptyState>
          )}
        </>
      )}
    </>
  );
}
