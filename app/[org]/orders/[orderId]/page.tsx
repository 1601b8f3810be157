import type { Metadata } from "next";
import { HistoryTab } from "@/app/[org]/history-tab";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { RecordHeader } from "@/components/layout/record-header";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderLines } from "@/components/orders/order-lines";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { Tabs } from "@/components/ui/tabs";
import { orderLineTexts, presentOrderPage, presentOrderTabs } from "@/lib/orders/present-order-page";
import { noteView } from "@/lib/request/note-view";
import { pageTools } from "@/lib/request/page";
import { OrderActions } from "./order-actions";
import { readPage } from "./read-page";

type Props = {
  params: Promise<{ org: string; orderId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { org, orderId } = await params;
  const { t } = await pageTools(org);
  const { order } = await readPage(org, orderId, JSON.stringify(await searchParams));
  return { title: `${order.number} ${order.title} – ${t("orders.title")}` };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const { org, orderId } = await params;
  const tools = await pageTools(org);
  const { t, actor } = tools;
  const { state, order, history, newest } = await readPage(org, orderId, JSON.stringify(await searchParams));
  await noteView(org, "order", orderId);
  const shown = presentOrderPage(order, tools, actor.locale);
  return (
    <>
      <RecordHeader
        title={order.title}
        meta={[
          order.number,
          <a key="customer" className="link" href={shown.customer.href}>
            {shown.customer.name}
          </a>,
          shown.crmCase && (
            <a key="case" className="link" href={shown.crmCase.href}>
              {shown.crmCase.name}
            </a>
          ),
          <StatusBadge key="status" {...shown.status} />,
          order.lockedAt && (
            <>
              <Icon name="lock" /> {t("orders.locked")}
            </>
          ),
        ]}
      >
        <OrderActions org={org} order={order} tools={tools} />
      </RecordHeader>
      {order.archivedAt && (
        <div className="px-4 pb-3 md:px-5">
          <Notice tone="warn">{t("orders.isArchived")}</Notice>
        </div>
      )}
      <Tabs label={t("orders.tabs")} items={presentOrderTabs(order, state, tools)} />
      <div className="with-aside">
        {history ? (
          <div>
            <HistoryTab org={org} href={`/${org}/orders/${orderId}`} history={history} tools={tools} />
          </div>
        ) : (
          <div className="page-body">
            <OrderLines lines={shown.lines} sums={shown.sums} texts={orderLineTexts(tools)} />
            {shown.information && (
              <Card title={t("orders.information")}>
                <p className="m-0 max-w-[72ch] whitespace-pre-line">{shown.information}</p>
              </Card>
            )}
          </div>
        )}
        <OrderFacts facts={shown.facts} title={t("orders.facts")} />
      </div>
      <LiveRefresh
        url={`/${org}/changes/newest?row=${orderId}`}
        newest={newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
