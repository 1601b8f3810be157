import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { MoneyInput } from "@/components/form/money-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { TargetGrid } from "@/components/targets/target-grid";
import { Card } from "@/components/ui/card";
import { Tabs } from "@/components/ui/tabs";
import { inTenant, pageTools } from "@/lib/request/page";
import { listTargets } from "@/lib/targets/list-targets";
import { presentGrid, readYear } from "@/lib/targets/present-targets";
import { copyMonthAction, saveTargetsAction, spreadYearAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("targets.settingsTitle") };
}

export default async function TargetSettingsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { t, format, today, can, actor, tenant } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const year = readYear((await searchParams).year, today);
  const rows = await inTenant(org, (ctx) => listTargets(ctx, { year }));
  const { currency } = tenant;
  const { locale } = actor;
  const grid = presentGrid(rows, year, { format, locale });
  const yearOf = { year: String(year) };
  const hidden = <input type="hidden" name="year" value={year} />;
  return (
    <>
      <PageHeader title={t("targets.settingsTitle")} />
      <Tabs
        label={t("targets.year")}
        items={[year - 1, year, year + 1].map((one) => ({
          label: String(one),
          href: `/${org}/settings/targets?year=${one}`,
          current: one === year,
        }))}
      />
      <div className="page-body">
        <Card title={t("targets.grid", { ...yearOf, currency })}>
          <TargetGrid
            key={JSON.stringify(rows)}
            grid={grid}
            year={year}
            action={saveTargetsAction.bind(null, org)}
            texts={{
              caption: t("targets.grid", { ...yearOf, currency }),
              hint: t("targets.gridHint"),
              seller: t("targets.seller"),
              whole: t("targets.whole"),
              sum: t("targets.sum"),
              save: t("targets.save"),
            }}
          />
        </Card>
        <div className="grid gap-3 md:grid-cols-2">
          <Card title={t("targets.spreadTitle")}>
            <Form id="spread" action={spreadYearAction.bind(null, org)} label={t("targets.spreadTitle")}>
              {hidden}
              <p className="hint m-0">{t("targets.spreadHint", yearOf)}</p>
              <Field name="employeeId" label={t("targets.seller")} required>
                <Select options={grid.sellers.map(({ id, name }) => ({ value: id, label: name }))} />
              </Field>
              <Field name="amount" label={t("targets.amount")} required>
                <MoneyInput currency={currency} locale={locale} />
              </Field>
              <FormActions>
                <SubmitButton variant="default">{t("targets.spread")}</SubmitButton>
              </FormActions>
            </Form>
          </Card>
          <Card title={t("targets.copyTitle")}>
            <Form id="copy" action={copyMonthAction.bind(null, org)} label={t("targets.copyTitle")}>
              {hidden}
              <p className="hint m-0">{t("targets.copyHint", yearOf)}</p>
              <Field name="month" label={t("targets.month")} required>
                <Select options={grid.months.slice(0, 11)} />
              </Field>
              <FormActions>
                <SubmitButton variant="default">{t("targets.copy")}</SubmitButton>
              </FormActions>
            </Form>
          </Card>
        </div>
      </div>
    </>
  );
}
