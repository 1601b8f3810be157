import { ContactPicker } from "@/components/contacts/contact-picker";
import { RoleFields } from "@/components/contacts/role-fields";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { RoleFieldTexts } from "@/lib/contacts/present-role-fields";
import type { FormState } from "@/lib/core/result";

type Props = {
  org: string;
  customerId: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  options: { value: string; label: string; hint: string }[];
  texts: {
    fields: RoleFieldTexts;
    heading: string;
    person: string;
    personHint: string;
    pick: string;
    create: string;
    add: string;
    none: string;
    noHits: string;
    searching: string;
  };
};

/** Gives a customer a contact in one place: finds a person in the register, or makes a new one of the name. */
export function AddPerson({ org, customerId, action, options, texts }: Props) {
  return (
    <Card title={texts.heading}>
      <Form action={action} id="add-person" label={texts.heading}>
        <input type="hidden" name="customerId" value={customerId} />
        <Field name="contactId" label={texts.person} hint={texts.personHint} required>
          <ContactPicker
            org={org}
            options={options}
            placeholder={texts.pick}
            create={{ text: texts.create, name: "newPersonName" }}
            texts={texts}
          />
        </Field>
        <RoleFields texts={texts.fields} />
        <FormActions>
          <SubmitButton>{texts.add}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
