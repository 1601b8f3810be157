import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { listDepartments } from "@/lib/departments/list-departments";
import { inTenant, pageTools } from "@/lib/request/page";
import { archiveDepartmentAction, saveDepartmentAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("settings.departments") };
}

export default async function DepartmentsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { edit } = await searchParams;
  const { t, can } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const departments = await inTenant(org, (ctx) => listDepartments(ctx, {}));
  const edited = departments.find(({ id }) => id === edit);
  const page = `/${org}/settings/departments`;
  return (
    <>
      <PageHeader title={t("billing.department.title")} />
      <div className="page-body">
        <Card>
          <SettingList
            label={t("billing.department.title")}
            rows={departments.map(({ id, name, archivedAt }) => ({
              id,
              name,
              edit: { href: `${page}?edit=${id}`, label: t("billing.settings.edit", { name }) },
              archive: archivedAt
                ? t("billing.settings.restore", { name })
                : t("billing.settings.archive", { name }),
              isArchived: archivedAt !== null,
            }))}
            archive={archiveDepartmentAction.bind(null, org)}
            texts={{ archived: t("billing.settings.archived"), none: t("billing.settings.none") }}
          />
        </Card>
        <SettingCard
          id="department"
          title={edited ? t("billing.settings.edit", { name: edited.name }) : t("billing.department.new")}
          action={saveDepartmentAction.bind(null, org)}
          row={edited}
          submit={edited ? t("billing.save") : t("billing.settings.add")}
          cancel={edited && { label: t("billing.settings.cancel"), href: page }}
        >
          <Field name="name" label={t("billing.settings.name")} required>
            <TextInput defaultValue={edited?.name} maxLength={60} autoComplete="off" />
          </Field>
        </SettingCard>
      </div>
    </>
  );
}
