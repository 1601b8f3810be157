import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { FormRow } from "@/components/form/form-row";
import { Radio } from "@/components/form/radio";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { presentQuickLine } from "@/lib/tasks/present-quick-line";

type Props = {
  action: string;
  keep: Record<string, string>;
  value?: string;
  texts: { label: string; placeholder: string; read: string };
};

/** One line in which a task is written as one says it; what was understood is shown before it is saved. */
export function QuickLine({ action, keep, value, texts }: Props) {
  return (
    <form action={action} method="get" className="quick-line">
      <input
        className="input"
        name="line"
        defaultValue={value}
        key={value}
        aria-label={texts.label}
        placeholder={texts.placeholder}
        maxLength={200}
        autoComplete="off"
      />
      {Object.entries(keep).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <Button type="submit">{texts.read}</Button>
    </form>
  );
}

type UnderstoodProps = ReturnType<typeof presentQuickLine> & {
  create: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  owners: SelectOption[];
  ownerId: string;
};

/** What the line was taken to mean, each part to be put right. Of several whom it may be about, the writer chooses. */
export function UnderstoodLine({ create, cancelHref, owners, ownerId, ...shown }: UnderstoodProps) {
  const { values, records, asks, dates, texts } = shown;
  return (
    <Card title={texts.heading} className="understood">
      <Form action={create} id="line" key={values.key} label={texts.heading}>
        <Field name="title" label={texts.title} required>
          <TextInput defaultValue={values.title} maxLength={200} autoComplete="off" />
        </Field>
        <FormRow>
          <Field name="dueOn" label={texts.due}>
            <DateInput {...dates} defaultValue={values.dueOn} />
          </Field>
          <Field name="dueTime" label={texts.time}>
            <TextInput defaultValue={values.dueTime} maxLength={8} autoComplete="off" />
          </Field>
          <Field name="ownerId" label={texts.owner}>
            <Select options={owners} placeholder={texts.nobody} defaultValue={ownerId} />
          </Field>
        </FormRow>
        <input type="hidden" name="priority" value={values.priority} />
        {records.length > 0 && (
          <Fieldset legend={texts.about} hint={asks ?? undefined} name="about">
            {/* Where several are meant, none is taken before the writer says so. */}
            <input type="hidden" name="about" value={asks ? "?" : "none"} />
            {records.map(({ value, label, hint }) => (
              <Radio
                key={value}
                name="about"
                value={value}
                label={label}
                hint={hint}
                defaultChecked={!asks && value === records[0]?.value}
              />
            ))}
            <Radio name="about" value="none" label={texts.noneOfThem} />
          </Fieldset>
        )}
        {records.length === 0 && <p className="meta m-0">{texts.nobodyFound}</p>}
        <div className="flex gap-2">
          <SubmitButton autoFocus>{texts.create}</SubmitButton>
          <LinkButton href={cancelHref} variant="quiet">
            {texts.cancel}
          </LinkButton>
        </div>
      </Form>
    </Card>
  );
}
