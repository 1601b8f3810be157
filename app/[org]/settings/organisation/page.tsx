import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { currencyChoices } from "@/lib/billing/present-billing";
import { countryChoices, countryName } from "@/lib/organisations/country-choices";
import { timeZoneChoices } from "@/lib/organisations/time-zones";
import { pageTools } from "@/lib/request/page";
import { updateOrganisationAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("settings.organisation") };
}

export default async function OrganisationPage({ params }: Props) {
  const { org } = await params;
  const { t, tenant, actor, can } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const countries = countryChoices(actor.locale);
  const isListed = countries.some(({ value }) => value === tenant.country);
  const own = { value: tenant.country, label: countryName(tenant.country, actor.locale) };
  return (
    <>
      <PageHeader title={t("settings.organisation")} />
      <div className="page-body">
        <Card>
          <Form action={updateOrganisationAction.bind(null, org)}>
            <Field name="name" label={t("settings.name")} required>
              <TextInput defaultValue={tenant.name} autoComplete="organization" />
            </Field>
            <FormRow>
              <Field name="country" label={t("settings.country")}>
                <Select options={isListed ? countries : [own, ...countries]} defaultValue={tenant.country} />
              </Field>
              <Field name="timeZone" label={t("settings.timeZone")} hint={t("settings.timeZoneHint")}>
                <Select options={timeZoneChoices(tenant.timeZone)} defaultValue={tenant.timeZone} />
              </Field>
              <Field name="currency" label={t("settings.currency")} hint={t("settings.currencyHint")}>
                <Select options={currencyChoices(tenant.currency)} defaultValue={tenant.currency} />
              </Field>
            </FormRow>
            <div className="field">
              <span className="label">{t("settings.slug")}</span>
              <span>/{tenant.slug}</span>
              <span className="hint">{t("settings.slugHint")}</span>
            </div>
            <FormActions>
              <SubmitButton>{t("common.save")}</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>
  );
}
