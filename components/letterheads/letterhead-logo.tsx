import type { ComponentProps } from "react";
import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { PictureInput } from "@/components/form/picture-input";
import type { PictureRoom } from "@/components/form/shrink-picture";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  /** The address of the present one. */
  picture: string | null;
  save: Action;
  remove: Action;
  texts: Record<"title" | "present" | "choose" | "hint" | "save" | "remove", string> & {
    shrinking: ComponentProps<typeof PictureInput>["texts"];
  };
};

const room: PictureRoom = { most: 256 * 1024, side: 1600, types: ["image/png", "image/jpeg"] };

/** The letterhead's logo, saved by itself. */
export function LetterheadLogo({ picture, save, remove, texts }: Props) {
  return (
    <Card title={texts.title}>
      {picture && (
        <div className="mb-3 flex flex-wrap items-center gap-4">
          {/* biome-ignore lint/performance/noImgElement: a private picture of the organisation's own */}
          <img src={picture} alt={texts.present} className="max-h-12 max-w-60 rounded bg-white p-1" />
          <ActionButton action={remove} label={texts.remove} variant="quiet" />
        </div>
      )}
      <Form action={save} id="logo-form" label={texts.title}>
        <Field name="logo" label={texts.choose} hint={texts.hint}>
          <PictureInput room={room} texts={texts.shrinking} />
        </Field>
        <FormActions>
          <SubmitButton variant="default">{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
