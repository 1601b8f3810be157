import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CategoryCard } from "@/components/categories/category-card";
import { CategoryFields } from "@/components/categories/category-fields";
import { CategoryList } from "@/components/categories/category-list";
import { CategoryRemoval } from "@/components/categories/category-removal";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { listCategories } from "@/lib/categories/list-categories";
import { presentCategories } from "@/lib/categories/present-categories";
import { inTenant, pageTools } from "@/lib/request/page";
import {
  createCategoryAction,
  moveCategoryAction,
  removeCategoryAction,
  updateCategoryAction,
} from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("categories.title") };
}

export default async function CategoriesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const { t, can } = await pageTools(org);
  if (!can("setting:write")) forbidden();
  const categories = await inTenant(org, (ctx) => listCategories(ctx, {}));
  const href = `/${org}/settings/categories`;
  const cancel = { label: t("categories.cancel"), href };
  const edited = categories.find(({ id }) => id === asked.edit);
  const removed = categories.find(({ id }) => id === asked.remove);
  const { list, parentsOf, removalOf, fieldTexts } = presentCategories(categories, t);
  return (
    <>
      <PageHeader title={t("categories.title")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("categories.intro")}</p>
        {edited && (
          <CategoryCard
            id="edit"
            title={t("categories.editTitle")}
            action={updateCategoryAction.bind(null, org)}
            category={edited}
            submit={t("categories.save")}
            cancel={cancel}
          >
            <CategoryFields category={edited} parents={parentsOf(edited.id)} texts={fieldTexts} />
          </CategoryCard>
        )}
        {removed && (
          <CategoryCard
            id="remove"
            title={t("categories.removeTitle", { name: removed.name })}
            action={removeCategoryAction.bind(null, org)}
            category={{ id: removed.id }}
            submit={t("categories.remove", { name: removed.name })}
            cancel={cancel}
          >
            <CategoryRemoval {...removalOf(removed.id)} />
          </CategoryCard>
        )}
        {categories.length > 0 ? (
          <Card>
            <CategoryList
              categories={list}
              move={moveCategoryAction.bind(null, org)}
              href={href}
              texts={{
                up: (name) => t("categories.up", { name }),
                down: (name) => t("categories.down", { name }),
                edit: (name) => t("categories.edit", { name }),
                remove: (name) => t("categories.remove", { name }),
              }}
            />
          </Card>
        ) : (
          <p className="m-0">{t("categories.emptyTitle")}</p>
        )}
        <CategoryCard
          id="add"
          title={t("categories.addTitle")}
          action={createCategoryAction.bind(null, org)}
          submit={t("categories.add")}
        >
          <CategoryFields parents={parentsOf(null)} texts={fieldTexts} />
        </CategoryCard>
      </div>
    </>
  );
}
