import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { NameFields } from "@/components/cases/name-fields";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { PageHeader } from "@/components/layout/page-header";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { nameIn } from "@/lib/core/names";
import { listNoteCategories } from "@/lib/notes/list-note-categories";
import { inTenant, pageTools } from "@/lib/request/page";
import { colorOptions, nameFields } from "@/lib/statuses/present-settings";
import { archiveNoteCategoryAction, createNoteCategoryAction, updateNoteCategoryAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("notes.categoriesTitle") };
}

/** The kinds of notes: added, renamed, coloured, taken out of use. */
export default async function NoteCategoriesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { edit } = await searchParams;
  const tools = await pageTools(org);
  const { t, can, actor, tenant } = tools;
  if (!can("setting:write")) forbidden();
  const categories = await inTenant(org, (ctx) => listNoteCategories(ctx, {}));
  const named = categories.map((row) => ({ ...row, name: nameIn(row.names, actor.locale, tenant.locale) }));
  const edited = named.find(({ id }) => id === edit);
  const page = `/${org}/settings/note-categories`;
  return (
    <>
      <PageHeader title={t("notes.categoriesTitle")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("notes.categoriesIntro")}</p>
        <Card>
          <SettingList
            label={t("notes.categoriesTitle")}
            rows={named.map(({ id, name }) => ({
              id,
              name,
              edit: { href: `${page}?edit=${id}`, label: t("statuses.editOf", { name }) },
              archive: t("notes.archiveCategory", { name }),
              isArchived: false,
            }))}
            archive={archiveNoteCategoryAction.bind(null, org)}
            texts={{ archived: t("notes.outOfUse"), none: t("notes.noCategories") }}
          />
        </Card>
        <SettingCard
          id="note-category"
          title={edited ? t("statuses.editOf", { name: edited.name }) : t("notes.newCategory")}
          action={(edited ? updateNoteCategoryAction : createNoteCategoryAction).bind(null, org)}
          row={edited}
          submit={edited ? t("statuses.save") : t("statuses.add")}
          cancel={edited && { label: t("statuses.cancel"), href: page }}
        >
          <NameFields
            fields={nameFields(edited?.names ?? {}, tools)}
            hint={t("statuses.namesHint")}
            takesFocus={edited !== undefined}
          />
          <Field name="colorSlot" label={t("statuses.color")}>
            <Select options={colorOptions(t)} defaultValue={String(edited?.colorSlot ?? 7)} />
          </Field>
        </SettingCard>
      </div>
    </>
  );
}
