import { CustomerPicker } from "@/components/customers/customer-picker";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { PercentInput } from "@/components/form/percent-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  org: string;
  customerId: string;
  version: number;
  parent: ComboboxOption | null;
  share: string;
  options: ComboboxOption[];
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: {
    parent: string;
    parentHint: string;
    share: string;
    save: string;
    none: string;
    noHits: string;
    searching: string;
  };
};

/** Which company owns the customer, and how much of it. */
export function ParentForm({ org, customerId, version, parent, share, options, action, texts }: Props) {
  return (
    <Card title={texts.parent}>
      <Form action={action} label={texts.parent} key={version}>
        <input type="hidden" name="customerId" value={customerId} />
        <HiddenInput name="version" value={String(version)} />
        <FormRow>
          <Field name="parentId" label={texts.parent} hint={texts.parentHint}>
            <CustomerPicker org={org} defaultValue={parent} options={options} texts={texts} />
          </Field>
          <Field name="sharePercent" label={texts.share}>
            <PercentInput defaultValue={share} />
          </Field>
        </FormRow>
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
