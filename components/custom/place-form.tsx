import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Option = { value: string; label: string };
type Props = {
  entity: string;
  /** Absent: a new box. */
  editedKey?: string;
  names: { name: string; label: string; value: string; isRequired: boolean }[];
  namesHint: string;
  box?: { value: string; options: Option[] };
  required?: { checked: boolean };
  when?: { value: string; options: Option[] };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  texts: {
    title: string;
    box: string;
    required: string;
    requiredHint: string;
    when: string;
    always: string;
    submit: string;
    cancel: string;
  };
};

/** Where a field stands, whether it must be filled in, and when it or its box shows. */
export function PlaceForm({
  entity,
  editedKey,
  names,
  namesHint,
  action,
  cancelHref,
  texts,
  ...place
}: Props) {
  const { box, required, when } = place;
  return (
    <Card title={texts.title}>
      <Form action={action} key={editedKey} id="edit">
        <input type="hidden" name="entity" value={entity} />
        {editedKey && <input type="hidden" name="key" value={editedKey} />}
        {names.map(({ name, label, value, isRequired }, index) => (
          <Field
            key={name}
            name={name}
            label={label}
            required={isRequired}
            hint={index === 0 ? namesHint : undefined}
          >
            <TextInput defaultValue={value} maxLength={60} autoComplete="off" autoFocus={index === 0} />
          </Field>
        ))}
        {box && (
          <Field name="box" label={texts.box}>
            <Select options={box.options} defaultValue={box.value} autoFocus />
          </Field>
        )}
        {required && (
          <div>
            <Checkbox
              name="required"
              label={texts.required}
              hint={texts.requiredHint}
              defaultChecked={required.checked}
            />
          </div>
        )}
        {when && (
          <Field name="when" label={texts.when}>
            <Select options={when.options} placeholder={texts.always} defaultValue={when.value} />
          </Field>
        )}
        <FormActions>
          <SubmitButton>{texts.submit}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet">
            {texts.cancel}
          </LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}
