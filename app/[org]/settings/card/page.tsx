import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { LayoutList } from "@/components/custom/layout-list";
import { PlaceForm } from "@/components/custom/place-form";
import { ActionButton } from "@/components/form/action-button";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { listCategories } from "@/lib/categories/list-categories";
import { parseInput } from "@/lib/core/command";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { entityTabs } from "@/lib/custom/present-field-settings";
import { presentLayout, presentPlaceForm } from "@/lib/custom/present-layout";
import { FieldsPage } from "@/lib/custom/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import {
  hideItemAction,
  moveItemAction,
  placeFieldAction,
  removeBoxAction,
  resetLayoutAction,
  saveBoxAction,
} from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("custom.layoutTitle") };
}

export default async function CardLayoutPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = parseInput(FieldsPage, await searchParams);
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("setting:write")) forbidden();
  const { entity } = asked;
  const known = await inTenant(org, async (ctx) => ({
    entity,
    layout: await getCardLayout(ctx, { entity }),
    categories: entity === "case" ? [] : await listCategories(ctx, {}),
    statuses: entity === "case" ? await listCaseStatuses(ctx, {}) : [],
  }));
  const href = `/${org}/settings/card?entity=${entity}`;
  const { key, item, ...form } = presentPlaceForm(known, asked.edit, tools);
  return (
    <>
      <PageHeader title={t("custom.layoutTitle")}>
        {known.layout.isOwn && (
          <ActionButton
            action={resetLayoutAction.bind(null, org)}
            fields={{ entity }}
            label={t("custom.reset")}
          />
        )}
        <LinkButton href={`${href}&new=1#edit`} variant="primary" shortcut="N">
          {t("custom.newBox")}
        </LinkButton>
      </PageHeader>
      <Tabs label={t("custom.cards")} items={entityTabs("card", entity, tools)} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("custom.layoutIntro")}</p>
        {(key || asked.new) && (
          <PlaceForm
            {...form}
            entity={entity}
            editedKey={key}
            action={(item === "field" ? placeFieldAction : saveBoxAction).bind(null, org)}
            cancelHref={href}
          />
        )}
        <LayoutList
          boxes={presentLayout(known, tools)}
          entity={entity}
          move={moveItemAction.bind(null, org)}
          hide={hideItemAction.bind(null, org)}
          remove={removeBoxAction.bind(null, org)}
        />
      </div>
    </>
  );
}
