import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";

type Props = {
  fields: { name: string; label: string; value: string; isRequired: boolean }[];
  hint: string;
  /** False where nobody asked for the form: it then leaves the focus where it is. */
  takesFocus?: boolean;
};

/** One name in each language; the organisation's own stands in where there is none. */
export function NameFields({ fields, hint, takesFocus = true }: Props) {
  return fields.map(({ name, label, value, isRequired }, index) => (
    <Field key={name} name={name} label={label} required={isRequired} hint={index === 0 ? hint : undefined}>
      <TextInput
        defaultValue={value}
        maxLength={60}
        autoComplete="off"
        autoFocus={takesFocus && index === 0}
      />
    </Field>
  ));
}
