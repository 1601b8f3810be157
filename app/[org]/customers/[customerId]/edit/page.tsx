import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { customControls } from "@/components/custom/custom-controls";
import { CustomerForm } from "@/components/customers/customer-form";
import { LogoForm } from "@/components/customers/logo-form";
import { PageHeader } from "@/components/layout/page-header";
import { listCategories } from "@/lib/categories/list-categories";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { getCustomer } from "@/lib/customers/get-customer";
import { presentCustomerForm } from "@/lib/customers/present-customer-form";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { removeLogoAction, setLogoAction, updateCustomerAction } from "../../actions";

type Props = { params: Promise<{ org: string; customerId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("customers.editTitle") };
}

export default async function EditCustomerPage({ params }: Props) {
  const { org, customerId } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("customer:write")) forbidden();
  const { customer, ...known } = await inTenant(org, async (ctx) => ({
    customer: await getCustomer(ctx, { id: customerId }),
    employees: await listEmployees(ctx, {}),
    categories: await listCategories(ctx, {}),
    layout: await getCardLayout(ctx, { entity: "customer" }),
  }));
  const list = `/${org}/customers`;
  const card = `${list}/${customerId}`;
  return (
    <>
      <PageHeader
        title={t("customers.editTitle")}
        parents={[
          { label: t("customers.title"), href: list },
          { label: customer.name, href: card },
        ]}
      />
      <div className="page-body">
        <CustomerForm
          {...presentCustomerForm(customer, known, tools)}
          own={customControls(presentCustomInputs(known.layout.fields, customer.custom, tools))}
          action={updateCustomerAction.bind(null, org)}
          cancelHref={card}
        />
        <LogoForm
          id={customerId}
          hasLogo={customer.logoId !== null}
          save={setLogoAction.bind(null, org)}
          remove={removeLogoAction.bind(null, org)}
          texts={{
            title: t("customers.logo"),
            choose: t("customers.chooseLogo"),
            hint: t("customers.logoHint"),
            save: t("customers.saveLogo"),
            remove: t("customers.removeLogo"),
            shrinking: { willShrink: t("common.willShrink"), shrunk: t("common.shrunk", { size: "{size}" }) },
          }}
        />
      </div>
    </>
  );
}
