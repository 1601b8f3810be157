import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/core/result";

type Props = {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  /** Where to go on to. */
  next: string;
  /** Set when only one address will do. */
  email?: string;
  texts: { email: string; password: string; submit: string; forgot: string };
};

export function SignInForm({ action, next, email, texts }: Props) {
  return (
    <Form action={action}>
      <input type="hidden" name="next" value={next} />
      <Field name="email" label={texts.email} required>
        <TextInput type="email" autoComplete="username" autoCapitalize="none" defaultValue={email} />
      </Field>
      <Field name="password" label={texts.password} required>
        <TextInput type="password" autoComplete="current-password" />
      </Field>
      <SubmitButton wide>{texts.submit}</SubmitButton>
      <a className="link py-0.5 text-center" href="/reset">
        {texts.forgot}
      </a>
    </Form>
  );
}
