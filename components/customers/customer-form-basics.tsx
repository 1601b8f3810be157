import { OrgNumberConfirm } from "@/components/customers/org-number-confirm";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Props = Pick<CustomerFormContent, "values" | "choices" | "texts"> & { isNew: boolean };

/** Who the customer is. */
export function CustomerFormBasics({ isNew, values, choices, texts }: Props) {
  return (
    <Fieldset legend={texts.basics}>
      <Field name="name" label={texts.name} hint={isNew ? texts.nameHint : undefined} required>
        <TextInput defaultValue={values.name} autoComplete="off" maxLength={200} autoFocus={isNew} />
      </Field>
      <FormRow>
        <Field name="nickname" label={texts.nickname}>
          <TextInput defaultValue={values.nickname} autoComplete="off" maxLength={100} />
        </Field>
        <Field name="number" label={texts.number}>
          <TextInput defaultValue={values.number} autoComplete="off" maxLength={40} />
        </Field>
      </FormRow>
      <FormRow>
        <Field name="orgNumber" label={texts.orgNumber} hint={texts.orgNumberHint}>
          <TextInput defaultValue={values.orgNumber} autoComplete="off" maxLength={40} />
        </Field>
        <Field name="country" label={texts.country}>
          <Select options={choices.countries} defaultValue={values.country} />
        </Field>
      </FormRow>
      <OrgNumberConfirm label={texts.saveAnyway} />
      <Field name="kind" label={texts.kind}>
        <Select
          options={[
            { value: "company", label: texts.company },
            { value: "person", label: texts.person },
          ]}
          defaultValue={values.kind}
        />
      </Field>
      <div>
        <Checkbox name="isSupplier" label={texts.isSupplier} defaultChecked={values.isSupplier} />
      </div>
    </Fieldset>
  );
}
