import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/layout/page-header";
import { listCategories } from "@/lib/categories/list-categories";
import { presentCustomerForm } from "@/lib/customers/present-customer-form";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { createCustomerAction } from "../actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("customers.new") };
}

export default async function NewCustomerPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("customer:write")) forbidden();
  const known = await inTenant(org, async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
  }));
  const list = `/${org}/customers`;
  return (
    <>
      <PageHeader title={t("customers.new")} parents={[{ label: t("customers.title"), href: list }]} />
      <div className="page-body">
        <CustomerForm
          {...presentCustomerForm(null, known, tools)}
          action={createCustomerAction.bind(null, org)}
          cancelHref={list}
        />
      </div>
    </>
  );
}
