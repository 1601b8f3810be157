import type { ComponentProps } from "react";
import { FilterChip } from "@/components/data-table/filter-chip";
import { HiddenFields } from "@/components/data-table/hidden-fields";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import type { Hidden } from "@/lib/views/presented";

type Props = {
  id: string;
  action: string;
  /** What the address says besides the days. */
  keep: Hidden[];
  days: { from?: string | undefined; to?: string | undefined };
  /** What the address calls the two days. */
  names?: { from: string; to: string };
  interval: Omit<ComponentProps<typeof FilterChip>, "id" | "children">;
  texts: { from: string; to: string; apply: string };
};

/** The days between which something was, as two fields behind a chip. */
export function IntervalChip(props: Props) {
  const { id, action, keep, days, names = { from: "from", to: "to" }, interval, texts } = props;
  return (
    <FilterChip id={id} {...interval}>
      <form action={action} method="get" className="grid gap-2 p-2">
        <HiddenFields fields={keep} />
        <Field name={names.from} label={texts.from}>
          <DateInput key={days.from} defaultValue={days.from} />
        </Field>
        <Field name={names.to} label={texts.to}>
          <DateInput key={days.to} defaultValue={days.to} />
        </Field>
        <Button type="submit" variant="primary">
          {texts.apply}
        </Button>
      </form>
    </FilterChip>
  );
}
