import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { TextInput } from "@/components/form/text-input";

export type RoleTexts = { title: string; email: string; phone: string; primary: string };
type Props = {
  texts: RoleTexts;
  role?: { title: string | null; email: string | null; phone: string | null; isPrimary: boolean };
};

/** What belongs to a person's place at a company, not to the person. */
export function RoleFields({ texts, role }: Props) {
  return (
    <>
      <Field name="title" label={texts.title}>
        <TextInput defaultValue={role?.title ?? ""} autoComplete="off" maxLength={100} />
      </Field>
      <FormRow>
        <Field name="roleEmail" label={texts.email}>
          <TextInput type="email" defaultValue={role?.email ?? ""} autoComplete="off" />
        </Field>
        <Field name="rolePhone" label={texts.phone}>
          <TextInput type="tel" defaultValue={role?.phone ?? ""} autoComplete="off" maxLength={40} />
        </Field>
      </FormRow>
      <Checkbox name="isPrimary" label={texts.primary} defaultChecked={role?.isPrimary} />
    </>
  );
}
