import { CallsTab } from "@/app/[org]/calls-tab";
import { HistoryTab } from "@/app/[org]/history-tab";
import { NotesTab } from "@/app/[org]/notes-tab";
import { RowMenus } from "@/app/[org]/row-menus";
import { TasksTab } from "@/app/[org]/tasks-tab";
import { TimelineTab } from "@/app/[org]/timeline-tab";
import { AsOfForm } from "@/components/changes/as-of-form";
import { CustomerCases } from "@/components/customers/customer-cases";
import type { CardView } from "@/lib/customers/card-view";
import { presentCustomerCases } from "@/lib/customers/present-customer-cases";
import type { PageTools } from "@/lib/request/page";
import { BillingTab } from "./billing-tab";
import { CalendarTab } from "./calendar-tab";
import { ContactsTab } from "./contacts-tab";
import { GroupTab } from "./group-tab";
import { OrdersTab } from "./orders-tab";
import { OverviewTab } from "./overview-tab";
import { type Card, casesShown } from "./read-card";

type Props = { org: string; card: Card; view: CardView; tools: PageTools };

/** What the chosen tab shows. */
export function CardBody({ org, card, view, tools }: Props) {
  const { customer, body } = card;
  const { t, format } = tools;
  const customerId = customer.id;
  const href = `/${org}/customers/${customerId}`;
  const casesHref = `/${org}/cases?customer=${customerId}&state=all`;
  if (body.tab === "contacts") {
    return <ContactsTab org={org} customerId={customerId} body={body} tools={tools} />;
  }
  if (body.tab === "tasks") {
    const about = { customer: customerId };
    return (
      <TasksTab
        href={`${href}?tab=tasks`}
        about={about}
        standing={body.standing}
        rows={body.tasks}
        tools={tools}
      />
    );
  }
  if (body.tab === "meetings") return <CalendarTab org={org} customer={customer} body={body} tools={tools} />;
  if (body.tab === "calls") {
    return (
      <CallsTab href={`${href}?tab=calls`} about={{ customer: customerId }} page={body.calls} tools={tools} />
    );
  }
  if (body.tab === "notes") {
    return (
      <NotesTab
        {...body}
        href={`${href}?tab=notes`}
        about={{ customerId }}
        mayAdd={customer.archivedAt === null && body.notes.page === 1}
        tools={tools}
      />
    );
  }
  if (body.tab === "orders") {
    return <OrdersTab org={org} customerId={customerId} orders={body.orders} tools={tools} />;
  }
  if (body.tab === "billing") {
    return <BillingTab org={org} customerId={customerId} body={body} tools={tools} />;
  }
  if (body.tab === "group")
    return <GroupTab org={org} customer={customer} body={body} isAsked={view.parents} tools={tools} />;
  if (body.tab === "timeline") return <TimelineTab href={href} timeline={body.timeline} tools={tools} />;
  if (body.tab === "history") {
    const beside = (
      <AsOfForm
        action={`${href}/as-of`}
        day={tools.today}
        texts={{ day: t("changes.asOf"), show: t("changes.apply") }}
      />
    );
    return <HistoryTab org={org} href={href} history={body.history} tools={tools} beside={beside} />;
  }
  if (body.tab === "cases") {
    const isCut = body.cases.length === casesShown;
    return (
      <>
        <CustomerCases
          cases={presentCustomerCases(body.cases, tools)}
          listHref={casesHref}
          leftOut={isCut ? t("customers.leftOutCases", { count: format.count(casesShown) }) : null}
          texts={{
            caption: t("customers.cases"),
            number: t("customers.caseNumber"),
            title: t("customers.caseTitle"),
            status: t("customers.caseStatus"),
            value: t("customers.caseValue"),
            owner: t("customers.caseOwner"),
            more: t("layout.rowMore"),
            showList: t("customers.showCaseList"),
            none: t("customers.noCases"),
          }}
        />
        <RowMenus org={org} noun="cases" tools={tools} />
      </>
    );
  }
  return <OverviewTab org={org} card={card} body={body} tools={tools} />;
}
