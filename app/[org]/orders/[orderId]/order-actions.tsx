import { ActionButton } from "@/components/form/action-button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import type { OrderDetail } from "@/lib/orders/get-order";
import { otherStatuses } from "@/lib/orders/present-order";
import type { PageTools } from "@/lib/request/page";
import {
  archiveOrderAction,
  lockOrderAction,
  restoreOrderAction,
  setOrderStatusAction,
  unlockOrderAction,
} from "../actions";

type Props = { org: string; order: OrderDetail; tools: PageTools };

/** What can be done with the order as it stands, by who looks at it. */
export function OrderActions({ org, order, tools: { t, can } }: Props) {
  const href = `/${org}/orders/${order.id}`;
  const fields = { orderId: order.id };
  const confirmation = (
    <LinkButton href={`${href}/confirmation`} target="_blank" icon="file-text">
      {t("orders.confirmation")}
    </LinkButton>
  );
  if (!can("order:write")) return confirmation;
  if (order.archivedAt) {
    return (
      <ActionButton action={restoreOrderAction.bind(null, org)} fields={fields} label={t("orders.restore")} />
    );
  }
  return (
    <>
      {!order.lockedAt && (
        <LinkButton href={`${href}/edit`} shortcut="E">
          {t("common.edit")}
        </LinkButton>
      )}
      {confirmation}
      <Menu id="order-status" label={t("orders.setStatus")}>
        {otherStatuses(order.status, t).map(({ status, name }) => (
          <ActionButton
            key={status}
            inMenu
            action={setOrderStatusAction.bind(null, org)}
            fields={{ ...fields, status }}
            label={name}
          />
        ))}
      </Menu>
      <Menu id="order-menu" label={t("orders.more")} icon="ellipsis">
        {order.lockedAt ? (
          <ActionButton
            inMenu
            action={unlockOrderAction.bind(null, org)}
            fields={fields}
            label={t("orders.unlock")}
          />
        ) : (
          <ActionButton
            inMenu
            action={lockOrderAction.bind(null, org)}
            fields={fields}
            label={t("orders.lock")}
          />
        )}
        <hr />
        <ActionButton
          inMenu
          action={archiveOrderAction.bind(null, org)}
          fields={fields}
          label={t("orders.archive")}
        />
      </Menu>
    </>
  );
}
