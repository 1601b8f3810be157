import { undoBatchAction } from "@/app/[org]/actions";
import { ChangeList } from "@/components/changes/change-list";
import { CustomerCases } from "@/components/customers/customer-cases";
import { CustomerOverview } from "@/components/customers/customer-overview";
import { presentChanges } from "@/lib/changes/present-changes";
import { presentPeople } from "@/lib/contacts/present-roles";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import { presentCustomerCases } from "@/lib/customers/present-customer-cases";
import type { PageTools } from "@/lib/request/page";
import { BillingTab } from "./billing-tab";
import { ContactsTab } from "./contacts-tab";
import { GroupTab } from "./group-tab";
import { type CardBody as Body, casesShown } from "./read-card";

type Props = { org: string; customer: CustomerDetail; body: Body; tools: PageTools };

/** What the chosen tab shows. */
export function CardBody({ org, customer, body, tools }: Props) {
  const { t, can, format } = tools;
  const customerId = customer.id;
  const href = `/${org}/customers/${customerId}`;
  const casesHref = `/${org}/cases?customer=${customerId}&state=all`;
  if (body.tab === "contacts") {
    return <ContactsTab org={org} customerId={customerId} body={body} tools={tools} />;
  }
  if (body.tab === "billing") {
    return <BillingTab org={org} customerId={customerId} body={body} tools={tools} />;
  }
  if (body.tab === "group") return <GroupTab org={org} customer={customer} body={body} tools={tools} />;
  if (body.tab === "history") {
    const undo = can("change:undo") ? undoBatchAction.bind(null, org) : undefined;
    return <ChangeList {...presentChanges(body.changes, tools, `${href}?tab=history`)} undo={undo} />;
  }
  if (body.tab === "cases") {
    const isCut = body.cases.length === casesShown;
    return (
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
          showList: t("customers.showCaseList"),
          none: t("customers.noCases"),
        }}
      />
    );
  }
  return (
    <CustomerOverview
      people={presentPeople(body.people, tools)}
      cases={presentCustomerCases(body.cases, tools)}
      contactsHref={`${href}?tab=contacts`}
      casesHref={`${href}?tab=cases`}
      texts={{
        contacts: t("customers.contacts"),
        allContacts: t("customers.allContacts"),
        noContacts: t("contacts.noContacts"),
        openCases: t("customers.openCasesTitle"),
        allCases: t("customers.allCases"),
        noOpenCases: t("customers.noOpenCases"),
      }}
    />
  );
}
