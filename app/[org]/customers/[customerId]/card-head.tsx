import { CustomerHeader } from "@/components/customers/customer-header";
import { nearestLinks } from "@/components/timeline/nearest-links";
import { presentCustomer } from "@/lib/customers/present-customer";
import { presentMergeLinks } from "@/lib/duplicates/present-merge-links";
import type { PageTools } from "@/lib/request/page";
import { presentNearest } from "@/lib/timeline/present-nearest";
import { CardExtras } from "../../card-extras";
import { FollowButton } from "../../follow-button";
import { archiveCustomerAction, restoreCustomerAction } from "../actions";
import type { Card } from "./read-card";

type Props = { org: string; card: Card; tools: PageTools };

/** The head of the card, with what the reader may do. */
export function CardHead({ org, card, tools }: Props) {
  const { customer, isFollowed, duplicates } = card;
  const { t, can } = tools;
  const href = `/${org}/customers/${customer.id}`;
  return (
    <CustomerHeader
      {...presentCustomer(customer, tools)}
      id={customer.id}
      href={href}
      nearest={nearestLinks(presentNearest(card.nearest, tools))}
      isArchived={customer.archivedAt !== null}
      editHref={can("customer:write") ? `${href}/edit` : undefined}
      newCaseHref={can("case:write") ? `/${org}/cases/new?customer=${customer.id}` : undefined}
      calendarHref={`/${org}/calendar?customer=${customer.id}&view=agenda`}
      newTaskHref={can("activity:write") ? `/${org}/tasks/new?customer=${customer.id}` : undefined}
      newMeetingHref={can("activity:write") ? `/${org}/meetings/new?customer=${customer.id}` : undefined}
      logCallHref={can("activity:write") ? `/${org}/calls/new?customer=${customer.id}` : undefined}
      follow={
        <FollowButton org={org} about={{ customerId: customer.id }} isFollowed={isFollowed} tools={tools} />
      }
      extra={
        <CardExtras
          org={org}
          about={{ customerId: customer.id }}
          isArchived={customer.archivedAt !== null}
          tools={tools}
        />
      }
      newOrderHref={can("order:write") ? `/${org}/orders/new?customer=${customer.id}` : undefined}
      registryHref={can("customer:write") && customer.orgNumber ? `${href}/registry` : undefined}
      {...presentMergeLinks("customers", customer.id, duplicates, tools)}
      reportHref={`/${org}/reports/closed?interval=any&customer=${customer.id}`}
      privacy={
        can("privacy:write") && customer.kind === "person"
          ? { label: t("privacy.menu"), href: `/${org}/settings/privacy/customer/${customer.id}` }
          : undefined
      }
      addContactHref={can("contact:write") ? `${href}?tab=contacts#add-person` : undefined}
      archive={archiveCustomerAction.bind(null, org)}
      restore={restoreCustomerAction.bind(null, org)}
      texts={{
        edit: t("customers.edit"),
        newCase: t("customers.newCase"),
        newOrder: t("orders.new"),
        calendar: t("calendar.title"),
        newTask: t("tasks.new"),
        newMeeting: t("meetings.new"),
        logCall: t("calls.log"),
        addContact: t("customers.addContact"),
        setParent: t("billing.group.setParent"),
        merge: t("merging.mergeWith"),
        registry: t("registries.refresh"),
        report: t("reports.closedTitle"),
        more: t("customers.more"),
        print: t("customers.print"),
        copyLink: t("customers.copyLink"),
        linkCopied: t("customers.linkCopied"),
        archive: t("customers.archive"),
        restore: t("customers.restore"),
        archived: t("customers.archivedNotice"),
      }}
    />
  );
}
