import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import { NameFields } from "./name-fields";

type Props = {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** What travels with the names: the outcome of a new reason, the id of a known one. */
  fields: Record<string, string>;
  version?: number;
  names: { name: string; label: string; value: string; isRequired: boolean }[];
  texts: { title: string; namesHint: string; submit: string; cancel: string };
};

export function ReasonForm({ action, cancelHref, fields, version, names, texts }: Props) {
  return (
    <Card title={texts.title}>
      <Form action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {version && <HiddenInput name="version" value={String(version)} />}
        <NameFields fields={names} hint={texts.namesHint} />
        <FormActions>
          <SubmitButton>{texts.submit}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet">
            {texts.cancel}
          </LinkButton>
        </FormActions>
      </Form>
    </Card>
  );
}
