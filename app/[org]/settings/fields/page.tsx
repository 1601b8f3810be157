import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { FieldForm } from "@/components/custom/field-form";
import { FieldList } from "@/components/custom/field-list";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { entityTabs, presentFieldForm, presentFieldList } from "@/lib/custom/present-field-settings";
import { FieldsPage } from "@/lib/custom/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { archiveFieldAction, createFieldAction, restoreFieldAction, updateFieldAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("custom.fieldsTitle") };
}

export default async function OwnFieldsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = parseInput(FieldsPage, await searchParams);
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const { entity } = asked;
  const fields = await inTenant(org, (ctx) => listCustomFields(ctx, { entity }));
  const { rows, archived } = presentFieldList(fields, tools);
  const edited = fields.find(({ id }) => id === asked.edit) ?? null;
  const href = `/${org}/settings/fields?entity=${entity}`;
  const actions = {
    archive: archiveFieldAction.bind(null, org),
    restore: restoreFieldAction.bind(null, org),
    edit: t("custom.edit"),
  };
  return (
    <>
      <PageHeader title={t("custom.fieldsTitle")}>
        {!asked.new && (
          <LinkButton href={`${href}&new=1`} variant="primary" shortcut="N">
            {t("custom.newField")}
          </LinkButton>
        )}
      </PageHeader>
      <Tabs label={t("custom.cards")} items={entityTabs("fields", entity, tools)} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("custom.fieldsIntro")}</p>
        {(edited || asked.new) && (
          <FieldForm
            {...presentFieldForm(edited, tools)}
            entity={entity}
            action={(edited ? updateFieldAction : createFieldAction).bind(null, org)}
            cancelHref={href}
          />
        )}
        {rows.length > 0 ? (
          <Card>
            <FieldList label={t("custom.fieldsTitle")} rows={rows} {...actions} />
          </Card>
        ) : (
          <p className="m-0">{t("custom.noFields")}</p>
        )}
        {archived.length > 0 && (
          <Card title={t("custom.archivedFields")}>
            <p className="meta m-0">{t("custom.archivedHint")}</p>
            <FieldList label={t("custom.archivedFields")} rows={archived} {...actions} />
          </Card>
        )}
      </div>
    </>
  );
}
