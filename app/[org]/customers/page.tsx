import type { Metadata } from "next";
import { ListScreen } from "@/components/data-table/list-screen";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listCategories } from "@/lib/categories/list-categories";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { listCustomers } from "@/lib/customers/list-customers";
import { presentCustomerTypes } from "@/lib/customers/present-customer-types";
import { listEmployees } from "@/lib/employees/list-employees";
import { countRegistryChanges } from "@/lib/registries/count-registry-changes";
import { searchInstead } from "@/lib/registries/search-instead";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentBulk } from "@/lib/views/present-bulk";
import { presentList } from "@/lib/views/present-list";
import { presentViews } from "@/lib/views/present-views";
import { ImportLink } from "../import-link";
import { RowMenus } from "../row-menus";
import { viewActions } from "../view-actions";
import { changeCustomersAction, updateCellAction } from "./actions";

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
  const { t, can, actor } = tools;
  const { page, employees, categories, registryChanges } = await inTenant(org, async (ctx) => ({
    page: await listCustomers(ctx, asked),
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
    registryChanges: await countRegistryChanges(ctx, {}),
  }));
  const words = customerListWords(page, { employees, categories }, tools);
  const mayWrite = can("customer:write");
  const create = mayWrite && (
    <>
      <ImportLink {...tools} />
      <LinkButton href={`/${org}/customers/new`} variant="primary" shortcut="N">
        {t("customers.new")}
      </LinkButton>
    </>
  );
  if (page.rows.length === 0 && Object.keys(asked).length === 0 && page.resolved.view === null) {
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
  const reader = { mayWrite, isAdministrator: actor.role === "administrator", employeeId: actor.employeeId };
  const q = typeof asked.q === "string" ? asked.q.slice(0, 200) : "";
  const instead = mayWrite ? searchInstead(q, tools) : null;
  const edit = typeof asked.edit === "string" ? asked.edit : undefined;
  const hrefOf = ({ id }: { id: string }) => `/${org}/customers/${id}`;
  const shown = { edit, mayEdit: mayWrite, search: t("customers.search") };
  const list = presentList(page, words, hrefOf, shown, tools);
  const types = presentCustomerTypes(words.place, tools);
  return (
    <>
      <PageHeader title={types.title} count={list.count}>
        {registryChanges > 0 && (
          <LinkButton href={`/${org}/customers/registry-changes`}>
            {t("registries.changesLink", { count: registryChanges })}
          </LinkButton>
        )}
        {create}
      </PageHeader>
      <ListScreen
        entity="customers"
        more={t("layout.rowMore")}
        caption={types.title}
        list={list}
        views={presentViews(words.place, page.views, reader, tools)}
        viewActions={viewActions(org)}
        changes={
          mayWrite
            ? {
                ...presentBulk("customers", page, words, tools),
                change: changeCustomersAction.bind(null, org),
                edit: updateCellAction.bind(null, org),
              }
            : null
        }
        start={<ViewSwitcher {...types} />}
        empty={
          <EmptyState title={t("customers.noHitsTitle")} text={t("customers.noHitsText")}>
            <LinkButton href={`/${org}/customers?view=all`}>{t("views.clearFilters")}</LinkButton>
            {instead && <LinkButton href={instead.href}>{instead.label}</LinkButton>}
          </EmptyState>
        }
      />
      <RowMenus org={org} noun="customers" tools={tools} />
    </>
  );
}
