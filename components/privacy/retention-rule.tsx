import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { presentPrivacy } from "@/lib/privacy/present-privacy";

type Presented = ReturnType<typeof presentPrivacy>;
type Props = Presented["rules"][number] & {
  texts: Presented["texts"];
  save: (previous: FormState, data: FormData) => Promise<FormState>;
};

/** How long one kind of record is kept. */
export function RetentionRule({ kind, title, text, months, enabled, previewHref, texts, save }: Props) {
  return (
    <Card title={title}>
      <p className="meta m-0 mb-3 max-w-[60ch]">{text}</p>
      <Form action={save} id={kind} label={title} key={`${kind} ${months} ${enabled}`}>
        <HiddenInput name="kind" value={kind} />
        <Field name="months" label={texts.months} hint={texts.monthsHint}>
          <TextInput
            defaultValue={months}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            className="w-24"
          />
        </Field>
        <Checkbox name="enabled" label={texts.enabled} defaultChecked={enabled} />
        <FormActions>
          <SubmitButton variant="default">{texts.save}</SubmitButton>
          {previewHref && (
            <LinkButton href={previewHref} variant="quiet">
              {texts.preview}
            </LinkButton>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}
