import { IntervalChip } from "@/components/data-table/interval-chip";
import { ListScreen } from "@/components/data-table/list-screen";
import { OrderBulk } from "@/components/orders/order-bulk";
import { OrderChips } from "@/components/orders/order-chips";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { OrderList } from "@/lib/orders/list-orders";
import { presentOrderBulk } from "@/lib/orders/present-order-bulk";
import { presentOrderChips, presentOrderSums } from "@/lib/orders/present-order-list";
import type { PageTools } from "@/lib/request/page";
import type { ListWords } from "@/lib/views/list-tools";
import { presentBulk } from "@/lib/views/present-bulk";
import { presentList } from "@/lib/views/present-list";
import { presentViews } from "@/lib/views/present-views";
import { viewActions } from "../view-actions";
import { changeOrdersAction, updateOrderCellAction } from "./actions";

type Props = {
  page: OrderList;
  employees: EmployeeRow[];
  words: ListWords;
  /** Which condition's form is open. */
  edit: string | undefined;
  tools: PageTools;
};

/** The list below its header: saved views, filters, rows, sums, pages. */
export function OrderListScreen({ page, employees, words, edit, tools }: Props) {
  const { t, actor, tenant, can } = tools;
  const org = tenant.slug;
  const mayWrite = can("order:write");
  const hrefOf = ({ id }: { id: string }) => `/${org}/orders/${id}`;
  const reader = { mayWrite, isAdministrator: actor.role === "administrator", employeeId: actor.employeeId };
  const chips = presentOrderChips(words.place, page, employees, tools);
  const sums = presentOrderSums(page, tools);
  return (
    <ListScreen
      entity="orders"
      caption={t("orders.title")}
      list={presentList(page, words, hrefOf, { edit, mayEdit: mayWrite, search: t("orders.search") }, tools)}
      views={presentViews(words.place, page.views, reader, tools)}
      viewActions={viewActions(org)}
      chips={<OrderChips {...chips} />}
      interval={<IntervalChip id="filter-ordered" {...chips} />}
      changes={
        mayWrite
          ? {
              ...presentBulk("orders", page, words, tools),
              change: changeOrdersAction.bind(null, org),
              edit: updateOrderCellAction.bind(null, org),
              moreActions: <OrderBulk {...presentOrderBulk(t)} />,
            }
          : null
      }
      footer={{ title: sums.title, net: lines(sums.net), total: lines(sums.total) }}
      more={t("layout.rowMore")}
      below={
        mayWrite && (
          <a className="add-row" href={`/${org}/orders/new`}>
            + {t("orders.add")}
          </a>
        )
      }
      empty={
        <EmptyState title={t("orders.noHits")}>
          <LinkButton href={`/${org}/orders?view=all`}>{t("orders.clearFilters")}</LinkButton>
        </EmptyState>
      }
    />
  );
}

const lines = (texts: string[]) => texts.map((text) => <div key={text}>{text}</div>);
