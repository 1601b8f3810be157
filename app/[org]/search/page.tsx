import type { Metadata } from "next";
import { FilterBar } from "@/components/data-table/filter-bar";
import { SearchField } from "@/components/data-table/search-field";
import { PageHeader } from "@/components/layout/page-header";
import { SearchHits } from "@/components/search/search-hits";
import { SearchOptions } from "@/components/search/search-options";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Tabs } from "@/components/ui/tabs";
import { listCategories } from "@/lib/categories/list-categories";
import { parseInput } from "@/lib/core/command";
import { listEmployees } from "@/lib/employees/list-employees";
import { searchInstead } from "@/lib/registries/search-instead";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentHits } from "@/lib/search/present-hits";
import { presentOptions } from "@/lib/search/present-options";
import { SearchFilter } from "@/lib/search/schema";
import { searchEverything } from "@/lib/search/search-everything";
import { searchHref, searchParameters } from "@/lib/search/search-href";

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
  const filter = parseInput(SearchFilter, await searchParams);
  const q = filter.q ?? "";
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { found, ...known } = await inTenant(org, async (ctx) => ({
    found: await searchEverything(ctx, filter),
    categories: await listCategories(ctx, {}),
    employees: await listEmployees(ctx, {}),
  }));
  const groups = presentHits(found, q, tools);
  const instead = can("customer:write") ? searchInstead(q, tools) : null;
  const base = `/${org}/search`;
  const keep = searchParameters(filter, ["q"]);
  const isAsked = q.trim().length >= 2 || Object.keys(searchParameters(filter, ["q", "only"])).length > 0;
  const scope = (only: SearchFilter["only"], label: string) => ({
    label,
    href: searchHref(base, filter, { only }),
    current: filter.only === only,
  });
  return (
    <>
      <PageHeader title={t("search.title")} />
      <FilterBar label={t("search.label")}>
        <SearchField label={t("search.placeholder")} action={base} value={q} keep={keep} />
      </FilterBar>
      <Tabs
        label={t("search.scope")}
        items={[
          scope("all", t("search.all")),
          scope("companies", t("search.companies")),
          scope("persons", t("search.persons")),
        ]}
      />
      <SearchOptions {...presentOptions(filter, known, tools)} />
      <div className="page-body" aria-live="polite">
        {groups.length > 0 && found.isSimilar && (
          <p className="m-0 text-ink-2">{t("search.similar", { text: q })}</p>
        )}
        {groups.length > 0 && <SearchHits groups={groups} />}
        {groups.length === 0 && isAsked && (
          <EmptyState
            title={q ? t("search.noHitsTitle", { text: q }) : t("search.noHitsConditions")}
            text={t("search.noHitsText")}
          >
            {instead && <LinkButton href={instead.href}>{instead.label}</LinkButton>}
          </EmptyState>
        )}
        {!isAsked && <p className="m-0 text-ink-2">{t("search.hint")}</p>}
      </div>
    </>
  );
}
