import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { SeriesFields } from "@/components/number-series/series-fields";
import { Card } from "@/components/ui/card";
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
  const series = await inTenant(org, (ctx) => getSeries(ctx, { kind: "customer" }));
  return (
    <>
      <PageHeader title={t("settings.numberSeries")} />
      <div className="page-body">
        <Card title={t("billing.series.customers")}>
          <p className="m-0 mb-3 max-w-[60ch] text-ink-2">{t("billing.series.intro")}</p>
          <Form action={updateSeriesAction.bind(null, org)} key={`${series.version} ${series.nextNumber}`}>
            <input type="hidden" name="kind" value="customer" />
            <HiddenInput name="version" value={String(series.version)} />
            <SeriesFields
              series={series}
              texts={{
                prefix: t("billing.series.prefix"),
                prefixHint: t("billing.series.prefixHint"),
                next: t("billing.series.next"),
                width: t("billing.series.width"),
                widthHint: t("billing.series.widthHint"),
                preview: t("billing.series.preview"),
              }}
            />
            <FormActions>
              <SubmitButton>{t("common.save")}</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  );
}
