import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";

type Props = {
  texts: { name?: string; password: string; passwordHint: string };
  /** The account's address, hidden, so that password managers know whose password it is. */
  email: string;
};

/** Name (where asked for) and password of somebody whose address is known. */
export function NewPasswordFields({ texts, email }: Props) {
  return (
    <>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      {texts.name && (
        <Field name="name" label={texts.name} required>
          <TextInput autoComplete="name" />
        </Field>
      )}
      <Field name="password" label={texts.password} hint={texts.passwordHint} required>
        <TextInput type="password" autoComplete="new-password" />
      </Field>
    </>
  );
}
