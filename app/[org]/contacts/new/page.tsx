import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ContactForm } from "@/components/contacts/contact-form";
import { customControls } from "@/components/custom/custom-controls";
import { PageHeader } from "@/components/layout/page-header";
import { listCategories } from "@/lib/categories/list-categories";
import { presentContactForm } from "@/lib/contacts/present-contact-form";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { createContactAction } from "../actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("contacts.new") };
}

export default async function NewContactPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("contact:write")) forbidden();
  const { customers, ...known } = await inTenant(org, async (ctx) => ({
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
    layout: await getCardLayout(ctx, { entity: "contact" }),
    customers: await suggestCustomers(ctx, {}),
  }));
  const list = `/${org}/contacts`;
  return (
    <>
      <PageHeader title={t("contacts.new")} parents={[{ label: t("contacts.title"), href: list }]} />
      <div className="page-body">
        <ContactForm
          {...presentContactForm(null, known, tools)}
          places={{ org, options: customers }}
          own={customControls(presentCustomInputs(known.layout.fields, {}, tools))}
          action={createContactAction.bind(null, org)}
          cancelHref={list}
        />
      </div>
    </>
  );
}
