"use client";

import { RoleFields } from "@/components/contacts/role-fields";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { AddRow } from "@/components/form/add-row";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { useRowCount } from "@/components/form/use-row-count";
import type { ContactFormContent } from "@/lib/contacts/present-contact-form";

type Props = {
  org: string;
  options: { value: string; label: string; hint?: string }[];
  texts: ContactFormContent["placeTexts"];
};

/** A new person's companies, each with what belongs to their place there. An empty row is none. */
export function PlaceRows({ org, options, texts }: Props) {
  const { count, add } = useRowCount("places", 0);
  return (
    <AddRow name="places" legend={texts.legend} addText={texts.add} onAdd={add}>
      {Array.from({ length: count }, (_, at) => {
        const prefix = `places.${at}.`;
        return (
          <Fieldset key={prefix} legend={texts.row.replace("#", String(at + 1))}>
            <Field name={`${prefix}customerId`} label={texts.customer} hint={texts.customerHint}>
              <CustomerPicker
                org={org}
                options={options}
                create={{ text: texts.create, name: `${prefix}newCustomerName` }}
                texts={texts}
              />
            </Field>
            <RoleFields prefix={prefix} texts={texts.fields} />
          </Fieldset>
        );
      })}
    </AddRow>
  );
}
