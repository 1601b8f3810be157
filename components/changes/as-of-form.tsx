import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";

type Props = {
  action: string;
  day: string;
  /** What the form asks is said by its field, or by its button where it stands beside another. */
  texts: { day: string; show: string };
};

/** Chooses the day that a card is shown as of. */
export function AsOfForm({ action, day, texts }: Props) {
  return (
    <form method="get" action={action} className="history-filter">
      <Field name="day" label={texts.day}>
        <DateInput key={day} defaultValue={day} />
      </Field>
      <Button type="submit">{texts.show}</Button>
    </form>
  );
}
