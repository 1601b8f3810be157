import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Fieldset } from "@/components/form/fieldset";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { ShownWhen } from "@/components/form/shown-when";
import { TextInput } from "@/components/form/text-input";
import type { MeetingFormContent } from "@/lib/meetings/present-meeting-form";

type Props = Pick<MeetingFormContent, "values" | "choices" | "dates" | "texts">;

/** How often the meeting comes again, in words; or by a rule as calendars write it. */
export function RepeatFields({ values, choices, dates, texts }: Props) {
  const { repetition, recurrence } = values;
  const isWeekly = repetition.repeat === "weekly";
  return (
    <>
      <FormRow>
        <Field name="repeat" label={texts.repeat} hint={texts.repeatHint}>
          <Select options={choices.repeats} defaultValue={repetition.repeat} />
        </Field>
        <Field name="interval" label={texts.interval}>
          <TextInput defaultValue={repetition.interval ?? ""} inputMode="numeric" maxLength={2} />
        </Field>
      </FormRow>
      <ShownWhen when={{ field: "repeat", is: "weekly", initially: isWeekly }}>
        <Fieldset legend={texts.weekdays} name="weekdays">
          <div className="flex flex-wrap gap-x-4">
            {choices.weekdays.map((day) => (
              <Checkbox
                key={day.value}
                name="weekdays"
                value={day.value}
                label={day.label}
                defaultChecked={repetition.weekdays.some((chosen) => chosen === day.value)}
              />
            ))}
          </div>
        </Fieldset>
      </ShownWhen>
      <FormRow>
        <Field name="repeatUntil" label={texts.repeatUntil}>
          <DateInput defaultValue={repetition.until} {...dates} />
        </Field>
        <Field name="repeatTimes" label={texts.repeatTimes}>
          <TextInput defaultValue={repetition.times ?? ""} inputMode="numeric" maxLength={4} />
        </Field>
      </FormRow>
      <ShownWhen when={{ field: "repeat", is: "own", initially: repetition.repeat === "own" }}>
        <Field name="recurrence" label={texts.recurrence} hint={texts.recurrenceHint}>
          <TextInput defaultValue={recurrence} autoComplete="off" maxLength={500} spellCheck={false} />
        </Field>
      </ShownWhen>
    </>
  );
}
