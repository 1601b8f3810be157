import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select, type SelectOption } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
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
    <Card title={texts.title}>
      <Form action={action} id="stall">
        <input type="hidden" name="caseId" value={caseId} />
        <input type="hidden" name="seenStatusId" value={seenStatusId} />
        {statuses.length > 1 ? (
          <Field name="statusId" label={texts.status} required>
            <Select options={statuses} defaultValue={statusId} />
          </Field>
        ) : (
          <input type="hidden" name="statusId" value={statusId} />
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
