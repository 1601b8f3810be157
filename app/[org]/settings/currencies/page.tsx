import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Pager } from "@/components/data-table/pager";
import { Field } from "@/components/form/field";
import { Textarea } from "@/components/form/textarea";
import { PageHeader } from "@/components/layout/page-header";
import { RateFields } from "@/components/rates/rate-fields";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { currencyChoices } from "@/lib/billing/present-billing";
import { parseInput } from "@/lib/core/command";
import { listRates } from "@/lib/rates/list-rates";
import { presentRates } from "@/lib/rates/present-rates";
import { RatePageState } from "@/lib/rates/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { pasteRatesAction, removeRateAction, saveRateAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("rates.title") };
}

export default async function CurrenciesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { edit, currency, cursor } = parseInput(RatePageState, await searchParams);
  const { t, format, can, tenant, today, actor } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const base = `/${org}/settings/currencies`;
  const home = tenant.currency;
  const list = await inTenant(org, (ctx) => listRates(ctx, { currency, cursor }));
  const shown = presentRates(list, { base, currency, cursor }, { t, format, currency: home });
  const edited = list.rows.find(({ id }) => id === edit);
  const choices = currencyChoices(home, edited?.currency).filter(({ value }) => value !== home);
  const usual = { currency: currency ?? choices[0]?.value ?? "", rate: "", onDate: today };
  const title = shown.rows.find(({ id }) => id === edit)?.edit.label;
  return (
    <>
      <PageHeader title={t("rates.title")} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{t("rates.intro", { currency: home })}</p>
        <SettingCard
          id="rate"
          title={title ?? t("rates.new")}
          action={saveRateAction.bind(null, org)}
          row={edited}
          submit={t("rates.save")}
          cancel={edited && { label: t("rates.cancel"), href: base }}
        >
          <RateFields
            rate={edited ? { ...edited, rate: format.rate(edited.rate) } : usual}
            currencies={choices}
            date={{
              today,
              locale: actor.locale,
              calendarText: t("billing.calendar"),
              unknownText: t("billing.unknownDate"),
            }}
            texts={{
              currency: t("rates.currency"),
              value: t("rates.value", { currency: home }),
              onDate: t("rates.onDate"),
            }}
          />
        </SettingCard>
        <Card title={t("rates.list")}>
          {list.currencies.length > 1 && (
            <FilterBar label={t("rates.filters")}>
              <FilterChip {...shown.chip} />
            </FilterBar>
          )}
          <SettingList
            label={t("rates.list")}
            rows={shown.rows}
            archive={removeRateAction.bind(null, org)}
            texts={{ none: t("rates.none") }}
            isRemoved
          />
          {shown.pager && <Pager {...shown.pager} />}
        </Card>
        <SettingCard
          id="rates"
          title={t("rates.pasteTitle")}
          action={pasteRatesAction.bind(null, org)}
          submit={t("rates.paste")}
        >
          <Field name="lines" label={t("rates.lines")} hint={t("rates.linesHint")} required>
            <Textarea rows={5} autoComplete="off" spellCheck={false} />
          </Field>
        </SettingCard>
      </div>
    </>
  );
}
