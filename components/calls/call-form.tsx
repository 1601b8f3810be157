import { ContactPicker } from "@/components/contacts/contact-picker";
import { CustomerPicker } from "@/components/customers/customer-picker";
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
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { LinkButton } from "@/components/ui/link-button";
import type { CallFormContent } from "@/lib/calls/present-call-form";
import type { FormState } from "@/lib/core/result";

type Props = CallFormContent & {
  org: string;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  /** A call that is there already; absent: a new one. */
  call?: { id: string; version: number };
  customer: ComboboxOption | null;
  contact: ComboboxOption | null;
  crmCase: ComboboxOption | null;
  customers: ComboboxOption[];
  contacts: ComboboxOption[];
  /** Where it is logged from, and goes back to. */
  from?: string;
  /** How the day of a follow-up is read; absent where a task can't be made. */
  dates?: { today: string; locale: string };
};

/** A call: as it opens it says that somebody of ours rang just now, so that saving is enough. */
export function CallForm(props: Props) {
  const { action, call, crmCase, from, values, texts, dates, cancelHref } = props;
  return (
    <Form action={action} key={call ? `${call.id} ${call.version}` : "new"}>
      {call && <input type="hidden" name="callId" value={call.id} />}
      {call && <HiddenInput name="version" value={String(call.version)} />}
      {from && <input type="hidden" name="from" value={from} />}
      {crmCase && <input type="hidden" name="caseId" value={crmCase.value} />}
      <FormRow>
        <Field name="direction" label={texts.direction}>
          <Select options={props.directions} defaultValue={values.direction} />
        </Field>
        <Field name="result" label={texts.result}>
          <Select options={props.results} defaultValue={values.result} />
        </Field>
        <Field name="outcomeId" label={texts.outcome}>
          <Select options={props.outcomes} placeholder={texts.noOutcome} defaultValue={values.outcomeId} />
        </Field>
      </FormRow>
      {withWhom(props)}
      <Field name="note" label={texts.note}>
        <Textarea rows={4} maxLength={5000} defaultValue={values.note} autoFocus={!call} />
      </Field>
      {whenAndWho(props)}
      {dates && followUp(dates, texts)}
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          {texts.cancel}
        </LinkButton>
      </FormActions>
    </Form>
  );
}

function withWhom({ org, customer, contact, crmCase, customers, contacts, values, texts }: Props) {
  return (
    <>
      {crmCase && (
        <p className="meta m-0">
          {texts.crmCase}: {crmCase.label}
        </p>
      )}
      <FormRow>
        <Field name="customerId" label={texts.customer}>
          <CustomerPicker
            org={org}
            defaultValue={customer}
            options={customers}
            placeholder={texts.findCustomer}
            texts={texts.picker}
          />
        </Field>
        <Field name="contactId" label={texts.contact}>
          <ContactPicker
            org={org}
            customerId={customer?.value}
            defaultValue={contact}
            options={contacts}
            placeholder={texts.findContact}
            texts={texts.picker}
          />
        </Field>
        <Field name="number" label={texts.number}>
          <TextInput type="tel" maxLength={40} autoComplete="off" defaultValue={values.number} />
        </Field>
      </FormRow>
    </>
  );
}

function whenAndWho({ values, employees, texts }: Props) {
  return (
    <FormRow>
      <Field name="startedOn" label={texts.startedOn}>
        <DateInput defaultValue={values.startedOn} />
      </Field>
      <Field name="startTime" label={texts.startTime}>
        <TextInput defaultValue={values.startTime} maxLength={5} autoComplete="off" />
      </Field>
      <Field name="duration" label={texts.duration} hint={texts.durationHint}>
        <TextInput inputMode="text" maxLength={8} autoComplete="off" defaultValue={values.duration} />
      </Field>
      <Field name="employeeId" label={texts.employee}>
        <Select options={employees} placeholder={texts.nobody} defaultValue={values.employeeId} />
      </Field>
    </FormRow>
  );
}

function followUp({ today, locale }: NonNullable<Props["dates"]>, texts: Props["texts"]) {
  return (
    <FoldedSection title={texts.followUp} names={["followUpTitle", "followUpOn"]}>
      <FormRow>
        <Field name="followUpTitle" label={texts.followUpTitle}>
          <TextInput maxLength={200} autoComplete="off" placeholder={texts.followUpDefault} />
        </Field>
        <Field name="followUpOn" label={texts.followUpOn}>
          <DateInput
            today={today}
            locale={locale}
            calendarText={texts.calendar}
            unknownText={texts.unknownDate}
          />
        </Field>
      </FormRow>
    </FoldedSection>
  );
}
