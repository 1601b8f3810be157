import { ContactPicker } from "@/components/contacts/contact-picker";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { Checkbox } from "@/components/form/checkbox";
import type { ComboboxOption } from "@/components/form/combobox-state";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FoldedSection } from "@/components/form/folded-section";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Switch } from "@/components/form/switch";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { MeetingFormContent } from "@/lib/meetings/present-meeting-form";
import { BusyWarning } from "./busy-warning";
import { FreeTimeFields } from "./free-time-fields";
import { ParticipantRows } from "./participant-rows";
import { RepeatFields } from "./repeat-fields";
import { StartTime } from "./start-time";

type Props = MeetingFormContent & {
  org: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  customers: ComboboxOption[];
  contacts: ComboboxOption[];
};

const repeatNames = ["repeat", "interval", "weekdays", "repeatUntil", "repeatTimes", "recurrence"];

/** The one form of meetings, new and known: when, where, with whom, what about. */
export function MeetingForm(props: Props) {
  const { org, action, cancelHref, values, choices, texts } = props;
  return (
    <Form action={action}>
      {props.id && <input type="hidden" name="id" value={props.id} />}
      {props.version && <HiddenInput name="version" value={props.version} />}
      {props.occurrence && <input type="hidden" name="occurrence" value={props.occurrence} />}
      {props.scope && <input type="hidden" name="scope" value={props.scope} />}
      <Field name="title" label={texts.title} required>
        <TextInput defaultValue={values.title} maxLength={200} autoComplete="off" autoFocus={!props.id} />
      </Field>
      <TimeFields {...props} />
      {props.repeats && (
        <FoldedSection
          title={texts.repeat}
          summary={props.repeated ?? undefined}
          names={repeatNames}
          open={values.repetition.repeat !== "never"}
        >
          <RepeatFields {...props} />
        </FoldedSection>
      )}
      <AboutFields {...props} />
      <ParticipantRows
        org={org}
        customerId={values.customer?.value}
        people={values.participants}
        options={choices.people}
        texts={texts.people}
      />
      <FormRow>
        <Field name="ownerId" label={texts.owner}>
          <Select options={choices.owners} defaultValue={values.ownerId} />
        </Field>
        <Field name="reminderMinutes" label={texts.reminder}>
          <Select
            options={choices.reminders}
            placeholder={texts.noReminder}
            defaultValue={values.reminderMinutes}
          />
        </Field>
      </FormRow>
      <FreeTimeFields {...props} />
      <input type="hidden" name="isPrivate" value="" />
      <Switch
        name="isPrivate"
        label={texts.isPrivate}
        hint={texts.isPrivateHint}
        defaultChecked={values.isPrivate}
      />
      <BusyWarning />
      <Checkbox name="sendConfirmation" label={texts.sendConfirmation} hint={texts.sendConfirmationHint} />
      <FormActions>
        <SubmitButton>{texts.submit}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

function TimeFields({ values, choices, dates, texts }: Props) {
  const time = { maxLength: 5, autoComplete: "off", placeholder: "09:00" };
  return (
    <>
      <FormRow>
        <Field name="startsOn" label={texts.startsOn} required>
          <DateInput defaultValue={values.startsOn} {...dates} />
        </Field>
        <div className="of-hours">
          <Field name="startTime" label={texts.startTime}>
            <StartTime defaultValue={values.startTime} {...time} />
          </Field>
        </div>
      </FormRow>
      <FormRow>
        <Field name="endsOn" label={texts.endsOn}>
          <DateInput
            defaultValue={values.endsOn === values.startsOn ? null : values.endsOn}
            placeholder={texts.sameDay}
            {...dates}
          />
        </Field>
        <div className="of-hours">
          <Field name="endTime" label={texts.endTime}>
            <TextInput defaultValue={values.endTime} {...time} />
          </Field>
        </div>
      </FormRow>
      <input type="hidden" name="allDay" value="" />
      <Checkbox name="allDay" label={texts.allDay} defaultChecked={values.allDay} />
      <FoldedSection title={texts.timeZone} summary={values.timeZone} names={["timeZone"]}>
        <Field name="timeZone" label={texts.timeZone}>
          <Select options={choices.timeZones} defaultValue={values.timeZone} />
        </Field>
      </FoldedSection>
    </>
  );
}

function AboutFields({ org, values, customers, contacts, texts }: Props) {
  return (
    <>
      <FormRow>
        <Field name="customerId" label={texts.customer}>
          <CustomerPicker org={org} defaultValue={values.customer} options={customers} texts={texts.picker} />
        </Field>
        <Field name="contactId" label={texts.contact}>
          <ContactPicker
            org={org}
            customerId={values.customer?.value}
            defaultValue={values.contact}
            options={contacts}
            texts={texts.picker}
          />
        </Field>
      </FormRow>
      {values.crmCase && (
        <Field name="caseId" label={texts.crmCase}>
          <Select
            options={[{ value: values.crmCase.id, label: values.crmCase.label }]}
            placeholder={texts.picker.none}
            defaultValue={values.crmCase.id}
          />
        </Field>
      )}
      <FormRow>
        <Field name="location" label={texts.location}>
          <TextInput defaultValue={values.location} maxLength={300} autoComplete="off" />
        </Field>
        <Field name="videoUrl" label={texts.videoUrl}>
          <TextInput defaultValue={values.videoUrl} maxLength={1000} autoComplete="off" inputMode="url" />
        </Field>
      </FormRow>
      <Field name="description" label={texts.description}>
        <Textarea defaultValue={values.description} rows={4} />
      </Field>
    </>
  );
}
