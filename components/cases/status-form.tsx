import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { PercentInput } from "@/components/form/percent-input";
import { Radio } from "@/components/form/radio";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import { NameFields } from "./name-fields";

type Props = {
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  id?: string;
  version?: number;
  names: { name: string; label: string; value: string; isRequired: boolean }[];
  /** Of a new status: its pipeline. */
  pipelineId?: string;
  /** What a pipeline's status can be. */
  kinds?: { chosen: string; options: { value: string; label: string; hint: string }[] };
  /** Absent for Won and Lost, which are renamed only. */
  looks?: { colorSlot: number; probabilityPercent: number | null; colors: SelectOption[] };
  texts: {
    title: string;
    namesHint: string;
    kind: string;
    kindHint: string;
    color: string;
    probability: string;
    probabilityHint: string;
    submit: string;
    cancel: string;
  };
};

export function StatusForm({
  action,
  cancelHref,
  id,
  version,
  names,
  pipelineId,
  kinds,
  looks,
  texts,
}: Props) {
  return (
    <Card title={texts.title}>
      <Form action={action} key={id}>
        {id && <input type="hidden" name="id" value={id} />}
        {version && <HiddenInput name="version" value={String(version)} />}
        <NameFields fields={names} hint={texts.namesHint} />
        {pipelineId && <input type="hidden" name="pipelineId" value={pipelineId} />}
        {kinds && (
          <Fieldset legend={texts.kind} name="kind" hint={id && texts.kindHint}>
            {kinds.options.map(({ value, label, hint }) => (
              <Radio
                key={value}
                name="kind"
                value={value}
                label={label}
                hint={hint}
                defaultChecked={value === kinds.chosen}
              />
            ))}
          </Fieldset>
        )}
        {looks && (
          <FormRow>
            <Field
              name="probabilityPercent"
              label={texts.probability}
              hint={id && texts.probabilityHint}
              required
            >
              <PercentInput defaultValue={looks.probabilityPercent} />
            </Field>
            <Field name="colorSlot" label={texts.color}>
              <Select options={looks.colors} defaultValue={String(looks.colorSlot)} />
            </Field>
          </FormRow>
        )}
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
