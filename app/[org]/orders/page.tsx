import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listEmployees } from "@/lib/employees/list-employees";
import { listOrders } from "@/lib/orders/list-orders";
import { orderListWords } from "@/lib/orders/order-list-words";
import { inTenant, pageTools } from "@/lib/request/page";
import { RowMenus } from "../row-menus";
import { OrderListScreen } from "./order-list-screen";

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
  const { t, can, format } = tools;
  const { page, employees } = await inTenant(org, async (ctx) => ({
    page: await listOrders(ctx, asked),
    employees: await listEmployees(ctx, {}),
  }));
  const create = can("order:write") && (
    <LinkButton href={`/${org}/orders/new`} variant="primary" icon="plus" shortcut="N">
      {t("orders.new")}
    </LinkButton>
  );
  if (page.rows.length === 0 && Object.keys(asked).length === 0 && page.resolved.view === null) {
    return (
      <>
        <PageHeader title={t("orders.title")} />
        <EmptyState title={t("orders.emptyTitle")} text={t("orders.emptyText")}>
          {create}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("orders.title")} count={format.count(page.count)}>
        {create}
      </PageHeader>
      <OrderListScreen
        page={page}
        employees={employees}
        words={orderListWords(page, employees, tools)}
        edit={typeof asked.edit === "string" ? asked.edit : undefined}
        tools={tools}
      />
      <RowMenus org={org} noun="orders" tools={tools} />
    </>
  );
}
