import type { Metadata } from "next";
import { CustomerFilters } from "@/components/customers/customer-filters";
import { CustomerTable } from "@/components/customers/customer-table";
import { Pager } from "@/components/data-table/pager";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listCategories } from "@/lib/categories/list-categories";
import { parseInput } from "@/lib/core/command";
import { listCustomers } from "@/lib/customers/list-customers";
import { presentCustomerFilters } from "@/lib/customers/present-customer-filters";
import { presentCustomerList } from "@/lib/customers/present-customer-list";
import { CustomerFilter } from "@/lib/customers/schema";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("customers.title") };
}

export default async function CustomersPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { page, employees, categories } = await inTenant(org, async (ctx) => ({
    page: await listCustomers(ctx, asked),
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }));
  const filter = parseInput(CustomerFilter, asked);
  const list = presentCustomerList(page, categories, filter, tools);
  const create = can("customer:write") && (
    <LinkButton href={`/${org}/customers/new`} variant="primary" shortcut="N">
      {t("customers.new")}
    </LinkButton>
  );
  if (page.rows.length === 0 && Object.keys(asked).length === 0) {
    return (
      <>
        <PageHeader title={t("customers.title")} />
        <EmptyState
          title={t("customers.emptyTitle")}
          text={create ? t("customers.emptyText") : t("customers.emptyRead")}
        >
          {create}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("customers.title")} count={list.count}>
        {create}
      </PageHeader>
      <CustomerFilters {...presentCustomerFilters(filter, { employees, categories }, tools)} />
      {page.rows.length > 0 ? (
        <>
          <CustomerTable rows={list.rows} sorts={list.sorts} texts={textsOf(t)} />
          <Pager {...list.pager} />
        </>
      ) : (
        <EmptyState title={t("customers.noHitsTitle")} text={t("customers.noHitsText")}>
          <LinkButton href={`/${org}/customers`}>{t("customers.clearFilters")}</LinkButton>
        </EmptyState>
      )}
    </>
  );
}

function textsOf(t: Awaited<ReturnType<typeof pageTools>>["t"]) {
  return {
    caption: t("customers.title"),
    name: t("customers.name"),
    number: t("customers.number"),
    orgNumber: t("customers.orgNumber"),
    city: t("customers.city"),
    categories: t("customers.categories"),
    owner: t("customers.owner"),
    openCases: t("customers.openCases"),
    weighted: t("customers.weighted"),
    updated: t("customers.updated"),
  };
}
