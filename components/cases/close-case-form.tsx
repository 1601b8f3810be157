import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FormCard } from "@/components/form/form-card";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/core/result";

type Props = {
  caseId: string;
  outcome: "won" | "lost";
  reasons: { id: string; name: string }[];
  /** Whom the case knows of already. */
  competitor: string | null;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  cancelHref: string;
  today: string;
  locale: string;
  texts: {
    title: string;
    reason: string;
    choose: string;
    optional: string;
    competitor: string;
    closedOn: string;
    submit: string;
    cancel: string;
    calendar: string;
    unknownDate: string;
  };
};

/** Ends a case in place: when, why, and to whom it was lost. */
export function CloseCaseForm(props: Props) {
  const { caseId, outcome, reasons, competitor, action, cancelHref, today, locale, texts } = props;
  const isLost = outcome === "lost";
  return (
    <FormCard
      id="close"
      title={texts.title}
      action={action}
      hidden={{ caseId, outcome }}
      submit={texts.submit}
      cancel={{ label: texts.cancel, href: cancelHref }}
    >
      <Field
        name="reasonId"
        label={texts.reason}
        required={isLost}
        optionalText={isLost ? undefined : texts.optional}
      >
        <Select
          placeholder={texts.choose}
          options={reasons.map(({ id, name }) => ({ value: id, label: name }))}
          autoFocus
        />
      </Field>
      {isLost && (
        <Field name="competitor" label={texts.competitor} optionalText={texts.optional}>
          <TextInput defaultValue={competitor ?? ""} maxLength={100} autoComplete="off" />
        </Field>
      )}
      <Field name="closedOn" label={texts.closedOn}>
        <DateInput
          defaultValue={today}
          today={today}
          locale={locale}
          calendarText={texts.calendar}
          unknownText={texts.unknownDate}
        />
      </Field>
    </FormCard>
  );
}
