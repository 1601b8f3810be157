import type { Metadata } from "next";
import { undoBatchAction } from "@/app/[org]/actions";
import { ChangeList } from "@/components/changes/change-list";
import { ContactFacts } from "@/components/contacts/contact-facts";
import { ContactHeader } from "@/components/contacts/contact-header";
import { Tabs } from "@/components/ui/tabs";
import { presentChanges } from "@/lib/changes/present-changes";
import { getContact } from "@/lib/contacts/get-contact";
import { fullName } from "@/lib/contacts/rules";
import { parseInput } from "@/lib/core/command";
import { dateIn } from "@/lib/core/dates";
import { telephoneHref } from "@/lib/core/telephone-href";
import { inTenant, pageTools } from "@/lib/request/page";
import { archiveContactAction, restoreContactAction } from "../actions";
import { Companies } from "./companies";
import { ContactView, readCard } from "./read-card";

type Props = {
  params: Promise<{ org: string; contactId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, contactId } = await params;
  const { t } = await pageTools(org);
  const contact = await inTenant(org, (ctx) => getContact(ctx, { id: contactId }));
  return { title: `${fullName(contact)} – ${t("contacts.title")}` };
}

export default async function ContactPage({ params, searchParams }: Props) {
  const { org, contactId } = await params;
  const view = parseInput(ContactView, await searchParams);
  const tools = await pageTools(org);
  const { t, can, format, tenant } = tools;
  const card = await inTenant(org, (ctx) => readCard(ctx, contactId, view));
  const { contact, changes } = card;
  const href = `/${org}/contacts/${contactId}`;
  const undo = can("change:undo") ? undoBatchAction.bind(null, org) : undefined;
  return (
    <>
      <ContactHeader
        id={contactId}
        name={fullName(contact)}
        ownerOnly={contact.visibility === "owner" ? t("contacts.ownerOnly") : null}
        isArchived={contact.archivedAt !== null}
        editHref={can("contact:write") ? `${href}/edit` : undefined}
        archive={archiveContactAction.bind(null, org)}
        restore={restoreContactAction.bind(null, org)}
        texts={{
          edit: t("contacts.edit"),
          more: t("contacts.more"),
          archive: t("contacts.archive"),
          restore: t("contacts.restore"),
          archived: t("contacts.archivedNotice"),
        }}
      />
      <Tabs
        label={t("contacts.tabs")}
        items={[
          { label: t("contacts.overview"), href, current: view.tab === "overview" },
          { label: t("contacts.history"), href: `${href}?tab=history`, current: view.tab === "history" },
        ]}
      />
      <div className="with-aside">
        <div className={changes ? undefined : "page-body"}>
          {changes ? (
            <ChangeList {...presentChanges(changes, tools, `${href}?tab=history`)} undo={undo} />
          ) : (
            <Companies org={org} card={card} roleId={view.role} tools={tools} />
          )}
        </div>
        <ContactFacts
          title={t("contacts.information")}
          facts={[
            { label: t("contacts.email"), text: contact.email, href: `mailto:${contact.email}` },
            { label: t("contacts.phone"), text: contact.phone, href: telephoneHref(contact.phone ?? "") },
            { label: t("contacts.owner"), text: contact.ownerName },
            {
              label: t("contacts.updated"),
              text: format.date(dateIn(tenant.timeZone, contact.updatedAt)),
            },
          ]}
        />
      </div>
    </>
  );
}
