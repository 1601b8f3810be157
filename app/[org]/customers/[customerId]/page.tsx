import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { Tabs } from "@/components/ui/tabs";
import { CalendarState } from "@/lib/calendar/schema";
import { parseInput } from "@/lib/core/command";
import { CardView } from "@/lib/customers/card-view";
import { getCustomer } from "@/lib/customers/get-customer";
import { noteView } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { CardBody } from "./card-body";
import { CardFacts } from "./card-facts";
import { CardHead } from "./card-head";
import { readCard } from "./read-card";
import { RegistryRoles } from "./registry-roles";

type Props = {
  params: Promise<{ org: string; customerId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Tabs that are lists, which reach from edge to edge. */
const fullWidth: CardView["tab"][] = [
  "cases",
  "meetings",
  "tasks",
  "calls",
  "orders",
  "group",
  "timeline",
  "history",
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, customerId } = await params;
  const { t } = await pageTools(org);
  const { name } = await inTenant(org, (ctx) => getCustomer(ctx, { id: customerId }));
  return { title: `${name} – ${t("customers.title")}` };
}

export default async function CustomerPage({ params, searchParams }: Props) {
  const { org, customerId } = await params;
  const asked = await searchParams;
  const view = parseInput(CardView, asked);
  const tools = await pageTools(org);
  const { t, can, format } = tools;
  const card = await inTenant(org, (ctx) =>
    readCard(ctx, customerId, view, parseInput(CalendarState, asked)),
  );
  const { customer } = card;
  if (customer.mergedIntoId) redirect(`/${org}/customers/${customer.mergedIntoId}`);
  await noteView(org, "customer", customerId);
  const isInGroup = customer.parentId !== null || customer.hasDaughters;
  const href = `/${org}/customers/${customerId}`;
  const tab = (key: CardView["tab"], label: string, count?: number) => ({
    label,
    href: key === "overview" ? href : `${href}?tab=${key}`,
    current: view.tab === key,
    count: count === undefined ? undefined : format.count(count),
  });
  return (
    <>
      <CardHead org={org} card={card} tools={tools} />
      <Tabs
        label={t("customers.tabs")}
        items={[
          tab("overview", t("customers.overview")),
          tab("contacts", t("customers.contacts"), customer.contactCount),
          tab("cases", t("customers.cases"), customer.caseCount),
          tab("tasks", t("tasks.title"), card.taskCount),
          tab("meetings", t("meetings.title")),
          tab("notes", t("notes.title"), card.noteCount),
          ...(card.callCount > 0 || view.tab === "calls"
            ? [tab("calls", t("calls.title"), card.callCount)]
            : []),
          ...(customer.orderCount > 0 || view.tab === "orders"
            ? [tab("orders", t("orders.title"), customer.orderCount)]
            : []),
          tab("billing", t("billing.tab")),
          ...(isInGroup || view.tab === "group" ? [tab("group", t("billing.group.tab"))] : []),
          tab("timeline", t("timeline.title")),
          tab("history", t("customers.history")),
        ]}
      />
      <div className="with-aside">
        <div className={fullWidth.includes(view.tab) ? undefined : "page-body"}>
          <CardBody org={org} card={card} view={view} tools={tools} />
          {view.tab === "contacts" && can("contact:write") && (
            <RegistryRoles org={org} customer={customer} isAsked={view.roles} tools={tools} />
          )}
        </div>
        <CardFacts org={org} card={card} tools={tools} />
      </div>
      <LiveRefresh
        url={`/${org}/changes/newest?customer=${customerId}`}
        newest={card.newest}
        reloadText={t("layout.reload")}
      />
    </>
  );
}
