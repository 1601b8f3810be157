import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CustomerForm } from "@/components/customers/customer-form";
import { PageHeader } from "@/components/layout/page-header";
import { listCategories } from "@/lib/categories/list-categories";
import { getCustomer } from "@/lib/customers/get-customer";
import { presentCustomerForm } from "@/lib/customers/present-customer-form";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateCustomerAction } from "../../actions";

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
          action={updateCustomerAction.bind(null, org)}
          cancelHref={card}
        />
      </div>
    </>
  );
}
