import type { Metadata } from "next";
import { ListFilters } from "@/components/data-table/list-filters";
import { ListTable } from "@/components/data-table/list-table";
import { Pager } from "@/components/data-table/pager";
import { ViewSwitcher } from "@/components/data-table/view-switcher";
import { ViewTools } from "@/components/data-table/view-tools";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { Tabs } from "@/components/ui/tabs";
import { listCategories } from "@/lib/categories/list-categories";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { listCustomers } from "@/lib/customers/list-customers";
import { presentCustomerTypes } from "@/lib/customers/present-customer-types";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { listTexts } from "@/lib/views/list-texts";
import { presentList } from "@/lib/views/present-list";
import { presentViews } from "@/lib/views/present-views";
import { deleteViewAction, replaceViewAction, saveViewAction, updateViewAction } from "../views/actions";

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
  const words = customerListWords(page, { employees, categories }, tools);
  const edit = typeof asked.edit === "string" ? asked.edit : undefined;
  const mayEdit = can("customer:write");
  const hrefOf = ({ id }: { id: string }) => `/${org}/customers/${id}`;
  const list = presentList(page, words, hrefOf, { edit, mayEdit, left: page.resolved.left }, tools);
  const types = presentCustomerTypes(words.place, tools);
  const { employeeId, role } = tools.actor;
  const reader = { mayWrite: mayEdit, isAdministrator: role === "administrator", employeeId };
  const views = presentViews(words.place, page.views, reader, tools);
  const create = mayEdit && (
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
      <PageHeader title={types.title} count={list.count}>
        {create}
      </PageHeader>
      {views.tabs.length > 0 && <Tabs label={views.texts.tabs} items={views.tabs} />}
      <ListFilters
        {...list}
        search={{ ...list.search, label: t("customers.search") }}
        texts={listTexts(tools)}
        start={<ViewSwitcher {...types} />}
        end={
          views.isOffered && (
            <ViewTools
              entity="customers"
              {...views}
              actions={{
                save: saveViewAction.bind(null, org),
                replace: replaceViewAction.bind(null, org),
                update: updateViewAction.bind(null, org),
                remove: deleteViewAction.bind(null, org),
              }}
            />
          )
        }
      />
      {list.notice && (
        <div className="list-notice">
          <Notice tone="warn">{list.notice}</Notice>
        </div>
      )}
      {page.rows.length > 0 ? (
        <>
          <ListTable caption={types.title} columns={list.columns} rows={list.rows} />
          <Pager {...list.pager} />
        </>
      ) : (
        <EmptyState title={t("customers.noHitsTitle")} text={t("customers.noHitsText")}>
          <LinkButton href={`/${org}/customers?view=all`}>{t("views.clearFilters")}</LinkButton>
        </EmptyState>
      )}
    </>
  );
}
