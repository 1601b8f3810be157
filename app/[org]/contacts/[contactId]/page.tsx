import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ContactHeader } from "@/components/contacts/contact-header";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { nearestLinks } from "@/components/timeline/nearest-links";
import { Tabs } from "@/components/ui/tabs";
import { getContact } from "@/lib/contacts/get-contact";
import { presentContact } from "@/lib/contacts/present-contact";
import { fullName } from "@/lib/contacts/rules";
import { parseInput } from "@/lib/core/command";
import { presentMergeLinks } from "@/lib/duplicates/present-merge-links";
import { noteView } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { presentNearest } from "@/lib/timeline/present-nearest";
import { CardExtras } from "../../card-extras";
import { FollowButton } from "../../follow-button";
import { archiveContactAction, makePrivateCustomerAction, restoreContactAction } from "../actions";
import { CardBody } from "./card-body";
import { CardFacts } from "./card-facts";
import { tabsOf } from "./contact-tabs";
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
  const { t, can } = tools;
  const card = await inTenant(org, (ctx) => readCard(ctx, contactId, view));
  const { contact } = card;
  if (contact.mergedIntoId) redirect(`/${org}/contacts/${contact.mergedIntoId}`);
  await noteView(org, "contact", contactId);
  const { facts, ...head } = presentContact(contact, tools);
  const isTable = ["cases", "meetings", "tasks", "calls", "timeline", "history"].includes(view.tab);
  return (
    <>
      <ContactHeader
        {...head}
        warnings={[
          ...head.warnings,
          ...card.unwilling.map((company) => t("registries.noMarketingAt", { company })),
        ]}
        id={contactId}
        href={`/${org}/contacts/${contactId}`}
        nearest={nearestLinks(presentNearest(card.nearest, tools))}
        isArchived={contact.archivedAt !== null}
        editHref={can("contact:write") ? `/${org}/contacts/${contactId}/edit` : undefined}
        newTaskHref={can("activity:write") ? `/${org}/tasks/new?contact=${contactId}` : undefined}
        newMeetingHref={can("activity:write") ? `/${org}/meetings/new?contact=${contactId}` : undefined}
        logCallHref={can("activity:write") ? `/${org}/calls/new?contact=${contactId}` : undefined}
        follow={<FollowButton org={org} about={{ contactId }} isFollowed={card.isFollowed} tools={tools} />}
        extra={
          <CardExtras
            org={org}
            about={{ contactId }}
            isArchived={contact.archivedAt !== null}
            tools={tools}
          />
        }
        newCaseHref={can("case:write") ? `/${org}/cases/new?contact=${contactId}` : undefined}
        {...presentMergeLinks("contacts", contactId, card.duplicates, tools)}
        privateCustomer={
          contact.privateCustomer
            ? {
                label: t("contacts.showPrivateCustomer"),
                href: `/${org}/customers/${contact.privateCustomer.id}`,
              }
            : { label: t("contacts.makePrivateCustomer"), make: makePrivateCustomerAction.bind(null, org) }
        }
        privacy={
          can("privacy:write")
            ? { label: t("privacy.menu"), href: `/${org}/settings/privacy/contact/${contactId}` }
            : undefined
        }
        archive={archiveContactAction.bind(null, org)}
        restore={restoreContactAction.bind(null, org)}
        texts={{
          edit: t("contacts.edit"),
          newCase: t("customers.newCase"),
          newTask: t("tasks.new"),
          newMeeting: t("meetings.new"),
          logCall: t("calls.log"),
          print: t("customers.print"),
          copyLink: t("customers.copyLink"),
          linkCopied: t("customers.linkCopied"),
          more: t("contacts.more"),
          merge: t("merging.mergeWith"),
          archive: t("contacts.archive"),
          restore: t("contacts.restore"),
          archived: t("contacts.archivedNotice"),
        }}
      />
      <Tabs label={t("contacts.tabs")} items={tabsOf(org, card, view.tab, tools)} />
      <div className="with-aside">
        <div className={isTable ? undefined : "page-body"}>
          <CardBody org={org} card={card} tools={tools} />
        </div>
        <CardFacts org={org} card={card} facts={facts} tools={tools} />
      </div>
      <LiveRefresh
        url={`/${org}/changes/newest?row=${contactId}`}
        newest={card.newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
