import type { Metadata } from "next";
import { CustomerFacts } from "@/components/customers/customer-facts";
import { CustomerHeader } from "@/components/customers/customer-header";
import { Tabs } from "@/components/ui/tabs";
import { parseInput } from "@/lib/core/command";
import { CardView } from "@/lib/customers/card-view";
import { getCustomer } from "@/lib/customers/get-customer";
import { presentCustomer } from "@/lib/customers/present-customer";
import { noteView } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { archiveCustomerAction, restoreCustomerAction } from "../actions";
import { CardBody } from "./card-body";
import { readCard } from "./read-card";

type Props = {
  params: Promise<{ org: string; customerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, customerId } = await params;
  const { t } = await pageTools(org);
  const { name } = await inTenant(org, (ctx) => getCustomer(ctx, { id: customerId }));
  return { title: `${name} – ${t("customers.title")}` };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const { org, customerId } = await params;
  const view = parseInput(CardView, await searchParams);
  const tools = await pageTools(org);
  const { t, can, format } = tools;
  const { customer, body } = await inTenant(org, (ctx) => readCard(ctx, customerId, view));
  await noteView(org, "customer", customerId);
  const { facts, factsTitle, ...head } = presentCustomer(customer, tools);
  const href = `/${org}/customers/${customerId}`;
  const tab = (key: CardView["tab"], label: string, count?: number) => ({
    label,
    href: key === "overview" ? href : `${href}?tab=${key}`,
    current: view.tab === key,
    count: count === undefined ? undefined : format.count(count),
  });
  return (
    <>
      <CustomerHeader
        {...head}
        id={customerId}
        isArchived={customer.archivedAt !== null}
        editHref={can("customer:write") ? `${href}/edit` : undefined}
        newCaseHref={can("case:write") ? `/${org}/cases/new?customer=${customerId}` : undefined}
        archive={archiveCustomerAction.bind(null, org)}
        restore={restoreCustomerAction.bind(null, org)}
        texts={{
          edit: t("customers.edit"),
          newCase: t("customers.newCase"),
          more: t("customers.more"),
          archive: t("customers.archive"),
          restore: t("customers.restore"),
          archived: t("customers.archivedNotice"),
        }}
      />
      <Tabs
        label={t("customers.tabs")}
        items={[
          tab("overview", t("customers.overview")),
          tab("contacts", t("customers.contacts"), customer.contactCount),
          tab("cases", t("customers.cases"), customer.caseCount),
          tab("history", t("customers.history")),
        ]}
      />
      <div className="with-aside">
        <div className={view.tab === "cases" || view.tab === "history" ? undefined : "page-body"}>
          <CardBody org={org} customerId={customerId} body={body} tools={tools} />
        </div>
        <CustomerFacts title={factsTitle} facts={facts} />
      </div>
    </>
  );
}
