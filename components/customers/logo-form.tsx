import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  id: string;
  hasLogo: boolean;
  save: Action;
  remove: Action;
  texts: { title: string; choose: string; hint: string; save: string; remove: string };
};

/** A customer's logo, saved by itself: a picture of 64 kB at most. */
export function LogoForm({ id, hasLogo, save, remove, texts }: Props) {
  return (
    <section aria-label={texts.title} className="form">
      <Form action={save} id="logo-form">
        <input type="hidden" name="id" value={id} />
        <Fieldset legend={texts.title}>
          <Field name="logo" label={texts.choose} hint={texts.hint}>
            <TextInput type="file" accept="image/png,image/jpeg,image/webp" />
          </Field>
        </Fieldset>
        <FormActions>
          <SubmitButton variant="default">{texts.save}</SubmitButton>
        </FormActions>
      </Form>
      {hasLogo && <ActionButton action={remove} fields={{ id }} label={texts.remove} variant="quiet" />}
    </section>
  );
}
