import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { customControls } from "@/components/custom/custom-controls";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/layout/page-header";
import { CompanyFinder } from "@/components/registries/company-finder";
import { listCategories } from "@/lib/categories/list-categories";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { presentCustomerForm } from "@/lib/customers/present-customer-form";
import { listEmployees } from "@/lib/employees/list-employees";
import { prefill } from "@/lib/registries/prefill";
import { presentFinder } from "@/lib/registries/present-finder";
import { inTenant, pageTools } from "@/lib/request/page";
import { createCustomerAction } from "../actions";
import { readFinder } from "./read-finder";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("customers.new") };
}

export default async function NewCustomerPage({ params, searchParams }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("customer:write")) forbidden();
  const known = await inTenant(org, async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
    layout: await getCardLayout(ctx, { entity: "customer" }),
  }));
  const { q, found, added, fill } = await readFinder(org, await searchParams, tools);
  const list = `/${org}/customers`;
  return (
    <>
      <PageHeader title={t("customers.new")} parents={[{ label: t("customers.title"), href: list }]} />
      <div className="page-body">
        <CompanyFinder
          key={`${q} ${added?.answer ?? ""}`}
          href={`${list}/new`}
          q={q}
          found={found}
          added={added}
          texts={presentFinder(t)}
        />
        <CustomerForm
          {...prefill(presentCustomerForm(null, known, tools), fill)}
          own={customControls(presentCustomInputs(known.layout.fields, {}, tools))}
          action={createCustomerAction.bind(null, org)}
          cancelHref={list}
        />
      </div>
    </>
  );
}
