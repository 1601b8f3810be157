import type { ReactNode } from "react";
import { ChosenInputs } from "@/components/bulk/field-choice";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { LinkButton } from "@/components/ui/link-button";
import type { PresentedFieldChange } from "@/lib/bulk/present-field-change";
import type { FormState } from "@/lib/core/result";

type Props = Pick<PresentedFieldChange, "field" | "input" | "hints" | "texts"> & {
  /** The inputs of one of the organisation's own fields, instead of `input`. */
  ownInputs: ReactNode;
  chosen: Parameters<typeof ChosenInputs>[0];
  change: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** The value that all the chosen rows get. */
export function FieldValueForm(props: Props) {
  const { field, input, ownInputs, hints, texts, chosen, change, cancelHref } = props;
  return (
    <Form action={change} id="bulk" key={field}>
      <input type="hidden" name="field" value={field} />
      <ChosenInputs {...chosen} />
      {ownInputs}
      {input && (
        <Field name={input.name} label={input.label}>
          {control(props)}
        </Field>
      )}
      <p className="m-0 text-ink-2">{hints.join(" ")}</p>
      <FormActions>
        <SubmitButton>{texts.submit}</SubmitButton>
        <LinkButton href={cancelHref}>{texts.cancel}</LinkButton>
      </FormActions>
    </Form>
  );
}

function control({ input, texts }: Props) {
  switch (input?.kind) {
    case "country":
    case "choice":
    case "flag":
      return <Select options={input.choices} placeholder={texts.none} />;
    case "date":
      return <DateInput />;
    case "longText":
      return <Textarea maxLength={10_000} />;
    case "number":
    case "days":
    case "percent":
      return <TextInput inputMode="decimal" autoComplete="off" className="input-num" />;
    default:
      return <TextInput autoComplete="off" />;
  }
}
