import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { countryName } from "@/lib/organisations/country-choices";
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
  return (
    <>
      <PageHeader title={t("settings.organisation")} />
      <div className="page-body">
        <Form action={updateOrganisationAction.bind(null, org)}>
          <Field name="name" label={t("settings.name")} required>
            <TextInput defaultValue={tenant.name} autoComplete="organization" />
          </Field>
          <FormActions>
            <SubmitButton>{t("common.save")}</SubmitButton>
          </FormActions>
        </Form>
        <Card title={t("settings.fixedFacts")}>
          <DescriptionList
            facts={[
              { label: t("settings.country"), value: countryName(tenant.country, actor.locale) },
              { label: t("settings.currency"), value: tenant.currency },
              { label: t("settings.timeZone"), value: tenant.timeZone },
              { label: t("settings.slug"), value: `/${tenant.slug}` },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
