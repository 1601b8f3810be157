import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/core/result";

type Props = {
  customerId: string;
  ownerId: string;
  currency: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { heading: string; title: string; value: string; add: string };
};

/** A new case of a customer in two fields; the rest is the organisation's usual. */
export function QuickCaseForm({ customerId, ownerId, currency, action, texts }: Props) {
  return (
    <Form action={action} id="quick-case" label={texts.heading}>
      <input type="hidden" name="customerId" value={customerId} />
      <input type="hidden" name="ownerId" value={ownerId} />
      <Field name="title" label={texts.title} required>
        <TextInput autoComplete="off" maxLength={200} />
      </Field>
      {/* A money input says how it reads the amount and moves what stands below: here that is the button. */}
      <Field name="value" label={texts.value} optionalText={currency}>
        <TextInput inputMode="decimal" autoComplete="off" maxLength={40} />
      </Field>
      <FormActions>
        <SubmitButton>{texts.add}</SubmitButton>
      </FormActions>
    </Form>
  );
}
