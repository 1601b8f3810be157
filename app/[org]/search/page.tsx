import type { Metadata } from "next";
import { FilterBar } from "@/components/data-table/filter-bar";
import { SearchField } from "@/components/data-table/search-field";
import { PageHeader } from "@/components/layout/page-header";
import { SearchHits } from "@/components/search/search-hits";
import { EmptyState } from "@/components/ui/empty-state";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentHits } from "@/lib/search/present-hits";
import { searchEverything } from "@/lib/search/search-everything";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("search.title") };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = (await searchParams).q;
  const q = typeof asked === "string" ? asked : "";
  const tools = await pageTools(org);
  const { t } = tools;
  const found = await inTenant(org, (ctx) => searchEverything(ctx, { q }));
  const groups = presentHits(found, tools);
  return (
    <>
      <PageHeader title={t("search.title")} />
      <FilterBar label={t("search.label")}>
        <SearchField label={t("search.placeholder")} action={`/${org}/search`} value={q} />
      </FilterBar>
      <div className="page-body" aria-live="polite">
        {groups.length > 0 && <SearchHits groups={groups} />}
        {groups.length === 0 && q.trim().length >= 2 && (
          <EmptyState title={t("search.noHitsTitle", { text: q })} text={t("search.noHitsText")} />
        )}
        {q.trim().length < 2 && <p className="m-0 text-ink-2">{t("search.hint")}</p>}
      </div>
    </>
  );
}
