import { AddressFields } from "@/components/form/address-fields";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";
import type { presentLetterheadForm } from "@/lib/letterheads/present-letterhead-form";

type Props = ReturnType<typeof presentLetterheadForm> & {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
};
type Row = { name: string; label: string; hint?: string; value: string };

/** Who the organisation is to those it writes to: name, numbers, address, how money gets there. */
export function LetterheadForm({
  version,
  name,
  numbers,
  address,
  countries,
  reach,
  bank,
  footer,
  texts,
  action,
}: Props) {
  return (
    <Card>
      <Form action={action} label={texts.label} id="letterhead">
        <HiddenInput name="version" value={String(version)} />
        <Field name={name.name} label={name.label} hint={name.hint}>
          <TextInput defaultValue={name.value} placeholder={name.usual} maxLength={100} autoComplete="off" />
        </Field>
        <FormRow>{numbers.map(input)}</FormRow>
        <AddressFields values={address} countries={countries} texts={texts} />
        <FormRow>{reach.map(input)}</FormRow>
        <FormRow>{bank.map(input)}</FormRow>
        <Field name={footer.name} label={footer.label} hint={footer.hint}>
          <Textarea defaultValue={footer.value} rows={2} maxLength={500} />
        </Field>
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}

const input = ({ name, label, value }: Row) => (
  <Field key={name} name={name} label={label}>
    <TextInput defaultValue={value} maxLength={200} autoComplete="off" />
  </Field>
);
