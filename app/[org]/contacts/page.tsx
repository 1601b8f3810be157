import type { Metadata } from "next";
import { ListScreen } from "@/components/data-table/list-screen";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listCategories } from "@/lib/categories/list-categories";
import { contactListWords } from "@/lib/contacts/contact-list-words";
import { listContacts } from "@/lib/contacts/list-contacts";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentBulk } from "@/lib/views/present-bulk";
import { presentList } from "@/lib/views/present-list";
import { presentViews } from "@/lib/views/present-views";
import { ImportLink } from "../import-link";
import { RowMenus } from "../row-menus";
import { viewActions } from "../view-actions";
import { changeContactsAction, updateCellAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("contacts.title") };
}

export default async function ContactsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can, actor } = tools;
  const { page, employees, categories } = await inTenant(org, async (ctx) => ({
    page: await listContacts(ctx, asked),
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }));
  const words = contactListWords(page, { employees, categories }, tools);
  const mayWrite = can("contact:write");
  const create = mayWrite && (
    <>
      <ImportLink {...tools} />
      <LinkButton href={`/${org}/contacts/new`} variant="primary" shortcut="N">
        {t("contacts.new")}
      </LinkButton>
    </>
  );
  if (page.rows.length === 0 && Object.keys(asked).length === 0 && page.resolved.view === null) {
    return (
      <>
        <PageHeader title={t("contacts.title")} />
        <EmptyState
          title={t("contacts.emptyTitle")}
          text={create ? t("contacts.emptyText") : t("contacts.emptyRead")}
        >
          {create}
        </EmptyState>
      </>
    );
  }
  const reader = { mayWrite, isAdministrator: actor.role === "administrator", employeeId: actor.employeeId };
  const edit = typeof asked.edit === "string" ? asked.edit : undefined;
  const hrefOf = ({ id }: { id: string }) => `/${org}/contacts/${id}`;
  const list = presentList(
    page,
    words,
    hrefOf,
    { edit, mayEdit: mayWrite, search: t("contacts.search") },
    tools,
  );
  return (
    <>
      <PageHeader title={t("contacts.title")} count={list.count}>
        {create}
      </PageHeader>
      <ListScreen
        entity="contacts"
        more={t("layout.rowMore")}
        caption={t("contacts.title")}
        list={list}
        views={presentViews(words.place, page.views, reader, tools)}
        viewActions={viewActions(org)}
        changes={
          mayWrite
            ? {
                ...presentBulk("contacts", page, words, tools),
                change: changeContactsAction.bind(null, org),
                edit: updateCellAction.bind(null, org),
              }
            : null
        }
        empty={
          <EmptyState title={t("contacts.noHitsTitle")} text={t("contacts.noHitsText")}>
            <LinkButton href={`/${org}/contacts?view=all`}>{t("views.clearFilters")}</LinkButton>
          </EmptyState>
        }
      />
      <RowMenus org={org} noun="contacts" tools={tools} />
    </>
  );
}
