import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";

type Props = {
  action: string;
  day: string;
  today: string;
  /** What the form asks is said by its field, or by its button where it stands beside another. */
  texts: { day: string; show: string };
};

/** Chooses the day that a card is shown as of. */
export function AsOfForm({ action, day, today, texts }: Props) {
  return (
    <form method="get" action={action} className="history-filter">
      <Field name="day" label={texts.day}>
        <TextInput type="date" defaultValue={day} max={today} />
      </Field>
      <Button type="submit">{texts.show}</Button>
    </form>
  );
}
