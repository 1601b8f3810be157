import { Fragment, type ReactNode } from "react";
import { NumberInput } from "@/components/customers/number-input";
import { OrgNumberConfirm } from "@/components/customers/org-number-confirm";
import { OrgNumberLabel } from "@/components/customers/org-number-label";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { Radio } from "@/components/form/radio";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

type Content = Pick<CustomerFormContent, "id" | "values" | "choices" | "texts" | "numberUrl">;

/** The fields that say who the customer is. Which name is asked for follows the kind, by the style sheet alone. */
export function customerBasics({
  id,
  values,
  choices,
  texts,
  numberUrl,
}: Content): Record<string, ReactNode> {
  return {
    kind: (
      <Fieldset key="kind" legend={texts.kind} name="kind">
        <div className="choices">
          <Radio
            name="kind"
            value="company"
            label={texts.company}
            defaultChecked={values.kind === "company"}
          />
          <Radio name="kind" value="person" label={texts.person} defaultChecked={values.kind === "person"} />
        </div>
      </Fieldset>
    ),
    name: (
      <Fragment key="name">
        <div className="for-company">
          <Field name="name" label={texts.name} hint={id ? undefined : texts.nameHint} required>
            <TextInput defaultValue={values.name} autoComplete="off" maxLength={200} autoFocus={!id} />
          </Field>
        </div>
        <div className="for-person">
          <FormRow>
            <Field name="firstName" label={texts.firstName} required>
              <TextInput defaultValue={values.firstName} autoComplete="off" maxLength={100} />
            </Field>
            <Field name="lastName" label={texts.lastName}>
              <TextInput defaultValue={values.lastName} autoComplete="off" maxLength={100} />
            </Field>
          </FormRow>
        </div>
      </Fragment>
    ),
    orgNumber: (
      <Fragment key="orgNumber">
        <FormRow>
          <OrgNumberLabel labels={texts.orgNumberLabels} hint={texts.orgNumberHint}>
            <TextInput defaultValue={values.orgNumber} autoComplete="off" maxLength={40} />
          </OrgNumberLabel>
          <Field name="country" label={texts.address.country}>
            <Select options={choices.countries} defaultValue={values.country} />
          </Field>
        </FormRow>
        <OrgNumberConfirm label={texts.saveAnyway} />
      </Fragment>
    ),
    number: (
      <Field key="number" name="number" label={texts.number}>
        <NumberInput
          defaultValue={values.number}
          url={numberUrl}
          texts={{ propose: texts.propose, failed: texts.proposeFailed }}
        />
      </Field>
    ),
    isCustomer: (
      <Fieldset key="isCustomer" legend={texts.types} name="isCustomer">
        <input type="hidden" name="isCustomer" value="" />
        <input type="hidden" name="isSupplier" value="" />
        <div className="choices">
          <Checkbox name="isCustomer" label={texts.isCustomer} defaultChecked={values.isCustomer} />
          <Checkbox name="isSupplier" label={texts.isSupplier} defaultChecked={values.isSupplier} />
        </div>
      </Fieldset>
    ),
  };
}
