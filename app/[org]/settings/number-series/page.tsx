import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { SeriesForm } from "@/components/number-series/series-form";
import { getSeries } from "@/lib/number-series/get-series";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateSeriesAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("settings.numberSeries") };
}

export default async function NumberSeriesPage({ params }: Props) {
  const { org } = await params;
  const { t, can } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const { customer, order } = await inTenant(org, async (ctx) => ({
    customer: await getSeries(ctx, { kind: "customer" }),
    order: await getSeries(ctx, { kind: "order" }),
  }));
  const action = updateSeriesAction.bind(null, org);
  const texts = {
    prefix: t("billing.series.prefix"),
    prefixHint: t("billing.series.prefixHint"),
    next: t("billing.series.next"),
    width: t("billing.series.width"),
    widthHint: t("billing.series.widthHint"),
    save: t("common.save"),
  };
  return (
    <>
      <PageHeader title={t("settings.numberSeries")} />
      <div className="page-body">
        <SeriesForm
          kind="customer"
          series={customer}
          action={action}
          texts={{
            ...texts,
            title: t("billing.series.customers"),
            intro: t("billing.series.intro"),
            preview: t("billing.series.preview"),
          }}
        />
        <SeriesForm
          kind="order"
          series={order}
          action={action}
          texts={{
            ...texts,
            title: t("orders.seriesTitle"),
            intro: t("orders.seriesIntro"),
            preview: t("orders.seriesPreview"),
          }}
        />
      </div>
    </>
  );
}
