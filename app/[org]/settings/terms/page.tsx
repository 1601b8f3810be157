import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { listTerms } from "@/lib/billing/list-terms";
import { currencyChoices } from "@/lib/billing/present-billing";
import { presentTerms } from "@/lib/billing/present-terms";
import { inTenant, pageTools } from "@/lib/request/page";
import {
  archivePaymentTermAction,
  archivePriceListAction,
  savePaymentTermAction,
  savePriceListAction,
} from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("billing.settings.title") };
}

export default async function TermsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { edit } = await searchParams;
  const tools = await pageTools(org);
  const { t, can, tenant } = tools;
  if (!can("setting:write")) forbidden();
  const terms = await inTenant(org, (ctx) => listTerms(ctx, {}));
  const shown = presentTerms(terms, tools);
  const term = terms.paymentTerms.find(({ id }) => id === edit);
  const list = terms.priceLists.find(({ id }) => id === edit);
  const cancel = { label: t("billing.settings.cancel"), href: `/${org}/settings/terms` };
  const texts = { archived: t("billing.settings.archived"), none: t("billing.settings.none") };
  return (
    <>
      <PageHeader title={t("billing.settings.title")} />
      <div className="page-body">
        <Card title={t("billing.settings.paymentTerms")}>
          <SettingList
            label={t("billing.settings.paymentTerms")}
            rows={shown.paymentTerms}
            archive={archivePaymentTermAction.bind(null, org)}
            texts={texts}
          />
        </Card>
        <SettingCard
          id="term"
          title={term ? t("billing.settings.edit", { name: term.name }) : t("billing.settings.newTerm")}
          action={savePaymentTermAction.bind(null, org)}
          row={term}
          submit={term ? t("billing.save") : t("billing.settings.add")}
          cancel={term && cancel}
        >
          <FormRow>
            <Field name="name" label={t("billing.settings.name")} required>
              <TextInput defaultValue={term?.name} maxLength={60} autoComplete="off" />
            </Field>
            <Field name="days" label={t("billing.settings.days")} required>
              <TextInput defaultValue={term?.days} inputMode="numeric" maxLength={3} autoComplete="off" />
            </Field>
          </FormRow>
        </SettingCard>
        <Card title={t("billing.settings.priceLists")}>
          <SettingList
            label={t("billing.settings.priceLists")}
            rows={shown.priceLists}
            archive={archivePriceListAction.bind(null, org)}
            texts={texts}
          />
        </Card>
        <SettingCard
          id="list"
          title={list ? t("billing.settings.edit", { name: list.name }) : t("billing.settings.newList")}
          action={savePriceListAction.bind(null, org)}
          row={list}
          submit={list ? t("billing.save") : t("billing.settings.add")}
          cancel={list && cancel}
        >
          <FormRow>
            <Field name="name" label={t("billing.settings.name")} required>
              <TextInput defaultValue={list?.name} maxLength={60} autoComplete="off" />
            </Field>
            <Field name="currency" label={t("billing.currency")}>
              <Select
                options={currencyChoices(tenant.currency, list?.currency)}
                defaultValue={list?.currency ?? tenant.currency}
              />
            </Field>
          </FormRow>
        </SettingCard>
      </div>
    </>
  );
}
