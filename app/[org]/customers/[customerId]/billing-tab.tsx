import { BillingFacts } from "@/components/billing/billing-facts";
import { BillingForm } from "@/components/billing/billing-form";
import { presentBilling } from "@/lib/billing/present-billing";
import { presentLines } from "@/lib/billing/present-lines";
import type { PageTools } from "@/lib/request/page";
import { updateBillingAction } from "./actions";
import type { CardBody } from "./read-card";

type Props = {
  org: string;
  customerId: string;
  body: Extract<CardBody, { tab: "billing" }>;
  tools: PageTools;
};

/** How the customer is invoiced: a form for those who may change it, facts for the others. */
export function BillingTab({ org, customerId, body, tools }: Props) {
  const { t, can, today, actor } = tools;
  const { billing, terms, employees, products } = body.billing;
  const sections = presentBilling(billing, { ...terms, employees }, tools);
  const lines = presentLines(billing, products, tools);
  if (!can("customer:write")) return <BillingFacts sections={sections} lines={lines} />;
  return (
    <BillingForm
      customerId={customerId}
      version={billing.version}
      action={updateBillingAction.bind(null, org)}
      sections={sections}
      lines={lines}
      dates={{
        today,
        locale: actor.locale,
        calendarText: t("billing.calendar"),
        unknownText: t("billing.unknownDate"),
      }}
      texts={{ label: t("billing.tab"), save: t("billing.save") }}
    />
  );
}
