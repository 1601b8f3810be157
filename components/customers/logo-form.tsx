import type { ComponentProps } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { PictureInput } from "@/components/form/picture-input";
import type { PictureRoom } from "@/components/form/shrink-picture";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  id: string;
  hasLogo: boolean;
  save: Action;
  remove: Action;
  texts: { title: string; choose: string; hint: string; save: string; remove: string; shrinking: Shrinking };
};
type Shrinking = ComponentProps<typeof PictureInput>["texts"];

const room: PictureRoom = {
  most: 64 * 1024,
  side: 512,
  types: ["image/png", "image/webp", "image/jpeg"],
};

/** A customer's logo, saved by itself: a picture of 64 kB at most. */
export function LogoForm({ id, hasLogo, save, remove, texts }: Props) {
  return (
    <section aria-label={texts.title} className="form">
      <Form action={save} id="logo-form">
        <input type="hidden" name="id" value={id} />
        <Fieldset legend={texts.title}>
          <Field name="logo" label={texts.choose} hint={texts.hint}>
            <PictureInput room={room} texts={texts.shrinking} />
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
