import { RoleFields, type RoleTexts } from "@/components/contacts/role-fields";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Option = { value: string; label: string; hint?: string };
type Props = {
  id?: string;
  version?: number;
  values: {
    firstName: string;
    lastName: string;
    email: string;
    phone: string;
    ownerId: string;
    visibility: string;
  };
  owners: Option[];
  /** The first place at a customer, of a new contact only. */
  place?: { org: string; customers: Option[] };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  texts: Record<
    | "firstName"
    | "lastName"
    | "email"
    | "phone"
    | "owner"
    | "noOwner"
    | "visibility"
    | "visibilityHint"
    | "everyone"
    | "ownerOnly"
    | "save"
    | "cancel"
    | "atCustomer"
    | "customer"
    | "none"
    | "noHits"
    | "searching",
    string
  > & { role: RoleTexts };
};

/** New and edited persons alike. */
export function ContactForm({ id, version, values, owners, place, action, cancelHref, texts }: Props) {
  return (
    <Form action={action}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={String(version)} />}
      <FormRow>
        <Field name="firstName" label={texts.firstName} required>
          <TextInput defaultValue={values.firstName} autoComplete="off" maxLength={100} autoFocus={!id} />
        </Field>
        <Field name="lastName" label={texts.lastName}>
          <TextInput defaultValue={values.lastName} autoComplete="off" maxLength={100} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="email" label={texts.email}>
          <TextInput type="email" defaultValue={values.email} autoComplete="off" />
        </Field>
        <Field name="phone" label={texts.phone}>
          <TextInput type="tel" defaultValue={values.phone} autoComplete="off" maxLength={40} />
        </Field>
      </FormRow>
      {place && (
        <Fieldset legend={texts.atCustomer}>
          <Field name="customerId" label={texts.customer}>
            <CustomerPicker org={place.org} options={place.customers} texts={texts} />
          </Field>
          <div className="form">
            <RoleFields texts={texts.role} />
          </div>
        </Fieldset>
      )}
      <FormRow>
        <Field name="ownerId" label={texts.owner}>
          <Select options={owners} placeholder={texts.noOwner} defaultValue={values.ownerId} />
        </Field>
        <Field name="visibility" label={texts.visibility} hint={texts.visibilityHint}>
          <Select
            options={[
              { value: "everyone", label: texts.everyone },
              { value: "owner", label: texts.ownerOnly },
            ]}
            defaultValue={values.visibility}
          />
        </Field>
      </FormRow>
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
