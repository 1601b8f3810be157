import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { TextInput } from "@/components/form/text-input";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Props = Pick<CustomerFormContent, "values" | "texts">;

/** How the customer is reached, and what kind of company it is. */
export function CustomerFormReach({ values, texts }: Props) {
  return (
    <>
      <Fieldset legend={texts.contactDetails}>
        <FormRow>
          <Field name="email" label={texts.email}>
            <TextInput type="email" defaultValue={values.email} autoComplete="off" />
          </Field>
          <Field name="phone" label={texts.phone}>
            <TextInput type="tel" defaultValue={values.phone} autoComplete="off" maxLength={40} />
          </Field>
        </FormRow>
        <Field name="website" label={texts.website} hint={texts.websiteHint}>
          <TextInput defaultValue={values.website} inputMode="url" autoComplete="off" maxLength={300} />
        </Field>
        <Field name="street" label={texts.street}>
          <TextInput defaultValue={values.street} autoComplete="off" maxLength={200} />
        </Field>
        <FormRow>
          <Field name="postcode" label={texts.postcode}>
            <TextInput defaultValue={values.postcode} autoComplete="off" maxLength={20} />
          </Field>
          <Field name="city" label={texts.city}>
            <TextInput defaultValue={values.city} autoComplete="off" maxLength={100} />
          </Field>
        </FormRow>
      </Fieldset>
      <Fieldset legend={texts.about}>
        <Field name="industry" label={texts.industry}>
          <TextInput defaultValue={values.industry} autoComplete="off" maxLength={100} />
        </Field>
        <FormRow>
          <Field name="employeeCount" label={texts.employees}>
            <TextInput defaultValue={values.employeeCount} inputMode="numeric" autoComplete="off" />
          </Field>
          <Field name="foundedYear" label={texts.founded}>
            <TextInput
              defaultValue={values.foundedYear}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
            />
          </Field>
        </FormRow>
      </Fieldset>
    </>
  );
}
