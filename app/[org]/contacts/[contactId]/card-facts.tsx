import { contactFields } from "@/components/contacts/contact-fields";
import { customControls } from "@/components/custom/custom-controls";
import { CustomerFacts } from "@/components/customers/customer-facts";
import { CountryScope } from "@/components/form/country-scope";
import { contactRecord } from "@/lib/contacts/contact-record";
import { presentContactForm } from "@/lib/contacts/present-contact-form";
import { arrangeFacts } from "@/lib/custom/arrange-card";
import { presentCustomFacts } from "@/lib/custom/present-custom";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import type { PresentedFact } from "@/lib/customers/present-customer-facts";
import type { PageTools } from "@/lib/request/page";
import { updateFactAction } from "../actions";
import type { ContactCard } from "./read-card";

type Props = { org: string; card: ContactCard; facts: PresentedFact[]; tools: PageTools };

/** A person's own details, at the right of their card, each edited where it stands. */
export function CardFacts({ org, card, facts, tools }: Props) {
  const { t } = tools;
  const { contact, layout } = card;
  const all = [...facts, ...presentCustomFacts(contact.custom, layout.fields, tools)];
  return (
    <CustomerFacts
      title={t("contacts.ownDetails")}
      hint={t("contacts.ownDetailsHint")}
      facts={arrangeFacts({ entity: "contact", layout, record: contactRecord(contact) }, all)}
      editing={editingOf(org, card, tools)}
      texts={{
        edit: (label) => t("customers.editFact", { label }),
        add: t("customers.addFact"),
        save: t("contacts.save"),
        cancel: t("contacts.cancel"),
        unfilled: t("customers.unfilled"),
      }}
    />
  );
}

function editingOf(org: string, { contact, layout, known }: ContactCard, tools: PageTools) {
  if (!known) return undefined;
  const form = presentContactForm(contact, known, tools);
  const { customerNumber: _, ...fields } = contactFields(form);
  return {
    record: { id: contact.id, version: String(contact.version) },
    action: updateFactAction.bind(null, org),
    controls: {
      ...fields,
      street: <CountryScope country={form.homeCountry}>{fields.street}</CountryScope>,
      ...customControls(presentCustomInputs(layout.fields, contact.custom, tools)),
    },
  };
}
