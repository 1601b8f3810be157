import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FoldedSection } from "@/components/form/folded-section";
import { FormRow } from "@/components/form/form-row";
import { LookUpButton } from "@/components/form/look-up-button";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { MeetingFormContent } from "@/lib/meetings/present-meeting-form";
import { FreeTimes } from "./free-times";

type Props = Pick<MeetingFormContent, "finding" | "dates">;

const names = ["findMinutes", "findFrom", "findTo", "hoursFrom", "hoursTo"];

/** Where a time is looked for at which all colleagues can, and what was found. */
export function FreeTimeFields({ finding, dates }: Props) {
  const { values, lengths, texts } = finding;
  return (
    <>
      <FoldedSection title={texts.title} names={names}>
        <p className="hint m-0">{texts.hint}</p>
        <FormRow>
          <Field name="findFrom" label={texts.from}>
            <DateInput defaultValue={values.from} {...dates} />
          </Field>
          <Field name="findTo" label={texts.to}>
            <DateInput defaultValue={values.to} {...dates} />
          </Field>
        </FormRow>
        <FormRow>
          <Field name="hoursFrom" label={texts.hoursFrom}>
            <TextInput defaultValue={values.hoursFrom} maxLength={5} autoComplete="off" />
          </Field>
          <Field name="hoursTo" label={texts.hoursTo}>
            <TextInput defaultValue={values.hoursTo} maxLength={5} autoComplete="off" />
          </Field>
          <Field name="findMinutes" label={texts.length}>
            <Select options={lengths} defaultValue={values.minutes} />
          </Field>
        </FormRow>
        <p className="m-0">
          <LookUpButton>{texts.submit}</LookUpButton>
        </p>
      </FoldedSection>
      <FreeTimes />
    </>
  );
}
