import { RowMenus } from "@/app/[org]/row-menus";
import { OrderTable } from "@/components/orders/order-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { orderTableTexts, presentOrder } from "@/lib/orders/present-order";
import type { OrderRow } from "@/lib/orders/short-order";
import type { PageTools } from "@/lib/request/page";

type Props = { org: string; customerId: string; orders: OrderRow[]; tools: PageTools };

/** What the customer has ordered, with the way to a new order and to all of them. */
export function OrdersTab({ org, customerId, orders, tools }: Props) {
  const { t, can } = tools;
  const create = can("order:write") && (
    <LinkButton href={`/${org}/orders/new?customer=${customerId}`} small>
      {t("orders.new")}
    </LinkButton>
  );
  if (orders.length === 0) return <EmptyState title={t("orders.none")}>{create}</EmptyState>;
  return (
    <>
      <OrderTable rows={orders.map((row) => presentOrder(row, tools))} texts={orderTableTexts(t)} />
      <RowMenus org={org} noun="orders" tools={tools} />
      <div className="page-body">
        <p className="m-0 flex flex-wrap items-center gap-3">
          <LinkButton href={`/${org}/orders?customer=${customerId}`} small>
            {t("orders.showList")}
          </LinkButton>
          {create}
        </p>
      </div>
    </>
  );
}
