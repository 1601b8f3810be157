import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import type { PresentedHistoryFilter } from "@/lib/changes/present-history";

/** Narrows a history by time, kind and person; a plain form, so its address can be shared. */
export function HistoryFilter({
  action,
  keep,
  values,
  kinds,
  kindName = "what",
  people,
  texts,
}: PresentedHistoryFilter) {
  return (
    <search aria-label={texts.label}>
      <form method="get" action={action} data-auto className="history-filter">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field name="from" label={texts.from}>
          <DateInput key={values.from} defaultValue={values.from} />
        </Field>
        <Field name="to" label={texts.to}>
          <DateInput key={values.to} defaultValue={values.to} />
        </Field>
        <Field name={kindName} label={texts.what}>
          <Select options={kinds} placeholder={texts.everything} defaultValue={values.what} />
        </Field>
        <Field name="who" label={texts.who}>
          <Select options={people} placeholder={texts.everybody} defaultValue={values.who} />
        </Field>
        <Button type="submit">{texts.apply}</Button>
      </form>
    </search>
  );
}
