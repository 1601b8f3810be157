import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import type { ReportChip } from "@/lib/reports/present-report-filters";

type Own = NonNullable<ReportChip["own"]>;

/** The form for days of one's own; what else the address holds goes with it. */
export function OwnInterval({ action, hidden, from, to, instants, texts }: Own) {
  return (
    <form method="get" action={action} className="grid gap-2 p-2" aria-label={texts.title}>
      {Object.entries(hidden).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {end(instants?.from ?? "from", texts.from, from, instants?.clock)}
      {end(instants?.to ?? "to", texts.to, to, instants?.clock)}
      <Button type="submit" variant="primary">
        {texts.apply}
      </Button>
    </form>
  );
}

/** One end of it: a day, and where instants are asked for the time of that day. */
function end(name: string, label: string, value: string | null, clock: string | undefined) {
  const [day, time] = value?.split("T") ?? [];
  const days = (
    <Field name={name} label={label}>
      <DateInput key={day} defaultValue={day} />
    </Field>
  );
  if (clock === undefined) return days;
  return (
    <div className="grid grid-cols-[1fr_5.5rem] gap-2">
      {days}
      <Field name={`${name}At`} label={clock}>
        <TextInput key={time} defaultValue={time?.slice(0, 5)} maxLength={5} autoComplete="off" />
      </Field>
    </div>
  );
}
