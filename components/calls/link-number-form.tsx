import { ContactPicker } from "@/components/contacts/contact-picker";
import { CustomerPicker } from "@/components/customers/customer-picker";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { presentLinkForm } from "@/lib/calls/present-unknown-numbers";
import type { FormState } from "@/lib/core/result";

type Props = {
  org: string;
  number: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  customers: ComboboxOption[];
  contacts: ComboboxOption[];
  texts: ReturnType<typeof presentLinkForm>;
};

/** Says whose a number is. */
export function LinkNumberForm({ org, number, action, cancelHref, customers, contacts, texts }: Props) {
  return (
    <Card title={texts.title}>
      <Form action={action} key={number} label={texts.title}>
        <input type="hidden" name="number" value={number} />
        <FormRow>
          <Field name="customerId" label={texts.customer} hint={texts.hint}>
            <CustomerPicker
              org={org}
              options={customers}
              placeholder={texts.findCustomer}
              texts={texts.picker}
              autoFocus
            />
          </Field>
          <Field name="contactId" label={texts.contact}>
            <ContactPicker
              org={org}
              options={contacts}
              placeholder={texts.findContact}
              texts={texts.picker}
            />
          </Field>
        </FormRow>
        <FormActions>
          <SubmitButton>{texts.link}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet" data-keep-scroll="">
            {texts.cancel}
          </LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}
