import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { FormRow } from "@/components/form/form-row";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";

type Props = {
  rate: { currency: string; rate: string; onDate: string };
  currencies: { value: string; label: string }[];
  date: { today: string; locale: string; calendarText: string; unknownText: string };
  texts: { currency: string; value: string; onDate: string };
};

/** A currency, what a unit of it is worth, and from which day on. */
export function RateFields({ rate, currencies, date, texts }: Props) {
  return (
    <FormRow>
      <Field name="currency" label={texts.currency} required>
        <Select options={currencies} defaultValue={rate.currency} />
      </Field>
      <Field name="rate" label={texts.value} required>
        <TextInput defaultValue={rate.rate} inputMode="decimal" maxLength={20} autoComplete="off" />
      </Field>
      <Field name="onDate" label={texts.onDate} required>
        <DateInput defaultValue={rate.onDate} {...date} />
      </Field>
    </FormRow>
  );
}
