import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { OrderForm } from "@/components/orders/order-form";
import { Notice } from "@/components/ui/notice";
import { listEmployees } from "@/lib/employees/list-employees";
import { getOrder } from "@/lib/orders/get-order";
import { presentOrderForm } from "@/lib/orders/present-order-form";
import { listProducts } from "@/lib/products/list-products";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateOrderAction } from "../../actions";

type Props = { params: Promise<{ org: string; orderId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("orders.edit") };
}

export default async function EditOrderPage({ params }: Props) {
  const { org, orderId } = await params;
  const tools = await pageTools(org);
  const { t, actor, today, can } = tools;
  if (!can("order:write")) forbidden();
  const { order, employees, products } = await inTenant(org, async (ctx) => ({
    order: await getOrder(ctx, { orderId }),
    employees: await listEmployees(ctx, {}),
    products: await listProducts(ctx, {}),
  }));
  const href = `/${org}/orders/${orderId}`;
  return (
    <>
      <PageHeader
        title={t("orders.edit")}
        parents={[
          { label: t("orders.title"), href: `/${org}/orders` },
          { label: `${order.number} ${order.title}`, href },
        ]}
      />
      <div className="page-body">
        {order.lockedAt ? (
          <Notice tone="warn">{t("errors.order_locked")}</Notice>
        ) : (
          <OrderForm
            {...presentOrderForm(order, { employees, products }, tools)}
            action={updateOrderAction.bind(null, org)}
            cancelHref={href}
            today={today}
            locale={actor.locale}
          />
        )}
      </div>
    </>
  );
}
