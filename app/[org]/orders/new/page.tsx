import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { NewOrderForm } from "@/components/orders/new-order-form";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { orderFormTexts, ownerChoices } from "@/lib/orders/present-order-form";
import { inTenant, pageTools } from "@/lib/request/page";
import { createOrderAction } from "../actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("orders.new") };
}

export default async function NewOrderPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { customer } = await searchParams;
  const tools = await pageTools(org);
  const { t, actor, today, can } = tools;
  if (!can("order:write")) forbidden();
  const { employees, customers, chosen } = await inTenant(org, async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    customers: await suggestCustomers(ctx, { q: "" }),
    chosen: typeof customer === "string" ? await getCustomer(ctx, { id: customer }) : null,
  }));
  return (
    <>
      <PageHeader title={t("orders.new")} parents={[{ label: t("orders.title"), href: `/${org}/orders` }]} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{t("orders.enough")}</p>
        <NewOrderForm
          org={org}
          action={createOrderAction.bind(null, org)}
          cancelHref={chosen ? `/${org}/customers/${chosen.id}?tab=orders` : `/${org}/orders`}
          customer={chosen && { value: chosen.id, label: chosen.name }}
          customers={customers}
          owners={ownerChoices(employees)}
          ownerId={actor.employeeId}
          today={today}
          locale={actor.locale}
          texts={orderFormTexts(tools)}
        />
      </div>
    </>
  );
}
