import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";

type Props = {
  fields: { name: string; label: string; value: string; isRequired: boolean }[];
  hint: string;
};

/** One name in each language; the organisation's own stands in where there is none. */
export function NameFields({ fields, hint }: Props) {
  return fields.map(({ name, label, value, isRequired }, index) => (
    <Field key={name} name={name} label={label} required={isRequired} hint={index === 0 ? hint : undefined}>
      <TextInput defaultValue={value} maxLength={60} autoComplete="off" autoFocus={index === 0} />
    </Field>
  ));
}
