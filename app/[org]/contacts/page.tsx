import type { Metadata } from "next";
import { ContactTable } from "@/components/contacts/contact-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { Pager } from "@/components/data-table/pager";
import { SearchField } from "@/components/data-table/search-field";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { listContacts } from "@/lib/contacts/list-contacts";
import { presentContactList } from "@/lib/contacts/present-contact-list";
import { ContactFilter } from "@/lib/contacts/schema";
import { parseInput } from "@/lib/core/command";
import { inTenant, pageTools } from "@/lib/request/page";

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
  const { t, can } = tools;
  const page = await inTenant(org, (ctx) => listContacts(ctx, asked));
  const list = presentContactList(page, parseInput(ContactFilter, asked), tools);
  const create = can("contact:write") && (
    <LinkButton href={`/${org}/contacts/new`} variant="primary" shortcut="N">
      {t("contacts.new")}
    </LinkButton>
  );
  if (page.rows.length === 0 && Object.keys(asked).length === 0) {
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
  const texts = {
    caption: t("contacts.title"),
    name: t("contacts.name"),
    company: t("contacts.company"),
    title: t("contacts.roleTitle"),
    email: t("contacts.email"),
    phone: t("contacts.phone"),
    updated: t("contacts.updated"),
  };
  return (
    <>
      <PageHeader title={t("contacts.title")} count={list.count}>
        {create}
      </PageHeader>
      <FilterBar label={t("contacts.listLabel")}>
        <SearchField {...list.search} />
      </FilterBar>
      {page.rows.length > 0 ? (
        <>
          <ContactTable rows={list.rows} sort={list.sort} texts={texts} />
          <Pager {...list.pager} />
        </>
      ) : (
        <EmptyState title={t("contacts.noHitsTitle")} text={t("contacts.noHitsText")}>
          <LinkButton href={`/${org}/contacts`}>{t("contacts.clearFilters")}</LinkButton>
        </EmptyState>
      )}
    </>
  );
}
