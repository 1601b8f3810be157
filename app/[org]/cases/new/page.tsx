import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CaseForm } from "@/components/cases/case-form";
import { PageHeader } from "@/components/layout/page-header";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { presentCaseForm } from "@/lib/cases/present-case-form";
import { getCustomer } from "@/lib/customers/get-customer";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { createCaseAction } from "../actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("cases.new") };
}

export default async function NewCasePage({ params, searchParams }: Props) {
  const { org } = await params;
  const { customer } = await searchParams;
  const tools = await pageTools(org);
  const { t, actor, tenant, today, can } = tools;
  if (!can("case:write")) forbidden();
  const { statuses, employees, customers, chosen } = await inTenant(org, async (ctx) => ({
    statuses: await listCaseStatuses(ctx, {}),
    employees: await listEmployees(ctx, {}),
    customers: await suggestCustomers(ctx, { q: "" }),
    chosen: typeof customer === "string" ? await getCustomer(ctx, { id: customer }) : null,
  }));
  return (
    <>
      <PageHeader title={t("cases.new")} parents={[{ label: t("cases.title"), href: `/${org}/cases` }]} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{t("cases.enough")}</p>
        <CaseForm
          {...presentCaseForm({ statuses, employees }, tools)}
          org={org}
          action={createCaseAction.bind(null, org)}
          cancelHref={chosen ? `/${org}/customers/${chosen.id}` : `/${org}/cases`}
          values={{
            customer: chosen && { value: chosen.id, label: chosen.name },
            ownerId: actor.employeeId,
            currency: tenant.currency,
          }}
          customers={customers}
          today={today}
          locale={actor.locale}
        />
      </div>
    </>
  );
}
