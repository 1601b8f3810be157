import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FormCard } from "@/components/form/form-card";
import { Select, type SelectOption } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/core/result";

type Props = {
  caseId: string;
  /** Where the case stood when the page was read. */
  seenStatusId: string;
  statusId: string;
  /** The statuses that put cases on ice; a choice only where there are several. */
  statuses: SelectOption[];
  until: string | null;
  reason: string | null;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  today: string;
  locale: string;
  texts: {
    title: string;
    status: string;
    until: string;
    untilHint: string;
    reason: string;
    submit: string;
    cancel: string;
    calendar: string;
    unknownDate: string;
  };
};

/** Puts a case on ice in place: until when, and why. */
export function StallCaseForm(props: Props) {
  const { caseId, seenStatusId, statusId, statuses, until, reason, action, cancelHref, texts } = props;
  return (
    <FormCard
      id="stall"
      title={texts.title}
      action={action}
      hidden={{ caseId, seenStatusId, ...(statuses.length > 1 ? {} : { statusId }) }}
      submit={texts.submit}
      cancel={{ label: texts.cancel, href: cancelHref }}
    >
      {statuses.length > 1 && (
        <Field name="statusId" label={texts.status} required>
          <Select options={statuses} defaultValue={statusId} />
        </Field>
      )}
      <Field name="stalledUntil" label={texts.until} hint={texts.untilHint} required>
        <DateInput
          defaultValue={until}
          today={props.today}
          locale={props.locale}
          calendarText={texts.calendar}
          unknownText={texts.unknownDate}
          autoFocus
        />
      </Field>
      <Field name="stalledReason" label={texts.reason} required>
        <TextInput maxLength={200} autoComplete="off" defaultValue={reason ?? ""} />
      </Field>
    </FormCard>
  );
}
