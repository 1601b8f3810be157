import { customControls } from "@/components/custom/custom-controls";
import { customerFactControls } from "@/components/customers/customer-fact-controls";
import { CustomerFacts } from "@/components/customers/customer-facts";
import { arrangeFacts } from "@/lib/custom/arrange-card";
import { presentCustomFacts } from "@/lib/custom/present-custom";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { customerRecord } from "@/lib/customers/customer-record";
import { presentCustomerFacts } from "@/lib/customers/present-customer-facts";
import { presentCustomerForm } from "@/lib/customers/present-customer-form";
import { withOrigins } from "@/lib/registries/with-origins";
import type { PageTools } from "@/lib/request/page";
import { updateFactAction } from "../actions";
import type { Card } from "./read-card";

type Props = { org: string; card: Card; tools: PageTools };

/** What is known of the customer, at the right of its card. */
export function CardFacts({ org, card, tools }: Props) {
  const { t } = tools;
  const { customer, layout, known } = card;
  const form = known && presentCustomerForm(customer, known, tools);
  const facts = [
    ...withOrigins(presentCustomerFacts(customer, tools), customer, tools),
    ...presentCustomFacts(customer.custom, layout.fields, tools),
  ];
  return (
    <CustomerFacts
      title={t("customers.information")}
      facts={arrangeFacts({ entity: "customer", layout, record: customerRecord(customer) }, facts)}
      editing={
        form
          ? {
              record: { id: customer.id, version: String(customer.version) },
              action: updateFactAction.bind(null, org),
              controls: {
                ...customerFactControls(form),
                ...customControls(presentCustomInputs(layout.fields, customer.custom, tools)),
              },
            }
          : undefined
      }
      texts={{
        edit: (label) => t("customers.editFact", { label }),
        add: t("customers.addFact"),
        save: t("customers.save"),
        cancel: t("customers.cancel"),
        unfilled: t("customers.unfilled"),
      }}
    />
  );
}
