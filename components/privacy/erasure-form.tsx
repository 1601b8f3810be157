import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";

type Props = {
  kind: string;
  id: string;
  erase: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: Record<"name" | "erase" | "cancel" | "back", string>;
};

/** Erasing a person, once their name has been typed: nothing brings them back. */
export function ErasureForm({ kind, id, erase, texts }: Props) {
  return (
    <Form action={erase} id="erase" label={texts.erase}>
      <HiddenInput name="kind" value={kind} />
      <HiddenInput name="id" value={id} />
      <Field name="name" label={texts.name} required>
        <TextInput autoComplete="off" maxLength={300} />
      </Field>
      <FormActions>
        <SubmitButton variant="danger">{texts.erase}</SubmitButton>
        <LinkButton href={texts.back} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
