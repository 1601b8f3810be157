import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Switch } from "@/components/form/switch";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { pageTools } from "@/lib/request/page";
import { updateAccountAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

const languages = [
  { value: "sv", label: "Svenska" },
  { value: "nb", label: "Norsk bokmål" },
  { value: "da", label: "Dansk" },
  { value: "en", label: "English" },
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("settings.account") };
}

export default async function AccountPage({ params }: Props) {
  const { org } = await params;
  const { t, actor } = await pageTools(org);
  const themes = [
    { value: "system", label: t("settings.themeSystem") },
    { value: "light", label: t("settings.themeLight") },
    { value: "dark", label: t("settings.themeDark") },
  ];
  return (
    <>
      <PageHeader title={t("settings.account")} />
      <div className="page-body">
        <Form action={updateAccountAction.bind(null, org)}>
          <Field name="name" label={t("settings.name")} hint={actor.email} required>
            <TextInput defaultValue={actor.name} autoComplete="name" />
          </Field>
          <Field name="locale" label={t("settings.language")}>
            <Select options={languages} defaultValue={actor.locale} />
          </Field>
          <Field name="theme" label={t("settings.theme")}>
            <Select options={themes} defaultValue={actor.theme} />
          </Field>
          <Switch
            name="singleKeys"
            label={t("settings.singleKeys")}
            hint={t("settings.singleKeysHint")}
            defaultChecked={actor.singleKeys}
          />
          <FormActions>
            <SubmitButton>{t("common.save")}</SubmitButton>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
