import { ContactPicker } from "@/components/contacts/contact-picker";
import { RoleFields, type RoleTexts } from "@/components/contacts/role-fields";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  org: string;
  customerId: string;
  create: Action;
  link: Action;
  options: { value: string; label: string; hint: string }[];
  texts: RoleTexts & {
    addNew: string;
    addExisting: string;
    firstName: string;
    lastName: string;
    person: string;
    pick: string;
    add: string;
    none: string;
    noHits: string;
    searching: string;
  };
};

/** Gives a customer a contact: a new person, or one who is in the register already. */
export function AddPerson({ org, customerId, create, link, options, texts }: Props) {
  return (
    <div className="card-grid">
      <Card title={texts.addNew}>
        <Form action={create} id="add-new" label={texts.addNew}>
          <input type="hidden" name="customerId" value={customerId} />
          <FormRow>
            <Field name="firstName" label={texts.firstName} required>
              <TextInput autoComplete="off" maxLength={100} />
            </Field>
            <Field name="lastName" label={texts.lastName}>
              <TextInput autoComplete="off" maxLength={100} />
            </Field>
          </FormRow>
          <RoleFields texts={texts} />
          <FormActions>
            <SubmitButton>{texts.add}</SubmitButton>
          </FormActions>
        </Form>
      </Card>
      <Card title={texts.addExisting}>
        <Form action={link} id="add-existing" label={texts.addExisting}>
          <input type="hidden" name="customerId" value={customerId} />
          <Field name="contactId" label={texts.person} required>
            <ContactPicker org={org} options={options} placeholder={texts.pick} texts={texts} />
          </Field>
          <RoleFields texts={texts} />
          <FormActions>
            <SubmitButton>{texts.add}</SubmitButton>
          </FormActions>
        </Form>
      </Card>
    </div>
  );
}
