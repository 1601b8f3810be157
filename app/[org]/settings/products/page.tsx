import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { FileMenu } from "@/components/data-table/file-menu";
import { SearchField } from "@/components/data-table/search-field";
import { PageHeader } from "@/components/layout/page-header";
import { ProductFields } from "@/components/products/product-fields";
import { SettingCard } from "@/components/settings/setting-card";
import { SettingList } from "@/components/settings/setting-list";
import { Card } from "@/components/ui/card";
import { parseInput } from "@/lib/core/command";
import { findProducts } from "@/lib/products/find-products";
import { presentProductForm, presentProducts } from "@/lib/products/present-products";
import { ProductsPage } from "@/lib/products/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentFile } from "@/lib/views/present-file";
import { retireProductAction, saveProductAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("products.title") };
}

export default async function ProductSettings({ params, searchParams }: Props) {
  const { org } = await params;
  const { q, edit } = parseInput(ProductsPage, await searchParams);
  const tools = await pageTools(org);
  const { t, can, actor } = tools;
  if (!can("setting:write")) forbidden();
  const { rows, hasMore } = await inTenant(org, (ctx) => findProducts(ctx, { q }));
  const edited = rows.find(({ id }) => id === edit);
  const href = `/${org}/settings/products`;
  return (
    <>
      <PageHeader title={t("products.title")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("products.intro")}</p>
        <div id="edit">
          <SettingCard
            id="product"
            title={edited ? t("products.edit", { name: edited.name }) : t("products.new")}
            action={saveProductAction.bind(null, org)}
            row={edited}
            submit={edited ? t("products.save") : t("products.add")}
            cancel={edited && { label: t("products.cancel"), href }}
          >
            <ProductFields {...presentProductForm(edited, tools)} locale={actor.locale} />
          </SettingCard>
        </div>
        <Card title={t("products.all")}>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <SearchField label={t("products.search")} value={q} action={href} />
            <FileMenu {...presentFile(`${href}/export${q ? `?q=${encodeURIComponent(q)}` : ""}`, t)} />
          </div>
          <SettingList
            label={t("products.all")}
            rows={presentProducts(rows, q, tools)}
            archive={retireProductAction.bind(null, org)}
            texts={{ archived: t("products.retired"), none: q ? t("products.noHits") : t("products.none") }}
          />
          {hasMore && <p className="meta m-0">{t("products.more")}</p>}
        </Card>
      </div>
    </>
  );
}
