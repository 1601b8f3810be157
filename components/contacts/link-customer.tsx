import { RoleFields, type RoleTexts } from "@/components/contacts/role-fields";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  org: string;
  contactId: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  options: { value: string; label: string; hint: string }[];
  texts: RoleTexts & {
    heading: string;
    customer: string;
    link: string;
    none: string;
    noHits: string;
    searching: string;
  };
};

/** Gives a person a place at one more company. */
export function LinkCustomer({ org, contactId, action, options, texts }: Props) {
  return (
    <Card title={texts.heading}>
      <Form action={action} id="link" label={texts.heading}>
        <input type="hidden" name="contactId" value={contactId} />
        <Field name="customerId" label={texts.customer} required>
          <CustomerPicker org={org} options={options} texts={texts} />
        </Field>
        <RoleFields texts={texts} />
        <FormActions>
          <SubmitButton>{texts.link}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
