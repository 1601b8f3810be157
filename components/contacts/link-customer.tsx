import { RoleFields } from "@/components/contacts/role-fields";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { RoleFieldTexts } from "@/lib/contacts/present-role-fields";
import type { FormState } from "@/lib/core/result";

type Props = {
  org: string;
  contactId: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  options: { value: string; label: string; hint: string }[];
  texts: {
    fields: RoleFieldTexts;
    heading: string;
    customer: string;
    customerHint: string;
    create: string;
    link: string;
    none: string;
    noHits: string;
    searching: string;
  };
};

/** Gives a person a place at one more company: one of the register, or a new one of the name. */
export function LinkCustomer({ org, contactId, action, options, texts }: Props) {
  return (
    <Card title={texts.heading}>
      <Form action={action} id="link" label={texts.heading}>
        <input type="hidden" name="contactId" value={contactId} />
        <Field name="customerId" label={texts.customer} hint={texts.customerHint} required>
          <CustomerPicker
            org={org}
            options={options}
            create={{ text: texts.create, name: "newCustomerName" }}
            texts={texts}
          />
        </Field>
        <RoleFields texts={texts.fields} />
        <FormActions>
          <SubmitButton>{texts.link}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
