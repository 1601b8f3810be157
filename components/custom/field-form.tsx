import { OptionRows } from "@/components/custom/option-rows";
import { Checkbox } from "@/components/form/checkbox";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { FieldForm as Content } from "@/lib/custom/present-field-settings";

type Props = Content & {
  entity: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
};

/** A new or an edited field of the organisation's own. */
export function FieldForm({ action, cancelHref, entity, ...content }: Props) {
  const { id, version, names, kinds, kind, hasPeriod, texts } = content;
  return (
    <Card title={texts.title}>
      <Form action={action} key={id}>
        <input type="hidden" name={id ? "id" : "entity"} value={id ?? entity} />
        {version && <HiddenInput name="version" value={String(version)} />}
        {names.map(({ name, label, value, isRequired }, index) => (
          <Field
            key={name}
            name={name}
            label={label}
            required={isRequired}
            hint={index === 0 ? texts.namesHint : undefined}
          >
            <TextInput defaultValue={value} maxLength={60} autoComplete="off" autoFocus={index === 0} />
          </Field>
        ))}
        <Field name="kind" label={texts.kind} hint={texts.kindHint}>
          <Select options={kinds} defaultValue={kind} />
        </Field>
        <div>
          <Checkbox
            name="hasPeriod"
            label={texts.hasPeriod}
            hint={texts.hasPeriodHint}
            defaultChecked={hasPeriod}
          />
        </div>
        <OptionRows {...content} />
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
