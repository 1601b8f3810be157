import { CustomerFormBasics } from "@/components/customers/customer-form-basics";
import { CustomerFormReach } from "@/components/customers/customer-form-reach";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Props = CustomerFormContent & {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** New and edited customers alike. */
export function CustomerForm({ action, cancelHref, id, version, values, choices, texts }: Props) {
  return (
    <Form action={action}>
      {id && <input type="hidden" name="id" value={id} />}
      {version && <HiddenInput name="version" value={version} />}
      <CustomerFormBasics isNew={!id} values={values} choices={choices} texts={texts} />
      <CustomerFormReach values={values} texts={texts} />
      <Fieldset legend={texts.access}>
        <FormRow>
          <Field name="ownerId" label={texts.owner}>
            <Select options={choices.owners} placeholder={texts.noOwner} defaultValue={values.ownerId} />
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
      </Fieldset>
      {choices.categories.length > 0 && (
        <Fieldset legend={texts.categories} name="categoryIds">
          <div className="grid gap-x-4 sm:grid-cols-2">
            {choices.categories.map(({ value, label }) => (
              <Checkbox
                key={value}
                name="categoryIds"
                value={value}
                label={label}
                defaultChecked={values.categoryIds.includes(value)}
              />
            ))}
          </div>
        </Fieldset>
      )}
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
